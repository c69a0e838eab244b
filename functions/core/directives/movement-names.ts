import { quotedIn } from "./movements-in.ts";

export interface MovementNamed {
  readonly name: string;
  readonly launchedBy?: string;
}

/** Behind a quoted name: over which years it runs. */
const running =
  /^(?:,? ?(?:trong )?giai đoạn (?:từ năm )?[\d\s–-]{4,15}|,? từ nay đến năm \d{4}|,? năm \d{4})/u;
/** Before one: what kind of movement it is, which is then part of its name. */
const special = /(?:^|[\s,;:])(Phong trào (?:[Tt]hi đua )?(?:đặc biệt|cao điểm))\s*$/u;
/** One that stands without quotation marks is told from prose by its capital and its place in a list. */
const unquoted =
  /(?:^|[:,;]\s|\bvà )(Phong trào [Tt]hi đua (?!“|"|«|do |yêu nước|chuyên đề|thường xuyên|theo|trong|của|các|tại|ở|năm|do )[^“”";.]{8,200}?)(?=\s*(?:[;.]|$|,\s(?:Phong trào|“|")| và Phong trào))/gu;
const launcher =
  /(?:phong trào|cuộc vận động)[^“”";.]{0,60}? do (?:chính )?([^“”",;:.]{3,80}?)(?: tổ chức)? phát động/iu;

/**
 * The movements that a prompt or an item of a list names, in its order and words: in quotation marks, with
 * the years behind them, or "Phong trào thi đua …" as an item of its own.
 */
export function movementsNamedIn(text: string): readonly MovementNamed[] {
  const by = launcher.exec(text)?.[1]?.trim();
  const marked = quotedIn(text, []).flatMap(({ isMovement, from, to }) => {
    if (!isMovement) return [];
    const years = running.exec(text.slice(to))?.[0].trimEnd() ?? "";
    const kind = special.exec(text.slice(Math.max(0, from - 60), from))?.[1];
    return [{ at: from, name: `${kind ? `${kind} ` : ""}${text.slice(from, to)}${years}` }];
  });
  const plain = [...text.matchAll(unquoted)].flatMap(({ 1: name = "", index }) => [
    { at: index, name: name.trim() },
  ]);
  return [...marked, ...plain]
    .sort((a, b) => a.at - b.at)
    .map(({ name }) => ({ name, ...(by ? { launchedBy: by } : {}) }));
}
