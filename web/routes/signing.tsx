import type { Context } from "hono";
import { sendBackEdition, takeBackEdition } from "../../functions/acts/edition/back.ts";
import type { DecidingOnEdition } from "../../functions/acts/edition/decide-by-word.ts";
import { issueEdition } from "../../functions/acts/edition/issue.ts";
import { recallEdition } from "../../functions/acts/edition/recall.ts";
import { releaseEdition } from "../../functions/acts/edition/release.ts";
import { signOffEdition } from "../../functions/acts/edition/sign-off.ts";
import { takeSigned } from "../../functions/acts/edition/take-signed.ts";
import { dutyOf } from "../../functions/acts/meet-duty.ts";
import type { ClosedEdition } from "../../functions/core/round/bars.ts";
import type { Edition } from "../../functions/core/round/edition.ts";
import { outgoingRecord } from "../../functions/core/round/outgoing-record.ts";
import type { World } from "../../functions/core/world.ts";
import type { Verdict } from "../../functions/signing/verdict.ts";
import { sendFile } from "../downloads.ts";
import { editionAsked, numberIn } from "../edition-asked.ts";
import { peopleOn } from "../edition-shown.ts";
import { formIn, textOf } from "../form.ts";
import { leaderPage, liesBefore } from "../leader-page.tsx";
import { SigningPage } from "../pages/signing/page.tsx";
import type { EditionShown, PressedAct } from "../pages/signing/shown.ts";
import { ofRound, paths, to } from "../paths.ts";
import { absent, unreadable } from "../refuse.tsx";
import type { OnRound, Route } from "../route.ts";
import { show } from "../show.ts";
import { sayBy, sayProblem } from "../words/said.ts";

/** From the leader's desk to the issued report: signed, numbered and sealed, sent out. */
export function signingRoutes(world: World, anchors: string | undefined): readonly Route[] {
  const round = { about: "round" } as const;
  const press = (pressed: PressedAct, act: Pressing) => pressing(world, anchors, pressed, act);
  return [
    { ...round, method: "get", path: paths.signing, act: "see-edition", answer: page(world, anchors) },
    { ...round, method: "post", path: paths.signing, act: "take-signed", answer: take(world, anchors) },
    {
      ...{ ...round, method: "post", path: paths.takeBackEdition, act: "put-up-edition" },
      answer: press("takeBack", (context, asked, form) => takeBackEdition(world, context, asked, form)),
    },
    {
      ...{ ...round, method: "post", path: paths.sendBack, act: "send-back-edition" },
      answer: press("sendBack", (context, asked, form) => sendBackEdition(world, context, asked, form)),
    },
    {
      ...{ ...round, method: "post", path: paths.signOff, act: "sign-off-edition" },
      answer: press("signOff", async (context, asked, form) =>
        signOffEdition(world, context, asked, form, await ownFile(form.file, anchors)),
      ),
    },
    {
      ...{ ...round, method: "post", path: paths.issue, act: "issue-edition" },
      answer: press("issue", (context, asked, form) =>
        issueEdition(world, context, asked, { ...form, sure: form.sure === "1" }),
      ),
    },
    {
      ...{ ...round, method: "post", path: paths.release, act: "release-edition" },
      answer: press("release", byWord(world, releaseEdition)),
    },
    {
      ...{ ...round, method: "post", path: paths.recall, act: "recall-edition" },
      answer: press("recall", byWord(world, recallEdition)),
    },
    { ...round, method: "get", path: paths.records, act: "see-edition", answer: records(world) },
  ];
}

type Asked = NonNullable<Awaited<ReturnType<typeof editionAsked>>>;
type Posted = Readonly<Record<"hash" | "steps" | "reason" | "file" | "sure", unknown>>;
type Pressing = (
  context: OnRound,
  asked: Asked,
  form: Posted,
) => Promise<Awaited<ReturnType<typeof signOffEdition>> | Awaited<ReturnType<DecidingOnEdition>>>;

const byWord =
  (world: World, deciding: DecidingOnEdition): Pressing =>
  (context, asked, form) =>
    deciding(world, context, asked, form);

