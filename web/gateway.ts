import * as v from "valibot";
import { type Instant, instantOf } from "../functions/core/instant.ts";

const FromGateway = v.object({
  requestContext: v.object({ timeEpoch: v.pipe(v.number(), v.integer(), v.minValue(0)) }),
});

/**
 * When the gateway saw the request begin. A function at AWS starts only once the whole body is there: on a
 * slow line that is minutes after the sender pressed the button. Undefined where no gateway stands before us.
 */
export function gatewayTime(env: unknown): Instant | undefined {
  const read = v.safeParse(FromGateway, env);
  return read.success ? instantOf(read.output.requestContext.timeEpoch) : undefined;
}

const PlaceAtGateway = v.object({
  requestContext: v.object({ http: v.object({ sourceIp: v.pipe(v.string(), v.ip()) }) }),
});

/** From where the gateway saw it come. What the sender's own headers say is theirs to choose. */
export function gatewayPlace(env: unknown): string | undefined {
  const read = v.safeParse(PlaceAtGateway, env);
  return read.success ? read.output.requestContext.http.sourceIp : undefined;
}
