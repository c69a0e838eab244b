import type { Notice } from "./notice.ts";

/**
 * What one or several notices to a reader say: several parties under one sentence, where that says the same
 * of each.
 */
export interface SaidOnce<N extends Notice = Notice> {
  readonly subject: string;
  readonly text: string;
  /**
   * The parties of whom the text speaks, where it stands for several notices, and what is said after them.
   */
  readonly list: readonly string[];
  readonly closing?: string | undefined;
  /** At least one. */
  readonly notices: readonly [N, ...N[]];
}

/** A reader's notices in the order in which their first came, each sentence once. */
export function saidOnce<N extends Notice>(notices: readonly N[]): readonly SaidOnce<N>[] {
  const alike = Map.groupBy(notices, ({ id, list, about }) =>
    list ? JSON.stringify([about.directive, list.subject, list.lead, list.closing]) : id,
  );
  return [...alike.values()].flatMap(([first, ...others]): readonly SaidOnce<N>[] => {
    if (!first) return [];
    const { subject, text, list } = first;
    const together: readonly [N, ...N[]] = [first, ...others];
    if (!list || others.length === 0) return [{ subject, text, list: [], notices: together }];
    const parties = together.map((each) => each.list?.item ?? each.subject);
    return [{ ...list, text: list.lead, list: parties, notices: together }];
  });
}

/** How one letter that says all this is headed. */
export function subjectOf(said: readonly SaidOnce[]): string {
  const subject = said[0]?.subject ?? "";
  return said.length > 1 ? `${said.length} việc cần xem: ${subject} và việc khác` : subject;
}
