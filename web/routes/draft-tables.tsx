import type { Context } from "hono";
import { editDraft } from "../../functions/acts/draft-directive.ts";
import { dropTable, keepTable } from "../../functions/acts/keep-table.ts";
import { promptAt } from "../../functions/core/directives/edit.ts";
import { dateIn } from "../../functions/core/instant.ts";
import type { Entries } from "../../functions/core/kinds/shape.ts";
import { isSound } from "../../functions/core/kinds/table/sound.ts";
import type { Problem } from "../../functions/core/problem/outcome.ts";
import { libraryOn } from "../../functions/core/registry/tables.ts";
import type { World } from "../../functions/core/world.ts";
import { besideOf, foundCarried, foundIn, type ReadBeside, readBeside } from "../drafting/read-beside.ts";
import { entriesOf, withAct } from "../drafting/table-entries.ts";
import { designIn } from "../drafting/table-read.ts";
import { formIn, textOf, textsIn } from "../form.ts";
import { TablePage } from "../pages/drafting/table.tsx";
import { TablesFoundPage, TableWaysPage } from "../pages/drafting/table-ways.tsx";
import { NEW_TABLE, ofDraft, paths, to } from "../paths.ts";
import { absent, unreadable } from "../refuse.tsx";
import type { OnDraft, Route } from "../route.ts";
import { show } from "../show.ts";
import { sayIn } from "../words/said.ts";

/** The pages on which a table of the office's own comes to a prompt. */
export function draftTableRoutes(world: World): readonly Route[] {
  const on = { about: "draft", act: "issue-directive" } as const;
  return [
    { method: "get", path: paths.draftTables, ...on, answer: offer(world) },
    { method: "post", path: paths.draftTables, ...on, answer: choose(world) },
    { method: "get", path: paths.draftTable, ...on, answer: look },
    { method: "post", path: paths.draftTable, ...on, answer: write(world) },
  ];
}

const promptOf = (c: Context) => c.req.param("prompt") ?? "";

const offer = (world: World) => (c: Context, context: OnDraft) => ways(world, c, context);

async function ways(world: World, c: Context, context: OnDraft, wrong?: string) {
  const { frame, draft, now } = context;
  const prompt = promptOf(c);
  if (!promptAt(draft, prompt)) return absent(c, frame);
  const own = await world.library.of(draft.authority);
  const shipped = libraryOn(draft.document.issueDate ?? dateIn(now));
  const page = <TableWaysPage {...{ frame, draft, prompt, own, shipped }} {...(wrong ? { wrong } : {})} />;
  return show(c, page, wrong ? 422 : 200);
}

const choose = (world: World) => async (c: Context, context: OnDraft) => {
  const { frame, draft, now } = context;
  const form = await formIn(c);
  if (!form) return unreadable(c, frame);
  const prompt = promptOf(c);
  if (!promptAt(draft, prompt)) return absent(c, frame);
  const [act = "", id = ""] = textOf(form._act).split(" ");
  switch (act) {
    case "shipped": {
      const piece = libraryOn(draft.document.issueDate ?? dateIn(now)).find((each) => each.id === id);
      return piece ? designed(c, context, entriesOf(piece.design)) : ways(world, c, context);
    }
    case "own": {
      const kept = (await world.library.of(draft.authority)).find((each) => each.id === id);
      return kept ? designed(c, context, entriesOf(kept.design)) : ways(world, c, context);
    }
    case "drop":
      await dropTable(world, context, id);
      return c.redirect(to(paths.draftTables, { ...ofDraft(draft), prompt }), 303);
    case "found": {
      const found = foundCarried(textOf(form._found));
      if (!found || !isSound(found.table.design))
        return ways(world, c, context, frame.words.tables.wrong.unread);
      return designed(c, context, entriesOf(found.table.design), besideOf(found));
    }
    case "file":
      return readFile(world, c, context, form.file);
  }
  return ways(world, c, context);
};

/** A form is a tenth of this; a Lambda function is handed no more in one piece. */
const LARGEST = 4_000_000;

