import { type Period, periodNamed } from "../core/directives/period.ts";
import { partsOf } from "../core/instant.ts";
import type { Roster } from "../core/people/roster.ts";
import { fold } from "../core/registry/spelling.ts";
import type { Head } from "./head.ts";
import type { Leaf } from "./leaf.ts";
import { periodsIn } from "./periods.ts";
import type { ProposedDemand, Read } from "./proposal.ts";
import { reading } from "./reading.ts";

const territories = "huyện|tỉnh|thành phố|thị xã|quận|phường|thị trấn|đặc khu|xã";
const acts =
  "đề nghị|yêu cầu|hướng dẫn|phát động|thông báo|ban hành|tổ chức|triển khai|xây dựng kế hoạch|báo cáo|kêu gọi";
const acting = new RegExp(
  `(?:^|(?<!của|theo)[\\s;,])((?:UBND|Ủy ban nhân dân|Uỷ ban nhân dân|Hội đồng [Tt]hi đua[^;.]{1,20}[Kk]hen thưởng|Ban [\\p{L} ]{2,30}?|Sở [\\p{L} ]{2,30}?|Phòng [\\p{L} -]{2,30}?)(?: (?:${territories}))?(?: [\\p{Lu}][\\p{L}]*){0,4}) (?:${acts})(?!\\p{L})`,
  "u",
);
const placed = new RegExp(
  `(?<!\\p{L})(${territories}) ((?:[\\p{Lu}][\\p{L}]*)(?: [\\p{Lu}][\\p{L}]*){0,3})`,
  "gu",
);

/**
 * Whose document it is where its head is lost: who acts in the sentence that leads in, with the place it
 * writes most of. Asked in any case; with a roster, the roster's own authority stands beside it.
 */
export function issuerFrom(
  head: Head,
  preamble: readonly Leaf[],
  all: readonly Leaf[],
  roster: Roster | undefined,
): Read<string> | undefined {
  const own = roster?.authority.name;
  if (head.issuer) {
    const same =
      own !== undefined && fold(own) === fold(head.issuer.value.replace(/^UBND/u, "Ủy ban nhân dân"));
    return same && own ? reading(own, head.issuer.lines, "certain", "head-and-roster") : head.issuer;
  }
  const leaf = preamble.findLast(({ text }) => acting.test(text));
  const said =
    leaf &&
    acting
      .exec(leaf.text)?.[1]
      ?.replace(/^UBND|^Uỷ ban/u, (short) => (short === "UBND" ? "Ủy ban nhân dân" : "Ủy ban"));
  if (!leaf || !said) return own ? reading(own, [], "ask", "roster") : undefined;
  const kind = new RegExp(`(${territories})$`, "u").exec(said)?.[1];
  const place = head.placeName?.value ?? (kind ? mostNamed(kind, all) : undefined);
  const words = kind && place ? `${said} ${place}` : said;
  return reading(words, [leaf.line], "ask", "acting", own ? [own] : []);
}

/** "huyện Tây Sơn", as often as the text says it. */
function mostNamed(kind: string, leaves: readonly Leaf[]): string | undefined {
  const counts = new Map<string, number>();
  for (const { text } of leaves) {
    const bare = text.replace(/Huyện/gu, "huyện").replace(/Tỉnh/gu, "tỉnh");
    for (const [, of, name = ""] of bare.matchAll(placed)) {
      if (of === kind) counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  }
  return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0];
}

const told =
  /(?:tiến hành|hướng dẫn|đề nghị[^.;]{0,400}?(?:tiến hành|thực hiện)|phát động|về việc) (?=(?:sơ kết|tổng kết|phong trào|báo cáo|tổ chức|đánh giá|đăng ký))/u;

