import { headOf } from "../../../functions/core/report/desk.ts";
import { ofRound, paths, to } from "../../paths.ts";
import type { DeskHeadProps, TreeItem } from "./props.ts";

export const SECTIONS = "cac-muc";

/** Every section in the order of the report, with its state; on a phone below the page. */
export function Tree(
  props: Pick<DeskHeadProps, "frame" | "directive" | "tree"> & { readonly here?: string },
) {
  const { frame, tree } = props;
  return (
    <nav class="sections" id={SECTIONS} aria-label={frame.words.desk.tree.label}>
      <ol>
        {tree.map((item, at) => (
          <>
            {isNested(tree, at) && item.chapter.title !== tree[at - 1]?.chapter.title && (
              <li class="chapter">
                <b>{frame.words.quote(`${item.chapter.number} ${item.chapter.title}`.trim())}</b>
              </li>
            )}
            <Item {...props} item={item} />
          </>
        ))}
      </ol>
    </nav>
  );
}

/** A chapter that is one section by itself needs no line of its own. */
function isNested(tree: readonly TreeItem[], at: number): boolean {
  const item = tree[at];
  return item !== undefined && item.heading !== "" && item.heading !== item.chapter.title;
}

const CLASSES = { again: "again", asked: "again", half: "half", empty: "half", done: "done" } as const;

function Item(
  props: Pick<DeskHeadProps, "frame" | "directive"> & { readonly here?: string; readonly item: TreeItem },
) {
  const { frame, directive, item, here } = props;
  const { words } = frame;
  const t = words.desk.tree;
  const { id, used, waiting, all, flags, comments, isEmpty } = item;
  const named = words.quote(headOf(item));
  const state =
    flags > 0 ? "again" : comments > 0 ? "asked" : waiting > 0 ? "half" : isEmpty ? "empty" : "done";
  return (
    <li>
      <a
        href={to(paths.deskSection, { ...ofRound(directive), section: id })}
        {...(id === here ? { "aria-current": "page" } : {})}
      >
        <span class="name" {...words.asWritten}>
          {named}
        </span>
        <span class={`state ${CLASSES[state]}`}>
          <span class={state === "empty" ? "" : "unseen"}>
            {t[state]}
            {all > 0 && ", "}
          </span>
          {all > 0 && words.desk.meter.used(used, all)}
        </span>
      </a>
    </li>
  );
}
