import type { Context } from "hono";
import { keptFigures } from "../../functions/acts/desk/kept.ts";
import { editedSince, leadersFor, putUpEdition, usualLeader } from "../../functions/acts/edition/put-up.ts";
import { asksAgain, toldOf } from "../../functions/acts/edition/told.ts";
import type { ClosedEdition } from "../../functions/core/round/bars.ts";
import { openAmong } from "../../functions/core/round/comment.ts";
import type { Edition } from "../../functions/core/round/edition.ts";
import { inForce } from "../../functions/core/round/edition-state.ts";
import type { World } from "../../functions/core/world.ts";
import type { Press } from "../../functions/pipeline/edition.ts";
import { editionAsked } from "../edition-asked.ts";
import { peopleOn } from "../edition-shown.ts";
import { formIn, textOf } from "../form.ts";
import { type PutUpEntry, PutUpPage } from "../pages/signing/put-up.tsx";
import { ofRound, paths, to } from "../paths.ts";
import { absent, unreadable } from "../refuse.tsx";
import type { OnRound, Route } from "../route.ts";
import { show } from "../show.ts";
import { sayBy, sayProblem } from "../words/said.ts";

/** Putting an edition before the leader. */
export function putUpRoutes(world: World, press: (() => Press) | undefined): readonly Route[] {
  const round = { path: paths.putUp, about: "round", act: "put-up-edition" } as const;
  return [
    { ...round, method: "get", answer: look(world) },
    { ...round, method: "post", answer: putUp(world, press) },
  ];
}

type Asked = NonNullable<Awaited<ReturnType<typeof editionAsked>>>;

const look = (world: World) => async (c: Context, context: OnRound) => {
  const found = await editionAsked(c, world, context);
  if (!found) return absent(c, context.frame);
  return show(c, await pageOf(world, context, found));
};

async function pageOf(
  world: World,
  context: OnRound,
  { edition, all }: Asked,
  typed?: PutUpEntry,
  problems: readonly { readonly field: string; readonly text: string }[] = [],
) {
  const { frame, directive } = context;
  const [leaders, told, comments, since, people, kept] = await Promise.all([
    leadersFor(world, context, edition),
    toldOf(world, edition),
    world.comments.of(directive.id),
    editedSince(world, directive.id, edition),
    peopleOn(world, context, edition),
    keptFigures(world, directive.id, edition),
  ]);
  const everybody = kept.length > 0 ? await world.people.all() : [];
  const keptBy = kept.map((figure) => ({
    ...figure,
    name: everybody.find(({ id }) => id === figure.by)?.name ?? figure.by,
  }));
  const usual = usualLeader(leaders, edition)?.id ?? "";
  const entry = typed ?? { to: usual, remarks: "", replaces: "", sure: false };
  const seen = {
    told,
    since,
    asks: asksAgain(told, edition),
    kept: keptBy,
    comments: openAmong(comments).length,
  };
  const shown = { frame, directive, edition, all, checked: true, ...people };
  return <PutUpPage {...shown} {...{ leaders, entry, problems, seen, inForce: inForce(all) }} />;
}

const putUp = (world: World, press: (() => Press) | undefined) => async (c: Context, context: OnRound) => {
  const found = await editionAsked(c, world, context);
  if (!found) return absent(c, context.frame);
  const form = await formIn(c);
  if (!form) return unreadable(c, context.frame);
  const { hash, steps } = form;
  const entry = {
    to: textOf(form.to),
    remarks: textOf(form.remarks),
    replaces: textOf(form.replaces),
    sure: form.sure === "1",
  };
  const { words } = context.frame;
  const again = async (field: string, text: string, status: 409 | 422, edition: Edition = found.edition) =>
    show(c, await pageOf(world, context, { ...found, edition }, entry, [{ field, text }]), status);
  const came = await putUpEdition(world, context, found, { hash, steps, ...entry }, press);
  switch (came.type) {
    case "taken": {
      const address = { ...ofRound(context.directive), number: found.edition.number };
      return c.redirect(to(paths.signing, address), 303);
    }
    case "closed": {
      const why = sayBy<ClosedEdition, string>(words.edition.closed, came.why);
      return again("main", why, 409, came.edition);
    }
    case "unsaid":
      return again(came.problem.field, sayProblem(words, came.problem), 422);
  }
};
