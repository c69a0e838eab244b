import * as v from "valibot";
import { type Instant, instantOf } from "../functions/core/instant.ts";

const FromGateway = v.object({
  requestContext: v.object({ timeEpoch: v.pipe(v.number(), v.integer(), v.minValue(0)) }),
});

/**
 * When the gateway saw the request begin. A function at AWS starts only once the whole body is there: on a slow line
 * that is minutes after the sender pressed the button. Undefined where no gateway stands before us.
 */
export function gatewayTime(env: unknown): Instant | undefined {
  const read = v.safeParse(FromGateway, env);
  return read.success ? instantOf(read.output.requestContext.timeEpoch) : undefined;
}
