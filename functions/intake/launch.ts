import type { DraftNode, DraftPrompt } from "../core/directives/draft.ts";
import { movementsNamedIn } from "../core/directives/movement-names.ts";

interface Launch {
  readonly asked: Pick<DraftPrompt, "asks" | "movements">;
  readonly targets: DraftNode["targets"];
}

/** "phấn đấu năm 2023 huyện có 02 xã đạt chuẩn nông thôn mới nâng cao": a target with its figure. */
const target =
  /phấn đấu[^.;]*?\s\d[\d.,]*\s*(%|\p{L}+)((?:\s(?!tại\s|năm\s|vào\s|trên địa bàn)\p{L}+)*)(?=\s(?:tại|năm|vào|trên)|[,;.]|$)/giu;

/**
 * A launch asks nothing in so many words; what it launches and the targets it sets are what is reported on.
 * Undefined where a text does neither.
 */
export function launchOf(text: string): Launch | undefined {
  const movements = movementsNamedIn(text);
  const targets = [...text.matchAll(target)].flatMap(({ 1: unit = "", 2: rest = "" }) =>
    /^(?:năm|tháng|ngày)$/iu.test(unit) ? [] : [{ label: `${unit === "%" ? "" : unit}${rest}`.trim(), unit }],
  );
  if (movements.length === 0 && targets.length === 0) return undefined;
  return {
    asked: {
      asks: [
        ...(movements.length > 0 ? [{ question: "movementResults" }] : []),
        ...(targets.length > 0 ? [{ question: "narrative" }, { question: "targetTable" }] : []),
      ],
      movements: movements.map(({ name, launchedBy }) => ({ name, ...(launchedBy ? { launchedBy } : {}) })),
    },
    targets,
  };
}
