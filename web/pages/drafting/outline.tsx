import type { DraftNode } from "../../../functions/core/directives/draft.ts";
import { nodesIn } from "../../../functions/core/directives/sections.ts";
import type { Movement } from "../../../functions/core/kinds/movements/field.ts";
import { nodeAt, tickable } from "../../drafting/asked.ts";
import { ofDraft, paths, to } from "../../paths.ts";
import { Line, Paragraphs, Radios, Select, Tick } from "../../ui/entry.tsx";
import type { Frame } from "../../ui/frame.ts";
import { Page } from "../../ui/page.tsx";
import { ProblemSummary } from "../../ui/problems.tsx";
import { askInWords } from "./asks.ts";
import { boxesOf, PartPage, type PartProps, Version } from "./part.tsx";

interface OutlineProps extends PartProps {
  /** The registry of movements, for naming them as they were launched. */
  readonly launched: readonly Movement[];
}

/** The outline as a tree: every part with what it asks, and the ways to change it. */
export function OutlinePage(props: OutlineProps) {
  const { frame, draft, problems, overtaken, launched } = props;
  const { words } = frame;
  const t = words.writing.outline;
  return (
    <Page frame={frame} title={words.writing.overview.outline} failed={problems.length > 0} width="form">
      <p class="over">
        <a href={to(paths.drafted, ofDraft(draft))}>{words.writing.back}</a>
      </p>
      <ProblemSummary words={words} problems={problems} />
      {overtaken && (
        <p class="problems" role="alert">
          {words.writing.overtakenAct}
        </p>
      )}
      <h1>{words.writing.overview.outline}</h1>
      <p class="lead">{t.lead}</p>
      {draft.outline.length === 0 ? (
        <p class="note">{t.empty}</p>
      ) : (
        <form method="post">
          <Version draft={draft} />
          <Tree {...{ frame, props, nodes: draft.outline }} />
        </form>
      )}
      <AddNode {...props} />
      <Paste {...props} />
      {launched.length > 0 && (
        <details>
          <summary>{t.launched(launched.length)}</summary>
          <ul>
            {launched.map(({ name }) => (
              <li>{words.quote(name)}</li>
            ))}
          </ul>
        </details>
      )}
    </Page>
  );
}

interface TreeProps {
  readonly frame: Frame;
  readonly props: OutlineProps;
  readonly nodes: readonly DraftNode[];
}

function Tree({ frame, props, nodes }: TreeProps) {
  const { words } = frame;
  const t = words.writing.outline;
  return (
    <ol class="tree">
      {nodes.map((node) => (
        <li id={node.id}>
          <div class="tree-head">
            <a href={to(paths.draftNode, { ...ofDraft(props.draft), node: node.id })}>
              {words.quote(nameOf(node, t.nameless))}
            </a>
            <Ways node={node} words={words} />
          </div>
          {node.title && node.text && <p class="muted">{words.quote(node.text)}</p>}
          {node.prompts.length > 0 && (
            <ul>
              {node.prompts.map((prompt) => (
                <li>
                  <a href={to(paths.draftPrompt, { ...ofDraft(props.draft), prompt: prompt.id })}>
                    {words.quote(shortened(prompt.text))}
                  </a>{" "}
                  <span class="muted">
                    {prompt.asks.length > 0
                      ? t.asks(prompt.asks.map((ask) => askInWords(ask, words)).join(", "))
                      : t.asksNothing}
                    {prompt.optional && `; ${words.writing.ifAny}`}
                  </span>
                </li>
              ))}
            </ul>
          )}
          {node.children.length > 0 && <Tree {...{ frame, props, nodes: node.children }} />}
        </li>
      ))}
    </ol>
  );
}

function Ways({ node, words }: { readonly node: DraftNode; readonly words: Frame["words"] }) {
  const t = words.writing.outline;
  return (
    <span class="ways">
      {(["up", "down", "in", "out"] as const).map((way) => (
        <button type="submit" class="link" name="_act" value={`${way} ${node.id}`}>
          {t.ways[way]}
          <span class="unseen"> {words.quote(nameOf(node, t.nameless))}</span>
        </button>
      ))}
    </span>
  );
}

const LONG = 160;

function shortened(text: string): string {
  return text.length <= LONG ? text : `${text.slice(0, text.lastIndexOf(" ", LONG))}…`;
}

