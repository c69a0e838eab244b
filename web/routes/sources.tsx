import type { Context } from "hono";
import * as v from "valibot";
import { editReport } from "../../functions/acts/edit-report.ts";
import { Instant } from "../../functions/core/instant.ts";
import { Edit } from "../../functions/core/report/officer/edit.ts";
import { Traced } from "../../functions/core/report/traced.ts";
import type { World } from "../../functions/core/world.ts";
import { numberIn } from "../edition-asked.ts";
import { formIn } from "../form.ts";
import { SourcesPage, type TriedEdit } from "../pages/sources.tsx";
import { ofRound, paths, to } from "../paths.ts";
import { absent, tooLong, unreadable } from "../refuse.tsx";
import type { OnRound, Route } from "../route.ts";
import { show } from "../show.ts";
import { entryId } from "../ui/problems.tsx";

/** Where every printed line comes from, and the officer's own words laid over it. */
export function sourceRoutes(world: World): readonly Route[] {
  return [
    { method: "get", path: paths.sources, about: "round", act: "see-edition", answer: read(world) },
    { method: "post", path: paths.sources, about: "round", act: "assemble", answer: edit(world) },
  ];
}

const read = (world: World) => (c: Context, context: OnRound) => showSources(c, world, context);

async function showSources(c: Context, world: World, context: OnRound, tried?: TriedEdit) {
  const { directive, roster, frame } = context;
  const edition = await world.editions.find(directive.id, numberIn(c));
  if (!edition) return absent(c, frame);
  const [bytes, edits] = await Promise.all([
    world.files.read(edition.report.key),
    world.edits.of(directive.id),
  ]);
  const traced = v.parse(Traced, JSON.parse(new TextDecoder().decode(bytes)));
  const page = <SourcesPage {...{ frame, directive, roster, edition, traced, edits, tried }} />;
  return show(c, page, tried ? 409 : 200);
}

/** Of one statement: some seven pages. */
const LONGEST_WORDING = 20_000;
const LONGEST_MARK = 200;

const edit = (world: World) => async (c: Context, context: OnRound) => {
  const { directive, person, now } = context;
  const form = await formIn(c);
  const act = form?.act === "first" ? "move" : form?.act;
  const made = v.safeParse(Edit, { ...form, act, by: person.id, at: now });
  if (!form || !made.success || made.output.mark.length > LONGEST_MARK) return unreadable(c, context.frame);
  if (made.output.act === "reword" && made.output.text.length > LONGEST_WORDING) {
    return tooLong(c, context.frame, [["text", made.output.text]]);
  }
  const edited = await editReport(world, context, made.output, overIn(form));
  if (edited.type === "overtaken") {
    return showSources(c, world, context, { edit: made.output, other: edited.other, by: edited.by });
  }
  const back = to(paths.sources, { ...ofRound(directive), number: numberIn(c) });
  return c.redirect(`${back}#${entryId(made.output.mark)}`, 303);
};

/** The edit that the page showed as the last on this statement. */
function overIn({ _over }: Readonly<Record<string, unknown>>): Instant | "none" | undefined {
  if (_over === "") return "none";
  const named = v.safeParse(Instant, _over);
  return named.success ? named.output : undefined;
}
