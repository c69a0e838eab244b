import { themeOf } from "../themes.ts";
import { hasAmounts } from "./commanded.ts";
import { speaksOfItself } from "./self-names.ts";
import type { Voiced } from "./voiced.ts";

/**
 * What an office tells of the whole area. "judgement": how a sector stands ("Chất lượng dạy và học được nâng
 * lên"), told without whoever said it. "result": a figure of what the office does for everybody there ("khám
 * bệnh cho 5.486 lượt người").
 */
export type Reach = "judgement" | "result";

interface Teller {
  /** It keeps a sector, and does not only look after members of its own. */
  readonly keepsSector: boolean;
  /** Emulation itself is its sector. */
  readonly keepsEmulation: boolean;
}

const ownPeople =
  /^(?:\d+% |toàn thể |tập thể |đội ngũ |các )?(?:lãnh đạo|cấp ủy|chi bộ|đảng bộ|công đoàn|cán bộ|công chức|viên chức|nhân viên|giáo viên|đảng viên|người lao động|hội viên|đoàn viên|cơ quan|đơn vị|đồng chí|trụ sở|khuôn viên|nội bộ|nhà trường)(?!\p{L})/iu;

/** An office's work within its own walls, whatever it counts of it. */
const ownWork =
  /(?<!\p{L})(?:chi bộ|đảng viên|giao ban|nội bộ|cán bộ, công chức|công chức, viên chức|nhiệm vụ (?:được giao|năm học|chuyên môn)|nhiệm vụ trong|chương trình công tác)(?!\p{L})/iu;

/** What a body did is its deed, and not how a sector stands. */
const bodies =
  /^(?:UBND|HĐND|Ủy ban|Hội(?! nghị)|Hội đồng|Sở|Phòng(?!,)|Ban|Đoàn|Trung tâm|Trạm|Trường|Chi cục|Đảng ủy|\p{L}+ ủy|ngành|lực lượng|các cấp)(?!\p{L})/iu;

/** What is wanting is not held up as how a sector stands. */
const wanting = /(?<!\p{L})(?:còn|chưa|chậm|thiếu|lúng túng|gặp)(?!\p{L})/iu;

const emulation =
  /(?<!\p{L})(?:thi đua|khen thưởng|TĐKT|điển hình|danh hiệu|giao ước|người tốt, việc tốt)(?!\p{L})/iu;

/** A movement of a sector under its own name is that sector's matter. */
const movement = /[“"][^”"]*[”"]/gu;

/** What sentences of these are about is the whole area's; of all others each office tells its own. */
const ofSectors: ReadonlySet<string> = new Set(["economy", "countryside", "society", "order", "other"]);

/** Undefined where an office speaks of itself, or of a matter that another keeps. */
export function reachOf(
  { form, text, alone }: Voiced,
  written: string,
  { keepsSector, keepsEmulation }: Teller,
): Reach | undefined {
  if (speaksOfItself(written) || ownPeople.test(text)) return undefined;
  if (ownWork.test(text) || wanting.test(text)) return undefined;
  if (emulation.test(text.replace(movement, " ")) && !keepsEmulation) return undefined;
  const isOfSector = keepsEmulation || ofSectors.has(themeOf(text));
  if (form === "clause" && keepsSector && isOfSector && !bodies.test(text)) return "judgement";
  return form !== "own" && hasAmounts(alone) ? "result" : undefined;
}

/** "Hoàn thành tốt nhiệm vụ được giao", and no more than that: every unit says so of itself. */
export const isBarePraise = (text: string) =>
  /^(?:cơ bản )?hoàn thành (?:tốt |xuất sắc |toàn diện |cơ bản )*(?:các |mọi )?(?:chỉ tiêu, )?nhiệm vụ(?!\p{L})/iu.test(
    text,
  ) && !hasAmounts(text);
