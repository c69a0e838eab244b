import type { List } from "../../desk/asked.ts";
import { claimsIn, listsOf, pageOf, type SeenGroup } from "../../desk/material-lists.ts";
import { FigurePanel } from "./figure-panel.tsx";
import { FiguresOf } from "./figures-of.tsx";
import { Former } from "./former.tsx";
import { MaterialGroupItem } from "./material-group.tsx";
import { MeterBar } from "./meter.tsx";
import { type DeskProps, hrefOf, MATERIAL } from "./props.ts";
import { SaidBySources } from "./said-by-sources.tsx";

/** Groups of a list that stand in the column; the rest are turned to, page by page. */
const IN_COLUMN = 8;
const ON_PAGE = 40;

/** What this section may be made of: what is not used yet, then figures, the period before, the rest. */
export function Material(props: DeskProps) {
  const { frame, onDesk, asked } = props;
  const t = frame.words.desk.material;
  const lists = listsOf(onDesk.material);
  return (
    <aside class="material" id={MATERIAL} aria-label={t.title}>
      <FigurePanel {...props} />
      <SaidBySources {...props} />
      <h2>{t.title}</h2>
      <p class="muted">{frame.words.desk.meter.section(onDesk.meter.used, onDesk.meter.all)}</p>
      <MeterBar {...onDesk.meter} />
      {asked.list === undefined ? (
        <>
          <Groups {...props} list="chua-dung" groups={lists.waiting} title={t.waiting} open />
          <FiguresOf {...props} />
          <Former {...props} />
          <Groups {...props} list="da-dung" groups={lists.used} title={t.used} />
          <Groups {...props} list="de-lai" groups={lists.left} title={t.left} />
        </>
      ) : (
        <Whole {...props} list={asked.list} lists={lists} />
      )}
    </aside>
  );
}

interface GroupsProps extends DeskProps {
  readonly list: List;
  readonly groups: readonly SeenGroup[];
  readonly title: (n: number) => string;
  readonly open?: boolean;
}

function Groups({ list, groups, title, open, ...props }: GroupsProps) {
  const { asked, frame } = props;
  const t = frame.words.desk.material;
  const isOpen = open || groups.some(({ id }) => id === asked.group);
  const shown = shownOf(groups, asked.group);
  return (
    <details open={isOpen}>
      <summary>{title(claimsIn(groups))}</summary>
      {groups.length === 0 && list === "chua-dung" && <p class="muted">{t.none}</p>}
      <ul class="claims">
        {shown.map((group) => (
          <MaterialGroupItem {...props} group={group} list={list} />
        ))}
      </ul>
      {groups.length > shown.length && (
        <p>
          <a href={hrefOf(props, { paragraph: asked.paragraph, list }, MATERIAL)}>{t.all(groups.length)}</a>
        </p>
      )}
    </details>
  );
}

/** The first few, and the one that is open wherever it stands. */
function shownOf(groups: readonly SeenGroup[], opened: string | undefined): readonly SeenGroup[] {
  return groups.filter(({ id }, at) => at < IN_COLUMN || id === opened);
}

/** One list alone, page by page. */
function Whole({
  list,
  lists,
  ...props
}: DeskProps & { readonly list: List; readonly lists: ReturnType<typeof listsOf> }) {
  const { frame, asked } = props;
  const { material: t, turn } = frame.words.desk;
  const back = (
    <p>
      <a href={hrefOf(props, { paragraph: asked.paragraph }, MATERIAL)}>{t.back}</a>
    </p>
  );
  if (list === "so-lieu") {
    return (
      <>
        {back}
        <FiguresOf {...props} whole />
      </>
    );
  }
  const { groups, title } = {
    "chua-dung": { groups: lists.waiting, title: t.waiting },
    "da-dung": { groups: lists.used, title: t.used },
    "de-lai": { groups: lists.left, title: t.left },
  }[list];
  const { shown, from, to, all } = pageOf(groups, asked.page, ON_PAGE);
  const turned = (page: number) => hrefOf(props, { paragraph: asked.paragraph, list, page }, MATERIAL);
  return (
    <>
      {back}
      <p class="title">
        <b>{title(claimsIn(groups))}</b>
      </p>
      <ul class="claims">
        {shown.map((group) => (
          <MaterialGroupItem {...props} group={group} list={list} />
        ))}
      </ul>
      {all > shown.length && (
        <p class="turn">
          {t.groups(from + 1, to, all)}
          {from > 0 && <a href={turned(asked.page - 1)}>{turn.before}</a>}
          {to < all && <a href={turned(asked.page + 1)}>{turn.after}</a>}
        </p>
      )}
    </>
  );
}
