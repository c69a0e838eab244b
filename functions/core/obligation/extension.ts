import { isOnTime } from "../deadline/gate.ts";
import { deadlineInForce } from "../deadline/in-force.ts";
import { dueInWords } from "../deadline/words.ts";
import { documentName } from "../directives/naming.ts";
import type { Instant } from "../instant.ts";
import { accepted, type Outcome, refused } from "../problem/outcome.ts";
import { closed } from "../text/ends.ts";
import { acted } from "./acted.ts";
import { actionOf, partyName } from "./naming.ts";
import type { Obligation } from "./obligation.ts";
import type { Acted, Acting, Setting } from "./setting.ts";

/**
 * Gives one party more time (gia hạn). The demand's own instant stays as it was; the ladder stops and starts
 * afresh on the new one. It may be granted after the deadline too: what comes before its end then counts as
 * on time.
 */
export function extend(
  obligation: Obligation,
  setting: Setting,
  granted: Acting & { readonly until: Instant; readonly reason: string },
): Outcome<Acted> {
  const { by, at, until, reason } = granted;
  const { closesAt } = setting.directive;
  if (obligation.waived) return refused({ type: "waived" });
  if (obligation.latest) return refused({ type: "already-submitted", receipt: obligation.latest });
  if (closesAt !== undefined && until > closesAt)
    return refused({ type: "directive-closed", closedAt: closesAt });
  const bound = obligation.dueBefore;
  // Equal to the original, or already over, it would give nobody any time.
  if (bound === undefined || until <= bound || until <= at) return refused({ type: "extension-too-early" });
  const changed = { ...obligation, extension: { until, reason, grantedBy: by, grantedAt: at } };
  const detail = { until, reason, original: bound, party: partyName(obligation, setting) };
  return accepted(
    acted(changed, setting, granted, "extended", detail, {
      audiences: ["clerk", "head"],
      message: {
        subject: `Gia hạn đến ${dueInWords(until)}: ${actionOf(obligation, setting.directive)}`,
        text: `${partyName(obligation, setting)} được gia hạn thực hiện ${documentName(setting.directive)} đến ${dueInWords(until)}. Lý do: ${closed(reason)}`,
        dated: true,
      },
    }),
  );
}

/** Takes an extension back. It stays on record; the demand's own instant binds again from this moment. */
export function revokeExtension(
  obligation: Obligation,
  setting: Setting,
  revoked: Acting & { readonly reason: string },
): Outcome<Acted> {
  const { extension } = obligation;
  if (obligation.waived) return refused({ type: "waived" });
  if (!extension || extension.revokedAt) return refused({ type: "superseded" });
  if (obligation.latest) return refused({ type: "already-submitted", receipt: obligation.latest });
  const changed = { ...obligation, extension: { ...extension, revokedAt: revoked.at } };
  const due = deadlineInForce(changed)?.dueBefore;
  const bound = due === undefined ? "" : ` Hạn gốc có hiệu lực trở lại: ${dueInWords(due)}.`;
  const late = due !== undefined && !isOnTime(revoked.at, due) ? " Hạn này đã qua." : "";
  return accepted(
    acted(
      changed,
      setting,
      revoked,
      "extension-revoked",
      { until: extension.until, ...(due ? { dueBefore: due } : {}), reason: revoked.reason },
      {
        audiences: ["clerk", "head"],
        message: {
          subject: `Thu hồi gia hạn: ${actionOf(obligation, setting.directive)}`,
          text: `Việc gia hạn cho ${partyName(obligation, setting)} được thu hồi. Lý do: ${closed(revoked.reason)}${bound}${late}`,
          dated: true,
        },
      },
    ),
  );
}
