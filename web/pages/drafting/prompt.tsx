import type { Ask } from "../../../functions/core/directives/draft.ts";
import { promptAt } from "../../../functions/core/directives/edit.ts";
import { tickable } from "../../drafting/asked.ts";
import { ofDraft, paths, to } from "../../paths.ts";
import { Paragraphs, Tick } from "../../ui/entry.tsx";
import { askInWords } from "./asks.ts";
import { nameOf } from "./outline.tsx";
import { boxesOf, PartPage, type PartProps, Version } from "./part.tsx";

/** One prompt: its words, what it asks for, of whom. */
export function PromptPage(props: PartProps) {
  const { frame, draft, about } = props;
  const { words } = frame;
  const t = words.writing.prompt;
  const boxes = boxesOf(props);
  const found = promptAt(draft, about.prompt ?? "");
  const over = {
    href: to(paths.draftNode, { ...ofDraft(draft), node: found?.node.id ?? "" }),
    text: words.quote(found ? nameOf(found.node, words.writing.outline.nameless) : ""),
  };
  const chosen = tickable.filter((name) => props.entries[`ask.${name}`] !== undefined);
  return (
    <PartPage part={props} title={t.title} over={over} below={<Apart {...props} />}>
      <Paragraphs {...boxes} name="text" label={words.writing.outline.promptText} rows={5} />
      <fieldset class="field">
        <legend>{t.asks}</legend>
        <div class="choices">
          {tickable.map((name) => (
            <Tick {...boxes} name={`ask.${name}`} label={askInWords({ question: name }, words)} />
          ))}
        </div>
      </fieldset>
      <Tick {...boxes} name="optional" label={t.optional} />
      <Paragraphs {...boxes} name="movements" label={t.movements} hint={t.movementsHint} rows={3} />
      <Paragraphs {...boxes} name="titles" label={t.titles} hint={t.titlesHint} rows={3} />
      <Paragraphs {...boxes} name="periods" label={t.periods} hint={t.periodsHint} rows={2} />
      {draft.groups.length > 1 && (
        <>
          <fieldset class="field">
            <legend>{t.groups}</legend>
            <p class="hint">{t.groupsHint}</p>
            {draft.groups.map(({ id, words: named }) => (
              <Tick {...boxes} name={`group.${id}`} label={words.quote(named)} />
            ))}
          </fieldset>
          {chosen.length > 1 &&
            chosen.map((name) => (
              <details open={draft.groups.some(({ id }) => props.entries[`only.${name}.${id}`])}>
                <summary>{t.onlyFor(askInWords({ question: name }, words))}</summary>
                {draft.groups.map(({ id, words: named }) => (
                  <Tick {...boxes} name={`only.${name}.${id}`} label={words.quote(named)} />
                ))}
              </details>
            ))}
        </>
      )}
    </PartPage>
  );
}

/** The tables laid before the prompt, its place among the others, and taking it out. */
function Apart({ frame, draft, about }: PartProps) {
  const { words } = frame;
  const t = words.writing;
  const asks = promptAt(draft, about.prompt ?? "")?.prompt.asks ?? [];
  const here = { ...ofDraft(draft), prompt: about.prompt ?? "" };
  const tables = asks.flatMap((ask, at) => (ask.table ? [{ ask, at }] : []));
  return (
    <form method="post" class="card">
      <Version draft={draft} />
      {tables.length > 0 && (
        <>
          <h2>{t.prompt.tables}</h2>
          <ul class="tasks">
            {tables.map(({ ask, at }) => (
              <TableLine {...{ ask, at, words }} href={to(paths.draftTable, { ...here, place: at })} />
            ))}
          </ul>
        </>
      )}
      <p>
        <a href={to(paths.draftTables, here)}>{words.tables.add}</a>
      </p>
      <div class="acts">
        <button type="submit" class="quiet" name="_act" value="up">
          {t.outline.ways.up}
        </button>
        <button type="submit" class="quiet" name="_act" value="down">
          {t.outline.ways.down}
        </button>
        <button type="submit" class="quiet" name="_act" value="remove">
          {t.outline.removePrompt}
        </button>
      </div>
    </form>
  );
}

function TableLine({
  ask,
  at,
  words,
  href,
}: {
  readonly ask: Ask;
  readonly at: number;
  readonly href: string;
  readonly words: PartProps["frame"]["words"];
}) {
  return (
    <li>
      <a href={href}>{words.tables.change(ask.table?.title ?? "")}</a>
      <button type="submit" class="quiet" name="_act" value={`drop ${at}`}>
        {words.writing.prompt.dropTable(ask.table?.title ?? "")}
      </button>
    </li>
  );
}
