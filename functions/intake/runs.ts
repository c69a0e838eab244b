import type { Mark } from "./marks.ts";

/** What the line before tells of a mark: the sentence goes on over the break, or lacks the word behind it. */
export interface Break {
  /** That line fills the width of a text broken at a margin, and its sentence is not ended. */
  readonly goesOn: boolean;
  /** "ngày", "và": no sentence and no heading ends with that. */
  readonly unfinished: boolean;
  /** "Điều", "khoản", "số": a number belongs behind it. */
  readonly counts: boolean;
  /** It ends with a figure, which a dash and another may go on. */
  readonly figure: boolean;
}

/**
 * Remembers which numbers came, to tell "27. Tổ chức" that follows "26." from one that was torn from a day.
 */
export function runKeeper() {
  const last = new Map<string, readonly number[]>();

  const follows = ({ kind, path, family }: Mark): boolean => {
    const before =
      last.get(kind) ?? (family === "number" && path.length === 1 ? last.get("number") : undefined);
    const step = path.at(-1) ?? 0;
    if (before === undefined || before.length !== path.length) return false;
    const known = before.at(-1) ?? 0;
    return samePath(before, path) && step > known && step <= known + 3;
  };
  /** The very next of a run of its own sign, as a torn figure hardly is. */
  const isNext = ({ kind, path }: Mark): boolean => {
    const before = last.get(kind);
    return (
      before?.length === path.length &&
      samePath(before, path) &&
      (path.at(-1) ?? 0) === (before.at(-1) ?? 0) + 1
    );
  };
  const first = ({ path }: Mark) => path.at(-1) === 1;

  return {
    follows,
    credible(mark: Mark, text: string, { goesOn, unfinished, counts, figure }: Break): boolean {
      if (mark.family === "bullet") {
        if (figure && /^\d/.test(text)) return false;
        return !(goesOn && (unfinished || /^[\p{Ll}\d]/u.test(text)));
      }
      if (counts || (unfinished && !first(mark) && !isNext(mark))) return false;
      if (goesOn && !unfinished && isNext(mark)) return true;
      if (!goesOn && follows(mark)) return true;
      if (goesOn && (unfinished || !first(mark) || /^\p{Ll}/u.test(text))) return false;
      if (first(mark)) return true;
      // Initials of a name, and a day with its month, look like numbers of a run that nothing began.
      if (mark.family === "capital") return false;
      if (mark.family === "roman") return text === text.toLocaleUpperCase("vi") || (mark.path[0] ?? 0) < 5;
      if (mark.path.length > 1) {
        const over = last.get("number");
        return over === undefined || over[0] === mark.path[0];
      }
      return true;
    },
    take(mark: Mark): void {
      if (mark.path.length === 0) return;
      last.set(mark.kind, mark.path);
      if (mark.family === "number" && mark.path.length === 1) last.set("number", mark.path);
      if (mark.family === "number" || mark.family === "roman" || mark.family === "capital") {
        for (const kind of [...last.keys()])
          if (/^(?:letter|lower-roman|bracket)/.test(kind)) last.delete(kind);
      }
    },
  };
}

const samePath = (one: readonly number[], other: readonly number[]) =>
  one.slice(0, -1).every((step, at) => step === other[at]);
