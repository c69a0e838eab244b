import { firstUnits } from "../people/naming.ts";
import { type Roster, unitIn } from "../people/roster.ts";
import { filled } from "../report/live.ts";
import type { Edit, Wording } from "../report/officer/edit.ts";
import type { DeskFlag, ParagraphOnDesk, StaleEdit } from "../report/officer/on-desk.ts";
import type { RoundFinding } from "./round.ts";

/** How many units are named with a figure that moved. */
const NAMED = 3;

interface Asked {
  readonly awaited: readonly { readonly paragraph: ParagraphOnDesk; readonly flag: DeskFlag }[];
  /** Edits that were not carried out. */
  readonly flags: readonly StaleEdit[];
}

/**
 * What an officer must answer before the report is put up, for else the paper would say something nobody
 * stands for: words of his that the sources have left behind, and figures that do not follow their sources. A
 * live figure that moved prints what its sources say, and is told on the desk alone.
 */
export function deskFlagsAsked({ awaited, flags }: Asked, roster: Roster): readonly RoundFinding[] {
  const texts = [
    ...flags.flatMap(staleWords),
    ...awaited.flatMap(({ paragraph, flag }) => flagWords(paragraph, flag, roster)),
  ];
  return texts.map((text) => ({ check: "desk-flags", severity: "warn", field: "", text }));
}

function staleWords({ edit, now }: StaleEdit): readonly string[] {
  const words = wordsOf(edit);
  if (words === undefined) return [];
  return now === undefined
    ? [`Không còn đơn vị nào nêu nội dung mà cán bộ đã ${words}; báo cáo không in câu này.`]
    : [`Nội dung các đơn vị gửi đã đổi sau khi cán bộ ${words}. Báo cáo in theo nguồn: “${now}”.`];
}

/** What the edit said; undefined of one that says nothing of what is printed. */
function wordsOf(edit: Edit): string | undefined {
  switch (edit.act) {
    case "reword":
    case "add":
    case "use":
    case "split":
      return `sửa thành “${filled(edit.text, asWritten(edit))}”`;
    case "drop":
      return "bỏ câu ấy";
    case "restore":
    case "accept":
    case "move":
    case "merge":
    case "carry-over":
    case "leave":
    case "take-up":
    case "keep":
    case "undo":
      return undefined;
  }
}

const asWritten = ({ figures = {} }: Wording) =>
  new Map(Object.entries(figures).map(([name, text]) => [name, { text }]));

function flagWords({ text }: ParagraphOnDesk, flag: DeskFlag, roster: Roster): readonly string[] {
  switch (flag.type) {
    case "reading-changed":
      return [];
    case "figure-moved": {
      if (flag.live) return [];
      const names = flag.resent.map(({ unit }) => unitIn(roster, unit)?.name ?? unit);
      const by = names.length > 0 ? ` (${firstUnits(names, NAMED)} gửi lại)` : "";
      return [`Số ${flag.was} gõ tay trong câu nay là ${flag.now}${by}: “${text}”.`];
    }
    case "figure-gone":
      return [`Không còn đơn vị nào cung cấp số ${flag.was} trong câu: “${text}”.`];
    case "former-figures":
      return [`Câu lấy từ báo cáo kỳ trước còn số của kỳ trước (${flag.figures.join(", ")}): “${text}”.`];
    case "claim-gone":
      return [`Đơn vị không còn nêu nội dung đã đưa vào câu: “${text}”.`];
  }
}
