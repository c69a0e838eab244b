import { type SESv2Client, SESv2ServiceException, SendEmailCommand } from "@aws-sdk/client-sesv2";
import type { Channel, Delivery } from "./channel.ts";
import { mimeOf } from "./mime.ts";

/**
 * Mail through Amazon SES. What bounces later is told by its configuration set, and laid to the notice named
 * in the tag.
 */
export function ses(settings: {
  readonly client: SESv2Client;
  readonly from: string;
  readonly configurationSet?: string;
}): Channel {
  return {
    name: "ses",
    async send(mail) {
      const command = new SendEmailCommand({
        FromEmailAddress: settings.from,
        Destination: { ToAddresses: [mail.to] },
        Content: { Raw: { Data: await mimeOf(mail, settings.from) } },
        ...(settings.configurationSet ? { ConfigurationSetName: settings.configurationSet } : {}),
      });
      return settings.client.send(command).then(() => ({ type: "sent" }), verdictOf);
    },
  };
}

/** Only SES's own answers tell what happened; a lost connection does not, and is thrown. */
function verdictOf(fault: unknown): Delivery {
  if (!(fault instanceof SESv2ServiceException)) throw new Error("SES gave no answer.", { cause: fault });
  const reason = `${fault.name}: ${fault.message}`;
  return final.has(fault.name) ? { type: "refused", reason } : { type: "unavailable", reason };
}

const final = new Set(["MessageRejected", "BadRequestException", "NotFoundException"]);