const page = (world: World, anchors: string | undefined) => async (c: Context, context: OnRound) => {
  const found = await editionAsked(c, world, context);
  if (!found) return absent(c, context.frame);
  const whole = c.req.query("xem") === "day-du" || !liesBefore(found.edition, found.all, context.person.id);
  return show(
    c,
    whole ? await shownAs(world, anchors, context, found) : await leaderPage(world, context, found),
  );
};

async function shownAs(
  world: World,
  anchors: string | undefined,
  context: OnRound,
  { edition, all }: Asked,
  failed: Pick<EditionShown, "problem" | "tried"> = {},
) {
  const { frame, directive } = context;
  const people = await peopleOn(world, context, edition);
  const checked = anchors !== undefined;
  return <SigningPage {...{ frame, directive, edition, all, checked }} {...people} {...failed} />;
}

/** One press about an edition: done, or its page again with what is wrong and every word kept. */
const pressing = (world: World, anchors: string | undefined, act: PressedAct, pressed: Pressing) => {
  return async (c: Context, context: OnRound) => {
    const found = await editionAsked(c, world, context);
    if (!found) return absent(c, context.frame);
    const form = await formIn(c);
    if (!form) return unreadable(c, context.frame);
    const { hash, steps, reason, file, sure } = form;
    const { words } = context.frame;
    const again = async (problem: string, status: 409 | 422, edition: Edition = found.edition) => {
      const tried = { act, problem, reason: textOf(reason) };
      return show(c, await shownAs(world, anchors, context, { ...found, edition }, { tried }), status);
    };
    const came = await pressed(context, found, { hash, steps, reason, file, sure });
    switch (came.type) {
      case "taken":
      case "decided":
        return backTo(c, context, found.edition);
      case "closed":
        return again(sayBy<ClosedEdition, string>(words.edition.closed, came.why), 409, came.edition);
      case "unsaid":
        return again(sayProblem(words, came.problem), 422);
      case "refused":
        return again(sayBy<Verdict, string>(words.verdicts, came.verdict), 422);
    }
  };
};

const take = (world: World, anchors: string | undefined) => async (c: Context, context: OnRound) => {
  const found = await editionAsked(c, world, context);
  if (!found) return absent(c, context.frame);
  const form = await formIn(c);
  if (!form) return unreadable(c, context.frame);
  const { words } = context.frame;
  const again = async (problem: string, status: 409 | 422, edition: Edition = found.edition) =>
    show(c, await shownAs(world, anchors, context, { ...found, edition }, { problem }), status);
  const given = await ownFile(form.file, anchors);
  if (!given) return again(words.signing.needsFile, 422);
  const taken = await takeSigned(world, context, found, { steps: form.steps }, given);
  switch (taken.type) {
    case "numbered":
      return backTo(c, context, found.edition);
    case "closed":
      return again(sayBy<ClosedEdition, string>(words.edition.closed, taken.why), 409, taken.edition);
    case "refused":
      return again(sayBy<Verdict, string>(words.verdicts, taken.verdict), 422);
  }
};

const backTo = (c: Context, { directive }: OnRound, { number }: Edition) =>
  c.redirect(to(paths.signing, { ...ofRound(directive), number }), 303);

/** The file in a form, with whom the office believes; undefined where none was chosen. */
async function ownFile(file: unknown, anchors: string | undefined) {
  if (!(file instanceof File) || file.name === "") return undefined;
  return { bytes: new Uint8Array(await file.arrayBuffer()), anchors };
}

/** For the office's records system: the fields of Decree 30/2020, Annex VI, as far as they are known. */
const records = (world: World) => async (c: Context, context: OnRound) => {
  const edition = await world.editions.find(context.directive.id, numberIn(c));
  if (!edition?.signed) return absent(c, context.frame);
  const { directive, roster } = context;
  const duty = await dutyOf(world, directive);
  const record = outgoingRecord(edition, edition.signed, { roster, directive, duty });
  const name = `ho-so-${edition.directive}-ban-${edition.number}.json`;
  return sendFile(
    c,
    new TextEncoder().encode(`${JSON.stringify(record, null, 2)}\n`),
    name,
    "application/json",
  );
};