export function nameOf({ number, title, text }: DraftNode, nameless: string): string {
  return `${number} ${title ?? shortened(text ?? nameless)}`.trim();
}

function AddNode(props: OutlineProps) {
  const { frame, draft } = props;
  const t = frame.words.writing.outline;
  const boxes = boxesOf(props);
  const places = nodesIn(draft.outline).map(({ node, under }) => ({
    value: node.id,
    label: `${"– ".repeat(under.length)}${shortened(nameOf(node, t.nameless))}`,
    written: true,
  }));
  return (
    <form method="post" class="card">
      <h2>{t.add}</h2>
      <Version draft={draft} />
      <Line {...boxes} name="number" label={t.number} />
      <Line {...boxes} name="heading" label={t.heading} />
      <Select {...boxes} name="under" label={t.under} choices={[{ value: "", label: t.top }, ...places]} />
      <button type="submit" class="primary" name="_act" value="add">
        {t.add}
      </button>
    </form>
  );
}

function Paste(props: OutlineProps) {
  const { frame, draft } = props;
  const t = frame.words.writing.outline;
  const boxes = boxesOf(props);
  const choices = [
    { value: "below", label: t.pasteBelow },
    { value: "instead", label: t.pasteInstead },
  ];
  return (
    <form method="post" class="card">
      <h2>{t.paste}</h2>
      <Version draft={draft} />
      <Paragraphs {...boxes} name="outline" label={t.pasteBox} hint={t.pasteHint} rows={10} />
      {draft.outline.length > 0 && (
        <Radios
          {...boxes}
          entries={{ where: "below", ...boxes.entries }}
          name="where"
          label={t.paste}
          choices={choices}
        />
      )}
      <button type="submit" class="primary" name="_act" value="paste">
        {t.pasteAct}
      </button>
    </form>
  );
}

/** One part of the outline: its heading, and what it asks. */
export function NodePage(props: PartProps) {
  const { frame, draft, about } = props;
  const { words } = frame;
  const t = words.writing.outline;
  const boxes = boxesOf(props);
  const over = { href: to(paths.draftOutline, ofDraft(draft)), text: words.writing.overview.outline };
  const found = nodeAt(draft, about.node);
  return (
    <PartPage
      part={props}
      title={words.quote(found ? nameOf(found.node, t.nameless) : t.node)}
      over={over}
      below={found && <Prompts {...props} node={found.node} />}
    >
      <Line {...boxes} name="number" label={t.number} />
      <Line {...boxes} name="heading" label={t.heading} />
      <Paragraphs {...boxes} name="text" label={t.text} rows={3} />
      <Paragraphs {...boxes} name="targets" label={t.targets} hint={t.targetsHint} rows={3} />
    </PartPage>
  );
}

function Prompts(props: PartProps & { readonly node: DraftNode }) {
  const { frame, draft, node } = props;
  const { words } = frame;
  const t = words.writing.outline;
  const boxes = boxesOf({ ...props, entries: {} });
  return (
    <>
      <section>
        <h2>{t.prompts}</h2>
        <ul class="tasks">
          {node.prompts.map((prompt) => (
            <li>
              <a href={to(paths.draftPrompt, { ...ofDraft(draft), prompt: prompt.id })}>
                {words.quote(shortened(prompt.text))}
              </a>
            </li>
          ))}
        </ul>
        <form method="post" class="card">
          <h3>{t.addPrompt}</h3>
          <Version draft={draft} />
          <Paragraphs {...boxes} name="prompt" label={t.promptText} rows={3} />
          <fieldset class="field">
            <legend>{words.writing.prompt.asks}</legend>
            <p class="hint">{t.asksHint}</p>
            <div class="choices">
              {tickable.map((name) => (
                <Tick entries={{}} name={`ask.${name}`} label={askInWords({ question: name }, words)} />
              ))}
            </div>
          </fieldset>
          <button type="submit" class="primary" name="_act" value="prompt">
            {t.addPrompt}
          </button>
        </form>
      </section>
      <form method="post">
        <Version draft={draft} />
        <button type="submit" class="quiet" name="_act" value={`remove ${node.id}`}>
          {t.remove}
        </button>
      </form>
    </>
  );
}
