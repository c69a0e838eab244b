import { deadlineInForce } from "../deadline/in-force.ts";
import { dueInWords } from "../deadline/words.ts";
import { type Directive, isClosed } from "../directives/directive.ts";
import type { Sha256 } from "../ids.ts";
import type { Audience } from "../ladder/ladder.ts";
import { headOf } from "../people/person.ts";
import { type Roster, unitIn } from "../people/roster.ts";
import { accepted, type Outcome, refused } from "../problem/outcome.ts";
import type { Refusal } from "../problem/refusal.ts";
import { acted } from "./acted.ts";
import { actionOf, partyName } from "./naming.ts";
import { type Obligation, unitOf } from "./obligation.ts";
import type { Acted, Acting, Setting } from "./setting.ts";

/**
 * Whether the unit's head must confirm: because the directive wants it, or because the unit's own rules do.
 */
export function wantsHead(directive: Directive, roster: Roster, obligation: Obligation): boolean {
  return directive.confirmation === "head" || unitIn(roster, unitOf(obligation))?.confirmation === "head";
}

/**
 * Puts the draft before the head of the unit (trình thủ trưởng). Nothing is sent by it and the deadline runs
 * on: only the confirmation is the sending. Put before him again, the newest words count. Where the unit has
 * no head on file the officer is told, who can have one entered; the report waits meanwhile.
 */
export function propose(
  obligation: Obligation,
  setting: Setting,
  proposed: Acting & { readonly shown: Sha256; readonly lateReason?: string | undefined },
): Outcome<Acted> {
  const { by, at, shown } = proposed;
  const refusal = barred(obligation, setting.directive, at);
  if (refusal) return refused(refusal);
  const lateReason = proposed.lateReason?.trim();
  const changed: Obligation = {
    ...obligation,
    startedAt: obligation.startedAt ?? at,
    confirmation: { type: "asked", at, by, shown, ...(lateReason ? { lateReason } : {}) },
  };
  const party = partyName(obligation, setting);
  const action = actionOf(obligation, setting.directive);
  const due = deadlineInForce(obligation);
  const bound = due === undefined ? "" : ` Thời hạn: ${dueInWords(due.dueBefore)}, tính theo lúc xác nhận.`;
  const headless = headOf(setting.people, unitOf(obligation), setting.roster) === undefined;
  const audiences: readonly Audience[] = headless ? ["head", "officer"] : ["head"];
  const lack = headless
    ? ` Đơn vị chưa có thủ trưởng trong danh sách người dùng; đề nghị cơ quan thường trực bổ sung.`
    : "";
  const text = `Báo cáo của ${party} đã soạn xong, chờ thủ trưởng đơn vị xác nhận thì mới được gửi.${bound}${lack}`;
  return accepted(
    acted(
      changed,
      setting,
      proposed,
      "proposed",
      { shown },
      {
        audiences,
        message: { subject: `Chờ xác nhận: ${action}`, text },
      },
    ),
  );
}

/** The head gives the draft back to whoever put it before him, with a note. */
export function handBack(
  obligation: Obligation,
  setting: Setting,
  asked: Acting & { readonly note: string },
): Outcome<Acted> {
  const { by, at } = asked;
  const note = asked.note.trim();
  const refusal = barred(obligation, setting.directive, at) ?? notAsked(obligation);
  if (refusal) return refused(refusal);
  if (note === "") return refused({ type: "note-missing" });
  const changed: Obligation = { ...obligation, confirmation: { type: "handed-back", at, by, note } };
  return accepted(
    acted(
      changed,
      setting,
      asked,
      "handed-back",
      { reason: note },
      {
        audiences: ["clerk"],
        message: {
          subject: `Thủ trưởng trả lại bản soạn: ${actionOf(obligation, setting.directive)}`,
          text: `Bản soạn của ${partyName(obligation, setting)} chưa được xác nhận, chưa gửi. Ý kiến: ${note}`,
        },
      },
    ),
  );
}

/** A report can be confirmed, and be given back, only while it lies before the head. */
export function notAsked({ confirmation }: Obligation): Refusal | undefined {
  return confirmation?.type === "asked" ? undefined : { type: "not-proposed" };
}

function barred({ waived, acceptedAt, latest }: Obligation, directive: Directive, at: Acting["at"]) {
  const closed = directive.closesAt !== undefined && isClosed(directive, at);
  if (closed && directive.closesAt)
    return { type: "directive-closed", closedAt: directive.closesAt } as const;
  if (waived) return { type: "waived" } as const;
  return acceptedAt && latest ? ({ type: "already-submitted", receipt: latest } as const) : undefined;
}
