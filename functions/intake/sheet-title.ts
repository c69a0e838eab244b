import { readUnit } from "../core/figures/measure.ts";
import { addressOf } from "../core/text/cell-address.ts";
import { unitIn } from "./sheet-holds.ts";
import type { FormDecision } from "./sheet-read.ts";
import type { Line, Seen } from "./sheet-view.ts";

interface Titled {
  readonly title: string;
  readonly symbol?: string;
  readonly source?: string;
  readonly unit?: { readonly words: string; readonly at: string };
  readonly decisions: readonly FormDecision[];
  /** Cells above the table that became part of the design. */
  readonly used: readonly Seen[];
}

const coded = /\b\d{3,4}\.[NQTHB]\/[\p{L}-]+(?:[-–][\p{L}]+)*/u;
const numbered =
  /^(?:biểu|mẫu|bảng|phụ lục)(?:\s*(?:mẫu|biểu))?(?:\s*số)?\s*:?\s*((?:\d|[IVX]+(?![\p{L}]))[\p{L}\d./-]*)/iu;
const issued =
  /^\(?\s*(?:ban hành|kèm theo|theo)\s.*(?:thông tư|quyết định|công văn|hướng dẫn|kế hoạch|văn bản|nghị định)/iu;
const measured = /(?:đơn vị tính|đvt)\s*:\s*(.+?)\s*[).]?$/iu;
/** Who, where, when and under which number: what stands above a table and is no title. */
const beside =
  /^(?:cộng h(?:òa|oà) xã hội|độc lập\s*-|đảng cộng sản|ủy ban|uỷ ban|ubnd|hđnd|(?:tỉnh|thành phố|huyện|sở|phòng|ban|trường|đơn vị|cơ quan)(?!\p{L})|kính gửi|số\s*:|\(?kỳ báo cáo|từ ngày|\(?kèm theo|.{0,40},?\s*ngày\s|\(?tính đến|\(?năm\s*(?:học)?\s*[\d.…]|\(?quý|\(?6 tháng|[-*_.\s]+$)/iu;
const opens = /^(?:biểu|bảng|danh sách|kết quả|tổng hợp|số lượng|báo cáo|thống kê|tình hình|đăng ký|phiếu)/iu;

/** What stands above the table: its title, symbol and unit. Without a title it has the sheet's name. */
export function titleAbove(above: readonly Line[], sheet: string): Titled {
  const cells = above.flatMap(({ said }) => said);
  const symbol = cells.flatMap((cell) => symbolIn(cell.words).map((words) => ({ words, cell })))[0];
  const source = cells.find(({ words }) => issued.test(words));
  const unit = cells.flatMap((cell) => unitSaid(cell.words).map((words) => ({ words, cell }))).at(-1);
  const lines = titleLines(above);
  const [first] = lines;
  const said = lines.map(({ words }) => withoutUnit(words)).join(" ");
  const name = said.replace(/^(?:\d{1,2}|[IVX]{1,4})[.)/]\s+/u, "");
  const isPlain = first !== undefined && (first.words === first.words.toUpperCase() || first.looks.bold);
  const settled = (
    type: "title" | "symbol",
    at: readonly Seen[],
    sure: FormDecision["sure"],
    why: FormDecision["why"],
  ): FormDecision => ({
    ...{ settles: { type }, at: at.map(({ origin }) => addressOf(origin)), sure, why },
  });
  return {
    title: name || sheet,
    ...(symbol ? { symbol: symbol.words } : {}),
    ...(source ? { source: source.words.replaceAll(/^\(|\)$/g, "") } : {}),
    ...(unit ? { unit: { words: unit.words, at: addressOf(unit.cell.origin) } } : {}),
    decisions: [
      name === ""
        ? settled("title", [], "ask", "sheet-name")
        : settled("title", lines, isPlain ? "certain" : "likely", isPlain ? "capitals-above" : "line-above"),
      ...(symbol ? [settled("symbol", [symbol.cell], "certain", "symbol-above")] : []),
    ],
    used: [
      ...lines,
      ...(symbol ? [symbol.cell] : []),
      ...(source ? [source] : []),
      ...(unit ? [unit.cell] : []),
    ],
  };
}

const withoutUnit = (words: string) =>
  words.replace(/\s*[([]?\s*(?:đơn vị tính|đvt)\s*:\s*.+?\s*[)\].]?$/iu, "").trim();

function symbolIn(words: string): readonly string[] {
  const code = coded.exec(words)?.[0];
  if (code) return [code];
  const [, number] = numbered.exec(words) ?? [];
  return number === undefined
    ? []
    : [words.slice(0, words.indexOf(number) + number.length).replace(/\s*:\s*/, " ")];
}

/** "Đơn vị tính: triệu đồng"; "Đơn vị: …" names a unit of measure only where it is one. */
function unitSaid(words: string): readonly string[] {
  const said = measured.exec(words)?.[1];
  if (said) return [said.replaceAll(/[()]/g, "").trim()];
  const maybe = /^\(?\s*đơn vị\s*:\s*(.+?)\s*\)?$/iu.exec(words)?.[1];
  return maybe && readUnit(maybe).type === "known" && unitIn(maybe) ? [maybe] : [];
}

/** The lines above the table that are its title: in capitals or bold, or begun as titles are. */
function titleLines(above: readonly Line[]): readonly Seen[] {
  const single = above.flatMap(({ said }) => {
    const cells = said.filter(({ words }) => !isBeside(words));
    const [only] = cells;
    const stands = only && (said.length === 1 || opens.test(only.words) || isLoud(only));
    return stands && cells.length === 1 ? [only] : [];
  });
  const begins = single.findIndex(({ words }) => opens.test(words));
  const from = begins >= 0 ? begins : single.findIndex(isLoud);
  if (from < 0) return single.slice(-1);
  const [first] = single.slice(from);
  const inCapitals = first !== undefined && first.words === first.words.toUpperCase();
  const stops = single
    .slice(from + 1)
    .findIndex(({ words, looks }) =>
      inCapitals ? words !== words.toUpperCase() : !(looks.bold && first?.looks.bold),
    );
  return single.slice(from, stops < 0 ? undefined : from + 1 + stops).slice(0, MOST_TITLE_LINES);
}

const MOST_TITLE_LINES = 4;

const isLoud = ({ words, looks }: Seen) => looks.bold || words === words.toUpperCase();

const isBeside = (words: string) =>
  beside.test(words) ||
  issued.test(words) ||
  withoutUnit(words) === "" ||
  (symbolIn(words).length > 0 && !opens.test(words.replace(numbered, "").trim()) && words.length < 40);
