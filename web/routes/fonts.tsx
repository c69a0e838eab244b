import type { Context } from "hono";
import type { FontFiles } from "../../functions/core/people/fonts.ts";
import type { Problem } from "../../functions/core/problem/outcome.ts";
import type { World } from "../../functions/core/world.ts";
import { takeFont } from "../../functions/pipeline/fonts.ts";
import { formIn } from "../form.ts";
import { FontsPage } from "../pages/fonts.tsx";
import { ofRound, paths, to } from "../paths.ts";
import { unreadable } from "../refuse.tsx";
import type { OnRound, Route } from "../route.ts";
import { show } from "../show.ts";
import { fontSentence } from "../words/fonts.ts";
import type { Words } from "../words/vi.ts";

/** A face of Times New Roman is little more than a megabyte; one file at a time stays within what a function is handed. */
const LARGEST = 4_000_000;

/** The fonts that the authority has a licence for, in which its documents are set in place of Tinos. */
export function fontRoutes(world: World): readonly Route[] {
  const round = { path: paths.fonts, about: "round", act: "issue-directive" } as const;
  return [
    { method: "get", ...round, answer: read },
    { method: "post", ...round, answer: change(world) },
  ];
}

const read = (c: Context, seen: OnRound) => show(c, page(seen, []));

const page = (seen: OnRound, problems: readonly Problem[]) => (
  <FontsPage {...seen} files={seen.roster.authority.fonts ?? {}} problems={problems} />
);

const change = (world: World) => async (c: Context, seen: OnRound) => {
  const form = await formIn(c);
  if (!form) return unreadable(c, seen.frame);
  if (form._drop === "all") return await keep(c, world, seen, () => undefined);
  const taken = await take(world, form, seen.frame.words);
  if ("problem" in taken) {
    return show(c, page(seen, [{ field: "file", text: taken.problem }]), taken.tooLarge ? 413 : 422);
  }
  return await keep(c, world, seen, (fonts) => ({ ...fonts, [taken.face]: taken.file }));
};

async function take(world: World, { file, licensed }: Record<string, unknown>, words: Words) {
  const t = words.drafting.fonts.problems;
  if (!(file instanceof File) || file.name === "") return { problem: t.none };
  if (licensed !== "1") return { problem: t.notLicensed };
  if (file.size > LARGEST) return { problem: t.tooLarge(file.name), tooLarge: true };
  const taken = await takeFont(world.files, new Uint8Array(await file.arrayBuffer()));
  return taken.ok ? taken : { problem: fontSentence(t, file.name, taken.fault) };
}

type ChangeOfFonts = (fonts: FontFiles | undefined) => FontFiles | undefined;

async function keep(c: Context, world: World, { roster, directive }: OnRound, change: ChangeOfFonts) {
  await world.rosters.amend(roster.id, ({ authority: { fonts: before, ...authority }, ...rest }) => {
    const fonts = change(before);
    return { ...rest, authority: { ...authority, ...(fonts ? { fonts } : {}) } };
  });
  return c.redirect(to(paths.fonts, ofRound(directive)), 303);
}
