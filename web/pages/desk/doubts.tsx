import { fieldsOf } from "../../../functions/core/directives/directive.ts";
import { type Roster, speakerName } from "../../../functions/core/people/roster.ts";
import type { DeskIndex } from "../../../functions/core/report/desk.ts";
import type { Traced } from "../../../functions/core/report/traced.ts";
import { pageOf } from "../../desk/material-lists.ts";
import { ofRound, paths, to } from "../../paths.ts";
import { Page } from "../../ui/page.tsx";
import { BesideFormer } from "./beside-former.tsx";
import { DeskHead } from "./head.tsx";
import { type DeskHeadProps, paragraphId } from "./props.ts";

/** The lists of this page, each of which may fill it alone, page by page. */
export const doubtLists = ["chua-khop", "trung", "khong-in"] as const;
type DoubtList = (typeof doubtLists)[number];

interface DoubtsProps extends DeskHeadProps {
  readonly roster: Roster;
  readonly index: DeskIndex;
  readonly traced: Traced;
  readonly list?: DoubtList | undefined;
  readonly page: number;
}

const IN_SHORT = 30;
const ON_PAGE = 200;

/**
 * What does not agree across the round, what is said twice, what is not printed and how the figures stand to
 * the period before: for the officer to ask the units. The figures stand as they were sent.
 */
export function DoubtsPage(props: DoubtsProps) {
  const { frame, directive, traced, roster, list } = props;
  const { words } = frame;
  const t = words.desk.doubts;
  const doubts = traced.doubts
    .filter(({ severity }) => severity !== "info")
    .map(({ text }) => words.quote(text));
  const repeated = traced.doubts
    .filter(({ severity }) => severity === "info")
    .map(({ text }) => words.quote(text));
  const lists = { "chua-khop": doubts, trung: repeated, "khong-in": leftOutOf(props) };
  const titles = { "chua-khop": t.doubts, trung: t.repeated, "khong-in": t.leftOut };
  return (
    <Page frame={frame} round="desk" title={t.title} width="full" own="desk">
      <DeskHead {...props} />
      <p class="said">
        <a href={to(paths.desk, ofRound(directive))}>{t.back}</a>
      </p>
      <h2>{t.title}</h2>
      {doubtLists
        .filter((each) => list === undefined || each === list)
        .map((each) => (
          <Listed {...props} of={each} title={titles[each](lists[each].length)} lines={lists[each]} />
        ))}
      {list === undefined && traced.former && (
        <BesideFormer frame={frame} roster={roster} former={traced.former} />
      )}
      {doubts.length + repeated.length + traced.leftOut.length === 0 && <p>{t.none}</p>}
    </Page>
  );
}

type Line = string | { readonly said: string; readonly under: string };

function Listed(
  props: DoubtsProps & { readonly of: DoubtList; readonly title: string; readonly lines: readonly Line[] },
) {
  const { frame, of, title, lines, list, page, directive } = props;
  const t = frame.words.desk;
  if (lines.length === 0) return <></>;
  const { shown, from, to: until, all } = pageOf(lines, list ? page : 1, list ? ON_PAGE : IN_SHORT);
  const turned = (number: number) => `${to(paths.deskDoubts, ofRound(directive))}?xem=${of}&trang=${number}`;
  return (
    <details open={list !== undefined} class="doubts">
      <summary>{title}</summary>
      {of === "khong-in" && <p class="muted">{t.doubts.leftOutHint}</p>}
      <ul class="findings">
        {shown.map((line) => (
          <li>
            {typeof line === "string" ? line : line.said}
            {typeof line !== "string" && line.under !== "" && (
              <>
                {" "}
                <a href={line.under}>{t.doubts.under}</a>
              </>
            )}
          </li>
        ))}
      </ul>
      {all > shown.length && (
        <p class="turn">
          {t.doubts.found(from + 1, until, all)}
          {list !== undefined && from > 0 && <a href={turned(page - 1)}>{t.turn.before}</a>}
          {until < all && <a href={turned(list === undefined ? 2 : page + 1)}>{t.turn.after}</a>}
        </p>
      )}
    </details>
  );
}

/** What was given and is not printed by itself: who gave it, under what, and why; the graver first. */
function leftOutOf({ traced, frame, roster, directive, index }: DoubtsProps): readonly Line[] {
  const { words } = frame;
  const labels = new Map(fieldsOf(directive).map(({ id, label }) => [id, label]));
  const grave = traced.leftOut.filter(({ why }) => why !== "agrees" && why !== "heading");
  const all = [...grave, ...traced.leftOut.filter((each) => !grave.includes(each))];
  return all.map(({ unit, bloc, field, text, why, under = "" }) => {
    const who = words.quote(speakerName(roster, { unit, bloc }));
    const what = `${words.quote(labels.get(field) ?? field)}: ${words.quote(text)}`;
    const section = index.sections.find(({ marks }) => marks.includes(under));
    return {
      said: `${who}, ${what} (${words.report.whys[why]})`,
      under: section
        ? `${to(paths.deskSection, { ...ofRound(directive), section: section.id })}#${paragraphId(under)}`
        : "",
    };
  });
}