/** What it is about where no subject is printed: what the sentence that leads in has people do. */
export function subjectFrom(
  head: Head,
  preamble: readonly Leaf[],
  period: Period | undefined,
): Read<string> | undefined {
  if (head.subject) return head.subject;
  const leaf = preamble.findLast(({ text }) => told.test(text));
  const found = leaf && told.exec(leaf.text);
  if (!leaf || !found) return undefined;
  const behind = leaf.text.slice(found.index + found[0].length);
  const launches = /phát động $/u.test(found[0]);
  const words = (
    /^.*?(?=,? (?:với (?:các|những) |như sau|theo |gồm )|[:;.]|$)/u.exec(behind)?.[0] ?? ""
  ).replace(/,$/u, "");
  if (words === "") return undefined;
  const dated = period === undefined || periodsIn(words, period.year).length > 0;
  const subject = `${launches ? "phát động " : ""}${words}${dated ? "" : ` ${period.label}`}`;
  return reading(subject, [leaf.line], "ask", "leading-in");
}

interface Texts {
  readonly subject: Read<string> | undefined;
  readonly preamble: readonly Leaf[];
  readonly headings: readonly Leaf[];
  /** Paragraphs in which something is demanded. */
  readonly demanding: readonly Leaf[];
}

/**
 * What is reported on: as the subject says, else the sentence that leads in, the headings, or the sentence
 * that demands it; a standing order is about the span in which it first falls due.
 */
export function periodFrom(
  { subject, preamble, headings, demanding }: Texts,
  said: readonly Read<ProposedDemand>[],
  year: number,
): Read<Period> | undefined {
  const places = [
    ...(subject ? [{ text: subject.value, lines: subject.lines, why: "subject" }] : []),
    ...preamble.toReversed().map(({ text, line }) => ({ text, lines: [line], why: "preamble" })),
    ...headings.map(({ text, line }) => ({ text, lines: [line], why: "heading" })),
    ...demanding.map(({ text, line }) => ({
      text: text.replace(bounded, "·"),
      lines: [line],
      why: "demand",
    })),
  ];
  for (const { text, lines, why } of places) {
    // A movement's years stand in its name: what is reported on is named apart from them.
    const seen = periodsIn(text, year);
    const own = seen.filter(({ type }) => type !== "YEARS");
    const several = /(?:sơ kết|tổng kết)[^.;]{0,40}(?:\d{1,2} năm|giai đoạn)/iu.test(text);
    const period = several ? (seen.find(({ type }) => type === "YEARS") ?? own[0]) : own[0];
    if (!period) continue;
    return reading(period, lines, why === "subject" ? "certain" : "likely", why, others(own, period));
  }
  return recurringFrom(said) ?? themeFrom(subject, year);
}

/** The window in which something may be handed in is no period reported on. */
const bounded = /(?:gửi|nộp|nhận)[^.;]{0,80}từ ngày [^.;]{3,60}/giu;

function recurringFrom(said: readonly Read<ProposedDemand>[]): Read<Period> | undefined {
  for (const { value, lines } of said) {
    const { deadline } = value;
    if (deadline?.type !== "dated" || !deadline.recurs) continue;
    const { year, month } = partsOf(deadline.statedDate);
    const made =
      deadline.recurs.every === "quarter"
        ? periodNamed({ type: "QUARTER", year, number: Math.ceil(month / 3) })
        : deadline.recurs.every === "month"
          ? periodNamed({ type: "MONTH", year, number: month })
          : undefined;
    if (made) return reading(made, lines, "ask", "recurring");
  }
  return undefined;
}

function themeFrom(subject: Read<string> | undefined, year: number): Read<Period> | undefined {
  const theme = /(?:chuyên đề|phong trào(?: thi đua)?) [“"«]([^”"»]{3,200})[”"»]/iu.exec(
    subject?.value ?? "",
  )?.[1];
  return subject && theme && year > 0
    ? reading({ type: "THEME", year, label: theme }, subject.lines, "ask", "theme")
    : undefined;
}

const others = (seen: readonly Period[], chosen: Period): readonly Period[] =>
  seen.filter(({ label }) => label !== chosen.label);
