import { readUnit, unitName } from "../core/figures/measure.ts";
import { natureOf } from "../core/figures/nature.ts";
import { money, sizes } from "../core/figures/units.ts";
import type { Holds } from "../core/kinds/table/design.ts";
import { keyFrom } from "../core/kinds/table/keys.ts";
import { addressOf } from "../core/text/cell-address.ts";
import { dots, type HeadedColumn } from "./sheet-columns.ts";
import { type Mark, markOf, workingOf } from "./sheet-marks.ts";
import type { Range } from "./sheet-part.ts";
import type { FormDecision, FormWhy } from "./sheet-read.ts";
import { blank, type Line, type Seen } from "./sheet-view.ts";

/** What a column is called, without what its brackets say of it. */
export interface NamedColumn {
  readonly label: string;
  readonly above: readonly string[];
  readonly unit?: string;
  readonly unitFrom?: "unit-in-name" | "unit-in-group";
  readonly required: boolean;
  /** "(1)", "(3=1+2)", "(2/1)": its number and how it comes from others, said in its head. */
  readonly mark?: Mark;
}

const bracketed = /\s*[([]([^()[\]]{1,60})[)\]]\s*/gu;

/** The last head is its name, those above stand over it and others; brackets may hold its unit. */
export function nameOf({ path, column }: HeadedColumn): NamedColumn {
  const read = path.map(headOf);
  const name = read.at(-1);
  const groups = read.slice(0, -1);
  const group = groups.findLast(({ unit }) => unit !== undefined);
  const unit = name?.unit ?? group?.unit;
  return {
    label: name?.label || `Cột ${addressOf({ row: 0, column }).replace(/\d/g, "")}`,
    above: groups.map(({ label }) => label),
    required: read.some(({ required }) => required),
    ...(unit === undefined
      ? {}
      : {
          unit,
          unitFrom: name?.unit === undefined ? ("unit-in-group" as const) : ("unit-in-name" as const),
        }),
    ...(name?.mark ? { mark: name.mark } : {}),
  };
}

interface Head {
  readonly label: string;
  readonly unit?: string;
  readonly mark?: Mark;
  readonly required: boolean;
}

function markIn(words: string): Mark | undefined {
  const mark = markOf(words);
  if (mark) return mark.number === undefined ? undefined : mark;
  const working = workingOf(words);
  return working && { workings: [working] };
}

function headOf(words: string): Head {
  let unit: string | undefined;
  let mark: Mark | undefined;
  const label = words
    .replaceAll(bracketed, (whole: string, within: string) => {
      const named = unitIn(within);
      const numbered = markIn(within);
      if (named !== undefined) unit ??= named;
      else if (numbered) mark = numbered;
      else if (!/^(?:\*|bắt buộc)$/iu.test(within)) return whole;
      return " ";
    })
    .replace(/,?\s*(?:đvt|đơn vị tính)\s*:\s*(.{1,30})$/iu, (_, said: string) => {
      unit ??= said.trim();
      return "";
    })
    .replaceAll(/\s+/g, " ")
    .replace(/[\s*:;,]+$/u, "")
    .trim();
  return {
    label: label === "" ? words : label,
    required: /\(\*\)|\*$|bắt buộc/iu.test(words),
    ...(unit === undefined ? {} : { unit }),
    ...(mark ? { mark } : {}),
  };
}

/** "triệu đồng", "ĐVT: người", "%": what an office may set behind a name to say its unit. */
export function unitIn(words: string): string | undefined {
  const said = words.replace(/^\s*(?:đvt|đơn vị tính|đơn vị|tính bằng)\s*:?\s*/iu, "").trim();
  const isSaid = said !== words.trim() && said !== "" && said.split(" ").length <= 4;
  return isSaid || readUnit(said).type !== "unknown" ? said : undefined;
}

const dated = /^(?:ngày|thời gian|thời điểm|ngày,? tháng)(?!\s*công)(?!\p{L})/iu;
const worded =
  /(?:^|\s)(?:ghi chú|lý do|lí do|nội dung|họ(?: và)?,? tên|họ tên|chức vụ|chức danh|đơn vị công tác|số quyết định|minh chứng|giải trình|nguyên nhân|địa chỉ|thành tích|tóm tắt|nhận xét|biện pháp|tên)(?!\p{L})|^(?:kiến nghị,? đề xuất|đề xuất,? kiến nghị)/iu;
