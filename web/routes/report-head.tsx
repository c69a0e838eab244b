import type { Context } from "hono";
import { chooseHead, type HeadStanding, headStanding } from "../../functions/acts/choose-head.ts";
import { dateIn } from "../../functions/core/instant.ts";
import type { Entries } from "../../functions/core/kinds/shape.ts";
import { boxesOf, type PostedChoice } from "../../functions/core/office/choose.ts";
import { kindChosen } from "../../functions/core/office/head-choice.ts";
import { entriesOfDrafter } from "../../functions/core/office/read-drafter.ts";
import type { Problem } from "../../functions/core/problem/outcome.ts";
import type { World } from "../../functions/core/world.ts";
import { typedWords } from "../form.ts";
import { ReportHeadPage, type ReportHeadProps } from "../pages/report-head.tsx";
import { ofRound, paths, to } from "../paths.ts";
import { namesOf } from "../person-names.ts";
import { unreadable } from "../refuse.tsx";
import type { OnRound, Route } from "../route.ts";
import { show } from "../show.ts";

/** Signer, addressees and recipients of a round's report, chosen out of the office's lists. */
export function reportHeadRoutes(world: World): readonly Route[] {
  const round = { path: paths.reportHead, about: "round" } as const;
  return [
    { ...round, method: "get", act: "see-edition", answer: page(world) },
    { ...round, method: "post", act: "assemble", answer: choose(world) },
  ];
}

const page = (world: World) => async (c: Context, context: OnRound) =>
  show(c, await pageOf(world, context, c.req.query("luu") === "xong" ? { said: "kept" } : {}));

/** What came of the form, as its page shows it again. */
interface Tried {
  readonly problems?: readonly Problem[];
  readonly said?: ReportHeadProps["said"];
  readonly posted?: PostedChoice;
  readonly drafter?: Entries | undefined;
}

async function pageOf(world: World, context: OnRound, { problems = [], said, posted, drafter }: Tried) {
  const { frame, directive, roster } = context;
  const standing = await headStanding(world, context);
  const picked = posted ?? pickedIn(standing, context);
  const { signs } = standing.head;
  const account = signs && (await namesOf(world, [signs])).get(signs);
  return (
    <ReportHeadPage
      {...{ frame, directive, standing, picked, account, problems, said }}
      drafter={drafter ?? entriesOfDrafter(roster.authority.drafter)}
      authority={roster.authority}
    />
  );
}

/** Ticked is what will print. */
function pickedIn(
  { lists, choice, signer, head }: HeadStanding,
  { directive, frame }: OnRound,
): PostedChoice {
  const today = dateIn(frame.now);
  return {
    kind: kindChosen({ directive, choice }),
    signer: signer ?? "",
    addressees: boxesOf(head.addressees, lists.addressees, today),
    recipients: boxesOf(head.recipients, lists.recipients, today),
  };
}

const choose = (world: World) => async (c: Context, context: OnRound) => {
  const typed = await typedWords(c);
  if (!typed) return unreadable(c, context.frame);
  const all = (name: string) => typed.filter(([box]) => box === name).map(([, value]) => value);
  const posted = {
    ...{ kind: all("kind")[0] ?? "", signer: all("signer")[0] ?? "" },
    ...{ addressees: all("addressees"), recipients: all("recipients") },
  };
  const drafter = typed.some(([box]) => box === "drafterMark")
    ? { drafterMark: all("drafterMark")[0] ?? "", copies: all("copies")[0] ?? "" }
    : undefined;
  const chosen = await chooseHead(world, context, posted, drafter, Number(all("_version")[0]));
  switch (chosen.type) {
    case "kept":
      return c.redirect(`${to(paths.reportHead, ofRound(context.directive))}?luu=xong`, 303);
    case "unread":
      return show(c, await pageOf(world, context, { problems: chosen.problems, posted, drafter }), 422);
    case "overtaken":
      return show(c, await pageOf(world, context, { said: "overtaken" }), 409);
  }
};
