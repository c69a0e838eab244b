import * as v from "valibot";
import { dueInWords } from "../../core/deadline/words.ts";
import { clockDigits, dateIn, Instant, inWords } from "../../core/instant.ts";
import type { Ladder, Step } from "../../core/ladder/ladder.ts";
import type { Deed } from "../../core/obligation/ledger.ts";

/** Whom and what the ledger's own signs stand for, so that paper names people and steps and no sign. */
export interface LedgerNames {
  /** By the id of whoever acted. */
  readonly people: ReadonlyMap<string, string>;
  /** By address, small: people who sign in, and heads of units by their units' mailboxes. */
  readonly readers: ReadonlyMap<string, string>;
  readonly ladder: Ladder;
}

/** Who did it. Someone who has left the list since is not called by an id. */
export function actorInWords({ by, detail }: Deed, { people }: LedgerNames): string {
  if (by === "clock") return "Hệ thống";
  return people.get(by) ?? detail.writer ?? "Người không còn trong danh sách";
}

/** What a deed's line tells beyond what was done, in an office's words and Vietnam's time. */
export function detailInWords({ act, detail }: Deed, names: LedgerNames): string {
  const { reader, ...told } = detail;
  const addressed = reader === undefined ? told : { ...told, to: reader };
  return Object.entries(act === "superseded-measure" ? explained(addressed) : addressed)
    .map(([name, held]) => [labels[name], said(name, held, names)] as const)
    .filter(([, words]) => words !== "")
    .map(([label, words]) => (label ? `${label}: ${words}` : words))
    .join("; ");
}

/** Why a step was left out, and not how late its leaving out was noted. */
function explained({ caughtUp: _, reason = passedBy, ...rest }: Deed["detail"]): Deed["detail"] {
  return { ...rest, reason };
}

const passedBy = "đã qua thời điểm thực hiện bước này";

/** Nobody should have to read UTC on paper. */
const isInstant = (text: string): text is Instant => v.is(Instant, text);

function said(name: string, held: string, names: LedgerNames): string {
  switch (name) {
    // The notice's own sign; whom it went to and what it was about stand beside it.
    case "notice":
      return "";
    case "measure":
      return stepInWords(held, names.ladder);
    case "told":
    case "to":
      return held
        .split(", ")
        .map((address) => names.readers.get(address.toLowerCase()) ?? address)
        .join(", ");
    case "channel":
      return channels[held] ?? "bằng thư điện tử";
    case "ground":
      return grounds[held] ?? held;
    case "until":
    case "original":
    case "dueBefore":
    case "inForce":
      return isInstant(held) ? dueInWords(held) : held;
  }
  return isInstant(held) ? `${clockDigits(held)} ${inWords(dateIn(held))}` : (names.people.get(held) ?? held);
}

const labels: Readonly<Record<string, string>> = {
  measure: "bước",
  dueAt: "đến lúc",
  caughtUp: "thực hiện bù",
  told: "đã báo",
  until: "đến",
  original: "hạn gốc",
  reason: "lý do",
  party: "đơn vị",
  dueBefore: "hạn",
  inForce: "hạn áp dụng",
  arrivedAt: "bản giấy nhận lúc",
  incoming: "theo",
  drafter: "người soạn",
  revision: "lần gửi",
  reference: "mã tiếp nhận",
  to: "gửi tới",
  subject: "về việc",
  repeated: "gửi lặp",
  ground: "căn cứ",
  section: "phần",
  writer: "người soạn",
};

const channels: Readonly<Record<string, string>> = {
  webhook: "bằng tin nhắn",
  outbox: "lưu ở mục Thư đã gửi",
};

const grounds: Readonly<Record<string, string>> = {
  exempt: "được miễn",
  dissolved: "đơn vị giải thể, sáp nhập",
};

/** The step of the authority's own ladder that a claim stands for. */
export function stepOf(claim: string, { steps }: Ladder): Step | undefined {
  const id = claim.replace(/@.*$/s, "");
  return steps.find((each) => each.id === id);
}

/** "remind-3@2022-06-27T17:00:00.000Z" is the step of the authority's own ladder by that name. */
function stepInWords(claim: string, ladder: Ladder): string {
  const id = claim.replace(/@.*$/s, "");
  if (id === "overdue") return "ghi nhận quá hạn";
  if (id === "close") return "khóa đợt báo cáo";
  const step = stepOf(claim, ladder);
  return step ? measureInWords(step) : "";
}

export function measureInWords({ measure, workingDays }: Step): string {
  const after = `sau hạn ${workingDays} ngày làm việc`;
  switch (measure) {
    case "acknowledge":
      return `hỏi việc nhận văn bản, sau ban hành ${workingDays} ngày làm việc`;
    case "remind":
      return workingDays === 0 ? "nhắc trong ngày cuối" : `nhắc trước hạn ${-workingDays} ngày làm việc`;
    case "chase":
      return `đôn đốc ${after}`;
    case "letter":
      return `dự thảo công văn ${after}`;
    case "leader-list":
      return `báo cáo lãnh đạo ${after}`;
    case "criticism":
      return `dự thảo phê bình ${after}`;
  }
}
