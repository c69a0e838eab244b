import type { LambdaContext, LambdaEvent } from "hono/aws-lambda";
import { handle } from "hono/aws-lambda";
import { createApp } from "../web/app.tsx";
import { gatewayPlace, gatewayTime } from "../web/gateway.ts";
import { live } from "./live.ts";

let answer: ReturnType<typeof handle> | undefined;

/** Called for every request; the application is made at the first one and kept while the instance lives. */
export async function handler(event: LambdaEvent, context: LambdaContext) {
  const { world, site, press } = live();
  answer ??= handle(createApp(world, { ...site, press, arrivedAt: gatewayTime, placeOf: gatewayPlace }));
  return await answer(event, context);
}