const placed = /^(?:đơn vị|cơ quan|tên|nơi)(?!\p{L})/iu;
const titled = /(?:danh hiệu|hình thức (?:khen|đề nghị khen))/iu;
const counted = /^(?:số|tổng)(?!\p{L})/iu;
/** The number that a paper or a person has, and no count of them. */
const numbered =
  /^số(?:,?\s*(?:ký\s*)?hiệu)?(?:,?\s*(?:và )?ngày(?:,?\s*tháng)?(?:,?\s*năm)?)?\s*(?:quyết định|văn bản|qđ|điện thoại|cccd|cmnd|tài khoản|định danh)(?:,?\s*ngày.*)?$/iu;
/** What is a figure though nobody said in what. */
const measured =
  /số tiền|kinh phí|mức|giá trị|trị giá|diện tích|sản lượng|số lượng|dự toán|thực hiện|kế hoạch|tổng|cộng|điểm|tuổi|năm (?:sinh|công tác)/iu;

/** What each answer column holds, before it is known how it comes from others. */
export function holdsOf(
  id: string,
  head: HeadedColumn,
  name: NamedColumn,
  given: {
    readonly body: readonly Line[];
    /** Rows have names of their own: a column called by titles counts them. */
    readonly fixed: boolean;
    readonly unitAbove?: { readonly words: string; readonly at: string };
    readonly rowUnits: boolean;
    readonly choices: readonly { readonly at: readonly Range[]; readonly options: readonly string[] }[];
  },
): { readonly holds: Holds; readonly decisions: readonly FormDecision[] } {
  const samples = given.body.flatMap(({ cells }) => {
    const cell = cells.get(head.column);
    const isSample = cell && !blank(cell) && !dots(cell.words) && cell.origin.column === head.column;
    return isSample && cell.formula === undefined ? [cell] : [];
  });
  const settle = (
    part: "holds" | "unit",
    sure: FormDecision["sure"],
    why: FormWhy,
    at = head.at,
  ): FormDecision => ({
    ...{ settles: { type: "column", id, part }, at: [...at], sure, why },
  });
  const at = samples.slice(0, 5).map(({ origin }) => addressOf(origin));
  const choice = given.choices.find((each) =>
    each.at.some((range) => reaches(range, head.column, given.body)),
  );
  if (choice) {
    const taken = new Set<string>();
    const options = choice.options.map((label) => ({ value: keyFrom(label, taken, "muc"), label }));
    return { holds: { type: "choice", options }, decisions: [settle("holds", "certain", "choice-list")] };
  }
  const numbers = samples.flatMap(({ number, looks }) =>
    number === undefined || looks.shows === "date" ? [] : [number],
  );
  const days = samples.filter(
    ({ looks, words }) => looks.shows === "date" || /^\d{1,2}[/.-]\d{1,2}[/.-]\d{4}$/.test(words),
  );
  const { label } = name;
  if (dated.test(label) && name.unit === undefined)
    return {
      holds: { type: "date" },
      decisions: [settle("holds", days.length > 0 ? "certain" : "likely", "name")],
    };
  if (samples.length > 0 && days.length === samples.length)
    return { holds: { type: "date" }, decisions: [settle("holds", "likely", "samples", at)] };
  const inWords = samples.length - numbers.length;
  if (!given.fixed && titled.test(label) && !counted.test(label) && numbers.length === 0)
    return { holds: { type: "title" }, decisions: [settle("holds", "likely", "name")] };
  const isWorded = worded.test(label) || (!given.fixed && placed.test(label));
  const saysWords = numbered.test(label) || (isWorded && !counted.test(label));
  if (saysWords && name.unit === undefined)
    return {
      holds: { type: "words" },
      decisions: [settle("holds", numbers.length > 0 ? "ask" : "certain", "name")],
    };
  if (inWords > numbers.length)
    return { holds: { type: "words" }, decisions: [settle("holds", "ask", "samples", at)] };
  // In a list of records a name that says nothing of an amount is answered in words.
  if (!given.fixed && samples.length === 0 && !saysAmount(name))
    return { holds: { type: "words" }, decisions: [settle("holds", "ask", "nothing-said")] };
  return figure(name, numbers, given, settle, { head, at });
}

function saysAmount({ label, unit }: NamedColumn): boolean {
  const own = label.toLocaleLowerCase("vi");
  if (unit !== undefined || counted.test(label) || measured.test(label)) return true;
  return natureOf(label, "") !== "additive" || readUnit(own).type === "known";
}

