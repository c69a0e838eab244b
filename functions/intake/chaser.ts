import type { Paragraph } from "./demands.ts";
import type { Read } from "./proposal.ts";
import { reading } from "./reading.ts";

const charged =
  /(?:^|[.;]\s)(?:Giao(?: cho)?|Phân công)\s+((?:Phòng|Sở|Ban|Văn phòng|Bộ phận|Cơ quan|Thường trực|Hội đồng|Công chức|Trung tâm)[^.;]*?)(?=,?\s(?:[-–]\s[Cc]ơ quan|\([Cc]ơ quan|là cơ quan|chủ trì|chủ động|có trách nhiệm|phối hợp|hướng dẫn|theo dõi|đôn đốc|tham mưu|tổng hợp|kiểm tra|giúp|chịu trách nhiệm|làm đầu mối))/u;
const itself =
  /^((?:Phòng|Sở|Ban \p{Lu}\p{L}*|Văn phòng|Cơ quan thường trực|Bộ phận)[^.;,]{0,100}?)\s(?:có trách nhiệm\s|chịu trách nhiệm\s|chủ trì,?\s)*(?:theo dõi|đôn đốc|hướng dẫn, đôn đốc)/u;

/** Who is told to chase and gather: "Giao Phòng Nội vụ … đôn đốc". */
export function chaserIn(paragraphs: readonly Paragraph[]): Read<string> | undefined {
  for (const { text, lines } of paragraphs) {
    if (!/đôn đốc|theo dõi|tổng hợp/iu.test(text)) continue;
    const found = charged.exec(text)?.[1] ?? itself.exec(text)?.[1];
    if (found) return reading(found.replace(/[\s,–-]+$/u, ""), lines, "certain", "charged");
  }
  return undefined;
}
