import { fold } from "../../registry/spelling.ts";
import { lowered } from "../../text/first-letter.ts";
import { beginsWithVerb } from "./verbs.ts";

/** Who is asked, as far as anybody said so, and what for: "sớm ban hành hướng dẫn". */
export interface Proposal {
  readonly addressee: string;
  readonly request: string;
}

const asking =
  /^(?:(?:đơn vị|cơ quan|địa phương|phòng|xã|thôn|hội) )?(?:(?:kính|trân trọng|rất mong) )?(?:đề nghị|kiến nghị|đề xuất|mong)(?: với)?(?: (?:đến|tới))?[: ]+/iu;
const body =
  /^(?:UBND|HĐND|Ủy ban|Hội đồng|Tỉnh ủy|Thành ủy|Huyện ủy|Đảng ủy|Thường trực|Sở|Bộ|Ban|Phòng|Chi cục|Cục|Chính phủ|Thủ tướng|Quốc hội|[Tt]rung ương|[Cc]ấp trên|[Cc]ác cấp|[Cc]ấp có thẩm quyền|[Cc]ơ quan|[Cc]ấp (?:huyện|tỉnh)|[Ll]ãnh đạo|[Tt]ỉnh|[Hh]uyện|[Tt]hành phố|[Xx]ã|[Pp]hường)(?!\p{L})/u;
/** How a request begins, beside the verbs that any deed begins with. */
const begun =
  /^(?:sớm|xem xét|nghiên cứu|cho|cho phép|tạo điều kiện|nâng|đầu tư|mở|trang bị|quan tâm|kịp thời|thường xuyên|ưu tiên|điều chỉnh|tăng|cấp|trình|có)(?= )/iu;

/** What only those above a unit's authority can give, whoever is asked for it. */
const ofSuperiors = /biên chế|sửa đổi|(?:ban hành|có) (?:văn bản )?hướng dẫn|Nghị định|Thông tư|Luật(?= )/u;

/** A unit's proposal taken apart; whom the sentence names goes before the column beside it. */
export function proposalIn(text: string, column = ""): Proposal {
  const isAsked = asking.test(text);
  const rest = text.replace(asking, "");
  const whom = column.trim().replace(/[.;,]+$/u, "");
  const named = isAsked || body.test(rest) ? headIn(rest, whom) : "";
  const request = lowered(rest.slice(named.length).trim().replace(/^, /u, ""));
  return { addressee: addressed(named, whom) || (ofSuperiors.test(rest) ? above : ""), request };
}

const above = "cấp trên";

/** "tỉnh" in a sentence beside "UBND tỉnh" is that; another body that the sentence names goes before it. */
function addressed(named: string, whom: string): string {
  const full = fold(whom).split(" ");
  const isSame = fold(named)
    .split(" ")
    .every((word) => word === "" || full.includes(word));
  const addressee = whom !== "" && isSame ? whom : named;
  return fold(addressee) === fold(above) ? above : addressee;
}

/** "UBND tỉnh, Sở Nội vụ" before "sớm ban hành …"; nothing where the request begins at once. */
function headIn(rest: string, whom: string): string {
  if (whom !== "" && fold(rest).startsWith(`${fold(whom)} `)) return rest.slice(0, whom.length);
  if (!body.test(rest)) return "";
  const words = rest.split(" ");
  for (let count = 1; count <= Math.min(words.length - 1, 14); count++) {
    const behind = words.slice(count).join(" ");
    if (begun.test(behind) || beginsWithVerb(behind)) return words.slice(0, count).join(" ");
  }
  return "";
}

export const proposalSaid = ({ addressee, request }: Proposal) =>
  addressee === "" ? request : `Đề nghị ${addressee} ${request}`;

/** The highest first; whoever is asked under no name of its own comes last. */
const ranks: readonly RegExp[] = [
  /^Quốc hội/u,
  /^(?:Thủ tướng|Chính phủ)/u,
  /^(?:Bộ|[Tt]rung ương|.*Trung ương)/u,
  /^(?:Tỉnh ủy|Thành ủy)/u,
  /^(?:HĐND|Hội đồng nhân dân)/u,
  /^(?:UBND|Ủy ban nhân dân|Chủ tịch)/u,
  /^(?:Hội đồng|Sở|Ban)/u,
];

export function rankOfAddressee(addressee: string): number {
  const at = ranks.findIndex((rank) => rank.test(addressee));
  return at < 0 ? ranks.length : at;
}