function figure(
  name: NamedColumn,
  numbers: readonly number[],
  given: { readonly unitAbove?: { readonly words: string; readonly at: string }; readonly rowUnits: boolean },
  settle: (
    part: "holds" | "unit",
    sure: FormDecision["sure"],
    why: FormWhy,
    at?: readonly string[],
  ) => FormDecision,
  { at }: { readonly head: HeadedColumn; readonly at: readonly string[] },
): { readonly holds: Holds; readonly decisions: readonly FormDecision[] } {
  const full = [...name.above, name.label].join(" ");
  const { unit, decision } = unitOf(name, given, settle);
  const own = unit === "điểm" ? "score" : natureOf(name.label, unit);
  const nature = own === "additive" ? natureOf(full, unit) : own;
  const whole = nature === "additive" && !isSized(unit) && !given.rowUnits && numbers.every(Number.isInteger);
  const holds: Holds = {
    ...{ type: "figure", unit, whole },
    merging: nature === "additive" ? { type: "sum" } : { type: "spread" },
  };
  const sure = numbers.length > 0 || unit !== "" || nature !== "additive" ? "certain" : "likely";
  const why =
    numbers.length > 0 ? "samples" : nature !== "additive" ? "name" : unit !== "" ? "unit" : "nothing-said";
  return {
    holds,
    decisions: [
      ...(decision ? [decision] : []),
      settle("holds", sure, why, numbers.length > 0 ? at : undefined),
    ],
  };
}

/** From its own brackets, else its group's, else what stands above the table; else what it is called. */
function unitOf(
  name: NamedColumn,
  {
    unitAbove,
    rowUnits,
  }: { readonly unitAbove?: { readonly words: string; readonly at: string }; readonly rowUnits: boolean },
  settle: (part: "unit", sure: FormDecision["sure"], why: FormWhy, at?: readonly string[]) => FormDecision,
): { readonly unit: string; readonly decision?: FormDecision } {
  if (name.unit !== undefined && name.unitFrom)
    return { unit: unitName(name.unit), decision: settle("unit", "certain", name.unitFrom) };
  const nature = natureOf(name.label, "");
  if (nature === "share") return { unit: "%", decision: settle("unit", "likely", "name") };
  if (nature === "score" || /^(?:tổng )?(?:số )?điểm(?!\p{L})|(?:chấm|thẩm định)/iu.test(name.label))
    return { unit: "điểm", decision: settle("unit", "likely", "name") };
  const own = name.label.toLocaleLowerCase("vi").replace(/^(?:tổng\s+)?số(?:\s+lượng)?\s+/u, "");
  const isUnit = readUnit(own).type === "known";
  const above = unitAbove?.words.split(/[,;/]| và /u).map((each) => each.trim()) ?? [];
  if (unitAbove && above.length > 1) {
    const meant = above.find((each) => each.toLocaleLowerCase("vi") === own);
    return meant
      ? { unit: unitName(meant), decision: settle("unit", "certain", "unit-above", [unitAbove.at]) }
      : { unit: isUnit ? own : "", decision: settle("unit", "ask", "units-above", [unitAbove.at]) };
  }
  if (unitAbove)
    return {
      unit: unitName(unitAbove.words),
      decision: settle("unit", "certain", "unit-above", [unitAbove.at]),
    };
  if (rowUnits) return { unit: "", decision: settle("unit", "certain", "unit-column") };
  if (isUnit) return { unit: own, decision: settle("unit", "likely", "unit-is-name") };
  // Money is told in đồng, thousands or millions of them; which, only the office knows.
  return paid.test(name.label) ? { unit: "", decision: settle("unit", "ask", "no-unit") } : { unit: "" };
}

const paid = /(?:^|\s)(?:tiền|kinh phí|dự toán|giá trị|trị giá|thu nhập|doanh thu)(?!\p{L})/iu;

/** What is weighed, measured or paid comes in parts; what is counted does not. */
const parted = new Set(
  [money, ...sizes].map(({ measure }) => measure).filter((measure) => measure !== "lượt"),
);
function isSized(unit: string): boolean {
  const read = readUnit(unit);
  return read.type === "known" ? parted.has(read.measure) : false;
}

function reaches({ from, to }: Range, column: number, body: readonly Line[]): boolean {
  const [first, last] = [body[0]?.row ?? 0, body.at(-1)?.row ?? -1];
  return from.column <= column && column <= to.column && from.row <= last && to.row >= first;
}

export const sampleAddresses = (body: readonly Line[], columns: readonly HeadedColumn[]): readonly string[] =>
  body.flatMap(({ cells }) =>
    columns.flatMap(({ column, role }): readonly string[] => {
      const cell: Seen | undefined = cells.get(column);
      const isSample =
        role === "answer" &&
        cell &&
        !blank(cell) &&
        !dots(cell.words) &&
        cell.formula === undefined &&
        cell.origin.column === column;
      return isSample ? [addressOf(cell.origin)] : [];
    }),
  );
