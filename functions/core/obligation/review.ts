import { dueAtLatest } from "../deadline/words.ts";
import { isClosed, sectionIn } from "../directives/directive.ts";
import type { Instant } from "../instant.ts";
import { accepted, type Outcome, refused } from "../problem/outcome.ts";
import type { Refusal } from "../problem/refusal.ts";
import { closed } from "../text/ends.ts";
import { acted } from "./acted.ts";
import { actionOf, partyName } from "./naming.ts";
import type { Obligation } from "./obligation.ts";
import type { Acted, Acting, Setting } from "./setting.ts";

/**
 * Sends a report back (trả lại, yêu cầu bổ sung) with a reason for each section and a clock of its own. The
 * time of the first receipt stands: a correction never makes a timely report late.
 */
export function returnForRevision(
  obligation: Obligation,
  setting: Setting,
  returned: Acting & {
    readonly reasons: readonly { readonly section: string; readonly text: string }[];
    readonly dueBefore: Instant;
  },
): Outcome<Acted> {
  const { by, at, dueBefore } = returned;
  const { directive } = setting;
  if (isClosed(directive, at))
    return refused({ type: "directive-closed", closedAt: directive.closesAt ?? at });
  if (obligation.waived) return refused({ type: "waived" });
  if (!obligation.latest) return refused(notInHand(obligation));
  if (dueBefore <= at) return refused({ type: "extension-too-early" });
  const reasons = returned.reasons.map(({ section, text }) => ({ section, text }));
  const reason = reasons.map(({ section, text }) => `${sectionName(setting, section)}: ${text}`).join("\n");
  const { acceptedAt: _, ...rest } = obligation;
  const changed: Obligation = {
    ...rest,
    returned: { at, by, reason, reasons, dueBefore, revision: obligation.latest.revision },
  };
  const detail = { reason, dueBefore, revision: String(obligation.latest.revision) };
  return accepted(
    acted(changed, setting, returned, "returned", detail, {
      audiences: ["clerk", "head"],
      message: {
        subject: `Đề nghị bổ sung: ${actionOf(obligation, directive)}`,
        text: `Báo cáo của ${partyName(obligation, setting)} cần bổ sung, gửi lại ${dueAtLatest(dueBefore)}.\n${reason}`,
        dated: true,
      },
    }),
  );
}

/** Takes the latest revision as it stands, also one that had been sent back. */
export function accept(obligation: Obligation, setting: Setting, acting: Acting): Outcome<Acted> {
  const { latest } = obligation;
  if (obligation.waived) return refused({ type: "waived" });
  if (!latest) return refused(notInHand(obligation));
  if (obligation.acceptedAt) return refused({ type: "already-submitted", receipt: latest });
  const { returned: _, ...rest } = obligation;
  const changed = { ...rest, acceptedAt: acting.at };
  const detail = { revision: String(latest.revision), reference: latest.reference };
  return accepted(
    acted(changed, setting, acting, "accepted", detail, {
      audiences: ["clerk"],
      message: {
        subject: `Đã tiếp nhận: ${actionOf(obligation, setting.directive)}`,
        text: `Báo cáo của ${partyName(obligation, setting)}, mã ${latest.reference}, đã được tiếp nhận.`,
        dated: true,
      },
    }),
  );
}

/** There is nothing to judge: it was withdrawn, or never came. */
export function notInHand({ withdrawals }: Obligation): Refusal {
  const withdrawal = withdrawals?.at(-1);
  return withdrawal ? { type: "withdrawn", withdrawal } : { type: "not-yet-received" };
}

/** Frees a party of what it owes (miễn), or writes off the duty of a unit that is no more. */
export function waive(
  obligation: Obligation,
  setting: Setting,
  waived: Acting & { readonly reason: string; readonly ground?: "exempt" | "dissolved" },
): Outcome<Acted> {
  const { by, at, reason, ground = "exempt" } = waived;
  const { latest, returned } = obligation;
  if (obligation.waived) return refused({ type: "waived" });
  // A report that was sent back is not in hand: a unit may be dissolved before it mends it.
  if (latest && returned?.revision !== latest.revision) {
    return refused({ type: "already-submitted", receipt: latest });
  }
  const changed = { ...obligation, waived: { at, by, reason, ground } };
  return accepted(
    acted(
      changed,
      setting,
      waived,
      "waived",
      { reason, ground },
      {
        audiences: ["clerk", "head"],
        message: {
          subject: `Miễn thực hiện: ${actionOf(obligation, setting.directive)}`,
          text: `${partyName(obligation, setting)} không phải thực hiện nội dung này. Lý do: ${closed(reason)}`,
          dated: true,
        },
      },
    ),
  );
}

/** Notes that someone of the party has read the directive; only the first time counts. */
export function acknowledge(obligation: Obligation, setting: Setting, acting: Acting): Outcome<Acted> {
  if (obligation.openedAt) return refused({ type: "superseded" });
  const changed = { ...obligation, openedAt: acting.at };
  return accepted(acted(changed, setting, acting, "opened", { party: partyName(obligation, setting) }));
}

function sectionName({ directive }: Setting, id: string): string {
  const section = sectionIn(directive, id);
  return section ? `${section.number} ${section.heading}`.trim() : "Toàn báo cáo";
}
