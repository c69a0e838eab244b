import type { Context } from "hono";
import * as v from "valibot";
import type { OpenSection } from "../../functions/acts/desk/open.ts";
import { PersonId } from "../../functions/core/ids.ts";
import { changedSince, lastToUndo } from "../../functions/core/report/officer/undone.ts";
import { speakersIn } from "../../functions/core/round/comment.ts";
import type { World } from "../../functions/core/world.ts";
import { type Asked, askedIn } from "../desk/asked.ts";
import { deskHead } from "../desk/head.ts";
import { DeskPage } from "../pages/desk/desk.tsx";
import type { Tried } from "../pages/desk/props.ts";
import { namesOf } from "../person-names.ts";
import type { OnRound } from "../route.ts";
import { show } from "../show.ts";

/** The page of one section; with what was tried and not done, where that is why it is shown again. */
export async function showSection(
  c: Context,
  world: World,
  context: OnRound,
  open: OpenSection,
  again?: { readonly tried: Tried; readonly status: 409 | 422; readonly asked: Partial<Asked> },
) {
  const { section, onDesk, edits } = open;
  const since = changedSince(edits, open.edition.asOf).length;
  const head = await deskHead(world, context, open, since, { id: section.id, onDesk });
  const said = head.comments.filter((comment) => comment.section === section.id);
  const keepers = onDesk.paragraphs
    .flatMap(({ figures }) => figures.flatMap(({ kept }) => kept?.by ?? []))
    .map((by) => v.parse(PersonId, by));
  const names = await namesOf(world, [...said.flatMap(speakersIn), ...keepers]);
  const claims = onDesk.material.flatMap((group) => group.claims.map((claim) => [claim.id, claim] as const));
  const page = (
    <DeskPage
      {...head}
      roster={context.roster}
      {...{ section, onDesk }}
      figures={new Map(section.figures.map((figure) => [figure.name, figure]))}
      claims={new Map(claims)}
      undoable={lastToUndo(edits, context.person.id, section.id) !== undefined}
      asked={{ ...askedIn(c), ...again?.asked }}
      tried={again?.tried}
      names={names}
    />
  );
  return show(c, page, again?.status);
}
