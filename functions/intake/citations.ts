import { dayOf, dayWords } from "./dates.ts";
import type { Leaf } from "./leaf.ts";
import type { Citation, Read } from "./proposal.ts";
import { reading } from "./reading.ts";

const kinds =
  "Luật|Pháp lệnh|Nghị định|Nghị quyết|Chỉ thị|Kết luận|Quyết định|Thông tư|Thông tri|Kế hoạch|Chương trình|Hướng dẫn|Công văn|Văn bản|Thông báo|Quy định|Quy chế|Công điện|Tờ trình|Báo cáo|Đề án";
const numbered = new RegExp(
  `(?:(${kinds})\\s+(?:liên tịch\\s+)?)?(?:số\\s*:?\\s*)?(\\d{1,5}[A-ZĐ]?\\s?[-/]\\s?[\\p{L}\\d][\\p{L}\\d/-]*)(?:,?\\s*(?:ngày\\s*)?(${dayWords}))?`,
  "gu",
);
const named =
  /Luật (?:Thi đua, [Kk]hen thưởng(?: \(?sửa đổi[^;.,)]{0,40}\)?)?(?: năm \d{4})?|\p{Lu}\p{L}*(?: \p{L}+){0,8}?(?: năm \d{4})?(?=[;.,)]| ngày | số |$))/gu;
const congress = /Nghị quyết (Đại hội [^.;,]{5,100})/gu;

/** The documents that a text cites, each once, as it names them when it names them first. */
export function citationsIn(leaves: readonly Leaf[]): readonly Read<Citation>[] {
  const known = new Map<string, Read<Citation>>();
  for (const { text, line } of leaves) {
    for (const citation of [...numberedIn(text), ...lawsIn(text), ...congressesIn(text)]) {
      const key = citation.number ?? `${citation.kind} ${citation.subject ?? citation.issuer ?? ""}`;
      if (!known.has(key)) known.set(key, reading(citation, [line], "certain", "cited"));
    }
  }
  return [...known.values()];
}

function numberedIn(text: string): readonly Citation[] {
  return [...text.matchAll(numbered)].flatMap((found) => {
    const [whole, kind, number = "", day] = found;
    const symbol = number.replace(/\s/gu, "");
    // A day, a period of years and a share look like numbers; a symbol has letters.
    if (!/[\p{L}]{2}/u.test(symbol) || (kind === undefined && !/số\s*:?\s*\d/u.test(whole))) return [];
    const date = day ? dayOf(day) : undefined;
    return [
      {
        kind: kind ?? "Văn bản",
        number: symbol,
        ...(date ? { date } : {}),
        ...besides(text.slice(found.index + whole.length, found.index + whole.length + FURTHEST)),
      },
    ];
  });
}

/** An issuer and a subject that are longer together are none. */
const FURTHEST = 700;

/** Whose it is and what about: "của Huyện ủy về tiếp tục đổi mới …". */
function besides(behind: string): Pick<Citation, "issuer" | "subject"> {
  const sentence = ownPart.exec(behind)?.[0] ?? "";
  const of = issuing.exec(sentence);
  const rest = sentence.slice(of?.[0].length ?? 0);
  const subject = about
    .exec(rest)?.[1]
    ?.replace(/[\s;,]+$/u, "")
    .trim();
  return { ...(of?.[1] ? { issuer: of[1].trim() } : {}), ...(subject ? { subject } : {}) };
}

/** Up to the sentence's end, or to the next document cited; one cited within a subject belongs to it. */
const ownPart = new RegExp(
  `^.*?(?=[:.](?:\\s|$)|[;,]\\s(?:và\\s)?(?:${kinds})(?:\\ssố|\\s\\p{Lu})|,\\s(?:UBND|Ủy ban|Sở|Phòng|Ban|Hội đồng|Đảng ủy|Huyện ủy|Tỉnh ủy|Khối|Cụm)\\s|,\\s(?:trong|theo|tại) đó[,\\s]|;\\s(?!phương hướng|nhiệm vụ)|(?<=\\d[\\p{L}\\d/-]{3,20}),?\\sngày\\s\\d|$)`,
  "iu",
);
const verbs = "Phát động|Hướng dẫn|Ban hành|quy định|hướng dẫn|ban hành|phê duyệt";
const issuing = new RegExp(`^,?\\s*của\\s+([^;,“"]{2,120}?)(?=\\s+(?:về|“|"|${verbs})|[;,“"]|$)`, "u");
const about = new RegExp(
  `^\\s*(?:(?:về việc|về|v/v)\\s+)?((?<=\\s(?:về việc|về|v/v)\\s+).{5,400}|(?:${verbs}|“|").{5,400})$`,
  "iu",
);

/** Laws are named and not numbered (Decree 30/2020, annex I, part II.6b). */
function lawsIn(text: string): readonly Citation[] {
  return [...text.matchAll(named)].map(({ 0: whole }) => ({ kind: "Luật", subject: whole.trim() }));
}

function congressesIn(text: string): readonly Citation[] {
  return [...text.matchAll(congress)].map(({ 1: issuer = "" }) => ({
    kind: "Nghị quyết",
    issuer: issuer.trim(),
  }));
}
