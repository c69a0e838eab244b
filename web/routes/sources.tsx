import type { Context } from "hono";
import * as v from "valibot";
import { Edit } from "../../functions/core/report/editor.ts";
import { Traced } from "../../functions/core/report/traced.ts";
import type { World } from "../../functions/core/world.ts";
import { formIn } from "../form.ts";
import { SourcesPage } from "../pages/sources.tsx";
import { ofRound, paths, to } from "../paths.ts";
import { absent, tooLong, unreadable } from "../refuse.tsx";
import type { OnRound, Route } from "../route.ts";
import { show } from "../show.ts";
import { entryId } from "../ui/problems.tsx";
import { numberIn } from "./editions.tsx";

/** Where every printed line comes from, and the officer's own words laid over it. */
export function sourceRoutes(world: World): readonly Route[] {
  return [
    { method: "get", path: paths.sources, about: "round", act: "see-edition", answer: read(world) },
    { method: "post", path: paths.sources, about: "round", act: "assemble", answer: edit(world) },
  ];
}

const read = (world: World) => async (c: Context, seen: OnRound) => {
  const { directive, roster, frame } = seen;
  const edition = await world.editions.find(directive.id, numberIn(c));
  if (!edition) return absent(c, frame);
  const [bytes, edits] = await Promise.all([
    world.files.read(edition.report.key),
    world.edits.of(directive.id),
  ]);
  const traced = v.parse(Traced, JSON.parse(new TextDecoder().decode(bytes)));
  return show(c, <SourcesPage {...{ frame, directive, roster, edition, traced, edits }} />);
};

/** Of one statement: some seven pages. */
const LONGEST_WORDING = 20_000;
const LONGEST_MARK = 200;

const edit =
  (world: World) =>
  async (c: Context, { directive, person, frame, now }: OnRound) => {
    const form = await formIn(c);
    const act = form?.act === "first" ? "move" : form?.act;
    const made = v.safeParse(Edit, { ...form, act, by: person.id, at: now });
    if (!made.success || made.output.mark.length > LONGEST_MARK) return unreadable(c, frame);
    if (made.output.act === "reword" && made.output.text.length > LONGEST_WORDING) {
      return tooLong(c, frame, [["text", made.output.text]]);
    }
    await world.edits.add(directive.id, made.output);
    const back = to(paths.sources, { ...ofRound(directive), number: numberIn(c) });
    return c.redirect(`${back}#${entryId(made.output.mark)}`, 303);
  };
