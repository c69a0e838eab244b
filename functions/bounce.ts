import type { SNSEvent } from "aws-lambda";
import { live } from "./live.ts";
import { recordBounce } from "./notices/bounce.ts";
import { bouncesIn } from "./notices/ses-events.ts";

/**
 * Called when SES says that mail came back. A repeated event finds its notices given up already and changes
 * nothing.
 */
export async function handler(event: SNSEvent): Promise<void> {
  const { world, channels } = live();
  for (const { Sns } of event.Records) {
    for (const bounce of bouncesIn(JSON.parse(Sns.Message))) {
      const notices = await recordBounce(world, await channels(), bounce);
      world.log("bounced", { notices });
    }
  }
}
