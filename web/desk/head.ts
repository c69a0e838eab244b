import type { OpenDesk } from "../../functions/acts/desk/open.ts";
import type { DeskIndex } from "../../functions/core/report/desk.ts";
import type { Meter } from "../../functions/core/report/material.ts";
import type { SectionOnDesk } from "../../functions/core/report/officer/on-desk.ts";
import { type Comment, openAmong } from "../../functions/core/round/comment.ts";
import type { World } from "../../functions/core/world.ts";
import { flagged } from "../../functions/pipeline/desk/files.ts";
import { boardOf } from "../board.ts";
import type { DeskHeadProps, TreeItem } from "../pages/desk/props.ts";
import type { OnRound } from "../route.ts";
import { onItsWay } from "./on-its-way.ts";

/** A section that is open stands as officers left it; the others as the edition in hand counted them. */
interface Opened {
  readonly id: string;
  readonly onDesk: SectionOnDesk;
}

/** What every page of the desk tells of the whole report. */
export async function deskHead(
  world: World,
  { frame, directive, roster, now }: OnRound,
  { edition, index }: Pick<OpenDesk, "edition" | "index">,
  /** Made since the edition, which it does not carry. */
  edits: number,
  opened?: Opened,
): Promise<DeskHeadProps> {
  const [groups, comments, editions] = await Promise.all([
    boardOf(world, directive, roster, now),
    world.comments.of(directive.id),
    world.editions.all(directive.id),
  ]);
  const way = await onItsWay(world, editions);
  const reports = groups
    .flatMap(({ rows }) => rows)
    .filter(({ obligation: { latest } }) => latest !== undefined && latest.receivedAt >= edition.asOf).length;
  const tree = index.sections.map((section) => treeItem(section, comments, opened));
  const meter = meterOf(index, tree);
  const press = world.mint.clientKey();
  return { frame, directive, edition, tree, meter, news: { reports, edits }, comments, way, press };
}

function treeItem(
  section: DeskIndex["sections"][number],
  all: readonly Comment[],
  opened: Opened | undefined,
): TreeItem {
  const { id, number, heading, chapter, used, left, waiting, flags, marks } = section;
  const comments = openAmong(all.filter((comment) => comment.section === id)).length;
  const named = { id, number, heading, chapter, comments };
  if (opened?.id !== id)
    return { ...named, used, waiting, all: used + left + waiting, flags, isEmpty: marks.length === 0 };
  const { meter } = opened.onDesk;
  const now = { used: meter.used, waiting: meter.waiting, all: meter.all, flags: flagged(opened.onDesk) };
  const isEmpty = !opened.onDesk.paragraphs.some(({ kind }) => kind !== "heading");
  return { ...named, ...now, isEmpty };
}

function meterOf({ units, blocs }: DeskIndex, tree: readonly TreeItem[]): Meter {
  const sum = (of: (item: TreeItem) => number) => tree.reduce((total, item) => total + of(item), 0);
  const [used, waiting, all] = [
    sum((item) => item.used),
    sum((item) => item.waiting),
    sum((item) => item.all),
  ];
  return { used, waiting, all, left: all - used - waiting, units, blocs };
}

/** The section that needs a hand first: one to look at again, then one with material not used. */
export function firstToDo(tree: readonly TreeItem[]): TreeItem | undefined {
  return (
    tree.find(({ flags, comments }) => flags + comments > 0) ??
    tree.find(({ waiting }) => waiting > 0) ??
    tree[0]
  );
}
