import type { Context } from "hono";
import { dropFonts, keepFont } from "../../functions/acts/keep-font.ts";
import type { Problem } from "../../functions/core/problem/outcome.ts";
import type { World } from "../../functions/core/world.ts";
import { formIn } from "../form.ts";
import { FontsPage } from "../pages/fonts.tsx";
import { ofRound, paths, to } from "../paths.ts";
import { unreadable } from "../refuse.tsx";
import type { OnRound, Route } from "../route.ts";
import { show } from "../show.ts";
import { fontSentence } from "../words/fonts.ts";

/**
 * A face of Times New Roman is little more than a megabyte; one file at a time stays within what a function
 * is handed.
 */
const LARGEST = 4_000_000;

/** The fonts that the authority has a licence for, in which its documents are set in place of Tinos. */
export function fontRoutes(world: World): readonly Route[] {
  const round = { path: paths.fonts, about: "round", act: "issue-directive" } as const;
  return [
    { method: "get", ...round, answer: read },
    { method: "post", ...round, answer: change(world) },
  ];
}

const read = (c: Context, context: OnRound) => show(c, page(context, []));

const page = (context: OnRound, problems: readonly Problem[]) => (
  <FontsPage {...context} files={context.roster.authority.fonts ?? {}} problems={problems} />
);

const change = (world: World) => async (c: Context, context: OnRound) => {
  const form = await formIn(c);
  if (!form) return unreadable(c, context.frame);
  if (form._drop === "all") await dropFonts(world, context);
  else {
    const problem = await take(world, context, form);
    if (problem) {
      const { text, tooLarge } = problem;
      return show(c, page(context, [{ field: "file", text }]), tooLarge ? 413 : 422);
    }
  }
  return c.redirect(to(paths.fonts, ofRound(context.directive)), 303);
};

/** What is wrong with the file that was posted; undefined once it is kept. */
async function take(world: World, context: OnRound, { file, licensed }: Record<string, unknown>) {
  const t = context.frame.words.drafting.fonts.problems;
  if (!(file instanceof File) || file.name === "") return { text: t.none };
  if (licensed !== "1") return { text: t.notLicensed };
  if (file.size > LARGEST) return { text: t.tooLarge(file.name), tooLarge: true };
  const kept = await keepFont(world, context, new Uint8Array(await file.arrayBuffer()));
  return kept.type === "kept" ? undefined : { text: fontSentence(t, file.name, kept.fault) };
}
