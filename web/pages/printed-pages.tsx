import type { Directive } from "../../functions/core/directives/directive.ts";
import type { Edition } from "../../functions/core/round/edition.ts";
import { pageOf } from "../desk/material-lists.ts";
import { ofRound, paths, to } from "../paths.ts";
import type { Frame } from "../ui/frame.ts";
import { Page } from "../ui/page.tsx";
import { sizeWords } from "../ui/size.ts";

/** Pictures of pages that one page of the site shows; a long report is turned over. */
const SHOWN = 10;

/** An edition's pages as they are printed, one under the other, and the file they are in. */
export function PrintedPages(props: {
  readonly frame: Frame;
  readonly directive: Directive;
  readonly edition: Edition;
  readonly turn: number;
}) {
  const { frame, directive, edition, turn } = props;
  const { words } = frame;
  const t = words.desk.pages;
  const of = { ...ofRound(directive), number: edition.number };
  const numbers = Array.from({ length: edition.pdf.pages }, (_, at) => at + 1);
  const { shown, from, to: last, all } = pageOf(numbers, turn, SHOWN);
  const turned = (page: number) => `${to(paths.printedPages, of)}?trang=${page}`;
  const turning = all > SHOWN && (
    <p class="turn">
      {t.found(from + 1, last, all)}
      {turn > 1 && <a href={turned(turn - 1)}>{words.desk.turn.before}</a>}
      {last < all && <a href={turned(turn + 1)}>{words.desk.turn.after}</a>}
    </p>
  );
  return (
    <Page frame={frame} round="desk" title={t.title(edition.number)} width="full" own="desk">
      <h1>{t.title(edition.number)}</h1>
      <p class="acts">
        <a class="button" href={to(paths.edition, { ...of, file: "pdf" })}>
          {t.pdf(sizeWords(edition.pdf.bytes))}
        </a>
        <a class="button quiet" href={to(paths.desk, ofRound(directive))}>
          {words.desk.doubts.back}
        </a>
      </p>
      {turning}
      <ol class="pages">
        {shown.map((page) => (
          <li>
            <img
              src={to(paths.pageImage, { ...of, page })}
              alt={t.page(page, all)}
              width="595"
              height="842"
              loading="lazy"
            />
          </li>
        ))}
      </ol>
      {turning}
    </Page>
  );
}
