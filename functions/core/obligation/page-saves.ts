import * as v from "valibot";

/**
 * One save by a page that stays open, as its script counts them: the page's own name and the save's number.
 * The words of a later save grew out of those of the earlier ones, so whoever holds the later holds them all.
 */
export const PageSave = v.pipe(v.string(), v.regex(/^[0-9a-z]{4,24}\.\d{1,6}$/), v.brand("PageSave"));
export type PageSave = v.InferOutput<typeof PageSave>;

/**
 * So many pages are remembered; of one that is forgotten, a save is shown beside the others as anybody's is.
 */
const MOST = 8;

/** As a form posts them, the save itself last; what is none of them is passed over. */
export function pageSavesIn(posted: unknown): readonly PageSave[] {
  const words = typeof posted === "string" ? posted.split(" ").slice(-MOST) : [];
  return words.flatMap((word) => {
    const read = v.safeParse(PageSave, word);
    return read.success ? [read.output] : [];
  });
}

/** Whether this very save, or a later one of its page, is among those held. */
export function holdsSave(held: readonly PageSave[], save: PageSave): boolean {
  const { page, number } = partsOf(save);
  return held.some((each) => partsOf(each).page === page && partsOf(each).number >= number);
}

/** The latest save of every page, the ones added last. */
export function joinedSaves(before: readonly PageSave[], added: readonly PageSave[]): readonly PageSave[] {
  const all = [...before, ...added];
  const latest = all.filter((save, at) => {
    const others = all.filter((other) => other !== save);
    return all.lastIndexOf(save) === at && !holdsSave(others, save);
  });
  return latest.slice(-MOST);
}

function partsOf(save: PageSave): { page: string; number: number } {
  const dot = save.lastIndexOf(".");
  return { page: save.slice(0, dot), number: Number(save.slice(dot + 1)) };
}