async function readFile(world: World, c: Context, context: OnDraft, file: unknown) {
  const { frame, draft } = context;
  const t = frame.words;
  if (!(file instanceof File) || file.name === "") return ways(world, c, context, t.tables.needsFile);
  if (file.size > LARGEST)
    return ways(world, c, context, sayIn(t.forms.unread, { code: "too-large", most: LARGEST }));
  const { readForm } = await import("../../functions/intake/sheet.ts");
  const reading = readForm(new Uint8Array(await file.arrayBuffer()));
  if (reading.type === "unreadable") return ways(world, c, context, sayIn(t.forms.unread, reading.why));
  const [only, ...others] = foundIn(reading.read);
  if (only && others.length === 0) return designed(c, context, entriesOf(only.table.design), besideOf(only));
  return show(c, <TablesFoundPage {...{ frame, draft, prompt: promptOf(c), read: reading.read }} />);
}

/** One column and one row to begin with. */
const blank: Entries = withAct(
  withAct({ printed: "table", rows: "fixed", "rows.least": "3", "rows.most": "100" }, "add column"),
  "add row",
);

interface Shown {
  readonly at?: number | undefined;
  readonly problems?: readonly Problem[];
  readonly overtaken?: boolean;
}

/** The page of the design, with the table below it wherever its boxes come to one. */
function designed(c: Context, context: OnDraft, entries: Entries, read?: ReadBeside, shown: Shown = {}) {
  const { frame, draft } = context;
  const { at, problems = [], overtaken = false } = shown;
  const made = designIn(entries, frame.words);
  const design = made.ok ? made.design : undefined;
  const page = (
    <TablePage {...{ frame, draft, prompt: promptOf(c), at, entries, problems, read, design, overtaken }} />
  );
  return show(c, page, problems.length > 0 ? 422 : overtaken ? 409 : 200);
}

/** Which of the prompt's questions the address names; undefined where it names none. */
function askAt(c: Context, { draft }: OnDraft): number | "new" | undefined {
  const found = promptAt(draft, promptOf(c));
  const place = c.req.param("place") ?? "";
  if (!found) return undefined;
  if (place === NEW_TABLE) return "new";
  return /^\d{1,3}$/.test(place) && found.prompt.asks[Number(place)]?.table ? Number(place) : undefined;
}

const look = (c: Context, context: OnDraft) => {
  const at = askAt(c, context);
  if (at === undefined) return absent(c, context.frame);
  if (at === "new") return designed(c, context, blank);
  const table = promptAt(context.draft, promptOf(c))?.prompt.asks[at]?.table;
  return table ? designed(c, context, entriesOf(table), undefined, { at }) : absent(c, context.frame);
};

const write = (world: World) => async (c: Context, context: OnDraft) => {
  const { frame, draft } = context;
  const posted = await formIn(c);
  if (!posted) return unreadable(c, frame);
  const place = askAt(c, context);
  if (place === undefined) return absent(c, frame);
  const at = place === "new" ? undefined : place;
  const entries = textsIn(posted);
  const read = readBeside(entries._read ?? "");
  const act = entries._act ?? "save";
  const prompt = promptOf(c);
  if (act.startsWith("add ") || act.startsWith("remove "))
    return designed(c, context, withAct(entries, act), read, { at });
  const made = designIn(entries, frame.words);
  if (!made.ok || act === "look")
    return designed(c, context, entries, read, { at, problems: made.ok ? [] : made.problems });
  const edit =
    act === "drop" && at !== undefined
      ? ({ type: "ask-removed", prompt, at } as const)
      : ({ type: "ask", prompt, at, ask: { question: "table", table: made.design } } as const);
  const edited = await editDraft(world, context, edit, Number(entries._version));
  if (edited.type === "overtaken")
    return designed(c, { ...context, draft: edited.draft }, entries, read, { at, overtaken: true });
  if (entries.keep !== undefined) await keepTable(world, context, made.design);
  const onward =
    edited.type === "issued"
      ? to(paths.drafted, ofDraft(draft))
      : to(paths.draftPrompt, { ...ofDraft(draft), prompt });
  return c.redirect(onward, 303);
};
