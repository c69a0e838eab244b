import { headOf } from "../../../functions/core/report/desk.ts";
import { Page } from "../../ui/page.tsx";
import { isToldAtPlace } from "./at-place.ts";
import { DeskHead } from "./head.tsx";
import { Material } from "./material.tsx";
import { NotDone } from "./not-done.tsx";
import { type DeskProps, hrefOf, MATERIAL, mayEdit } from "./props.ts";
import { Sheet } from "./sheet.tsx";
import { SECTIONS, Tree } from "./tree.tsx";

/** The composing desk: the sections, the page as it will print, and what it is made of. */
export function DeskPage(props: DeskProps) {
  const { frame, section, onDesk, tried, undoable } = props;
  const { words } = frame;
  const t = words.desk;
  const named = words.quote(headOf(section));
  return (
    <Page
      frame={frame}
      round="desk"
      title={`${named} – ${t.title}`}
      failed={tried !== undefined}
      width="full"
      own="desk"
      skipTo="trang"
    >
      {tried && !isToldAtPlace(props) && <NotDone {...props} tried={tried} />}
      <DeskHead {...props} undo={undoable && mayEdit(props) ? hrefOf(props) : undefined} />
      <p class="to-material said">
        <a href={`#${SECTIONS}`}>{t.tree.all(props.tree.length)}</a>
      </p>
      <p class="to-material said">
        <a href={`#${MATERIAL}`}>{t.material.to(onDesk.meter.waiting)}</a>
      </p>
      <div class="desk-columns">
        <Tree {...props} here={section.id} />
        <Sheet {...props} />
        <Material {...props} />
      </div>
    </Page>
  );
}
