import type { Prompt, Section } from "../../core/directives/directive.ts";
import type { Topic } from "../../core/kinds/base.ts";
import { topics } from "../../core/kinds/base.ts";
import { type Field, shapeOf } from "../../core/kinds/field.ts";
import { entryName, type GridColumn, type Shape } from "../../core/kinds/shape.ts";
import { situationWords, topicWords } from "./topic-words.ts";

/** Something a form asks for in words, or something that units write and this form does not ask for. */
export interface Target {
  /** An entry, a new row of a field, or the prompt where nothing takes words. */
  readonly id: string;
  readonly section?: string;
  readonly prompt?: string;
  readonly box?: Box;
  /** Not asked: the unit's own situation, or a topic of other directives. */
  readonly unasked?: "situation" | Topic;
  /** Found by a person only: the same prompt has a box for any words. */
  readonly byHand?: true;
  /** What is asked, in the form's words and in those that units use for it. */
  readonly words: string;
  /** The prompt as the form prints it. */
  readonly asks: string;
  /** Of the field that the box is of. */
  readonly label?: string;
  readonly heading: string;
  readonly number: string;
  /** The name of the one thing this box is about, which decides where it stands at the head of a passage. */
  readonly name?: string;
  /** Place of its section in the form; what is not asked has none. */
  readonly order: number;
}

/** Where words can be written: one entry, or a row to be added, named by its first column of words. */
export type Box =
  | { readonly type: "entry"; readonly entry: string }
  | { readonly type: "row"; readonly field: string; readonly column: string; readonly names?: string };

/** Everything of the form that a paragraph may answer, in the form's order, and then what it does not ask. */
export function targetsOf(sections: readonly Section[]): readonly Target[] {
  const asked = sections.flatMap((section, order) =>
    section.prompts.flatMap((prompt) => targetsIn(section, prompt, order)),
  );
  const fields = sections.flatMap(({ prompts }) => prompts.flatMap((prompt) => prompt.fields));
  const known = new Set(fields.map(({ topic }) => topic));
  const unasked = topics.filter((topic) => !known.has(topic));
  return [
    ...asked,
    nowhere("situation", situationWords),
    ...unasked.map((topic) => nowhere(topic, topicWords[topic])),
  ];
}

function nowhere(unasked: NonNullable<Target["unasked"]>, words: string): Target {
  return { id: `unasked:${unasked}`, unasked, words, asks: "", heading: "", number: "", order: -1 };
}

function targetsIn(section: Section, prompt: Prompt, order: number): readonly Target[] {
  const at = { section: section.id, prompt: prompt.id, order };
  const here = { ...at, asks: prompt.text, heading: section.heading, number: section.number };
  const texts = prompt.fields.filter((field) => shapeOf(field).type === "text");
  const boxes = prompt.fields.flatMap((field): readonly Target[] => {
    const shape = shapeOf(field);
    const words = wordsFor(field, prompt, texts.length);
    if (shape.type === "text")
      return [{ ...here, id: field.id, words, label: field.label, box: { type: "entry", entry: field.id } }];
    return rowBoxes(field, shape).map(({ box, id, name }) => ({
      ...{ ...here, id, box, label: field.label, words: name ? `${name} ${field.label}` : words },
      ...(name ? { name } : {}),
      ...(box.type === "row" && texts.length > 0 ? { byHand: true } : {}),
    }));
  });
  const takesAny = boxes.some(({ name, byHand }) => !name && !byHand);
  if (takesAny) return boxes;
  const words = prompt.fields.map((field) => wordsFor(field, prompt, 0)).join(" ") || prompt.text;
  return [...boxes, { ...here, id: `prompt:${prompt.id}`, words }];
}

/** Where one prompt has several boxes, each is told by its own label and not by the prompt they share. */
function wordsFor(field: Field, prompt: Prompt, texts: number): string {
  const own = texts > 1 ? `${field.label} ${field.label}` : `${prompt.text} ${prompt.text} ${field.label}`;
  return `${own} ${field.topic ? topicWords[field.topic] : ""}`;
}

interface RowBox {
  readonly id: string;
  readonly box: Box;
  readonly name?: string;
}

function rowBoxes(field: Field, shape: Shape): readonly RowBox[] {
  if (shape.type !== "grid") return [];
  const column = shape.columns.find(({ prose }) => prose)?.id;
  if (column === undefined) return [];
  if (shape.rows.type === "fixed") {
    return shape.rows.rows.map(({ id: row, label }) => {
      const entry = entryName(field.id, row, column);
      return { id: entry, box: { type: "entry", entry }, name: label };
    });
  }
  const names = namesOf(shape.columns, column);
  const box: Box = { type: "row", field: field.id, column, ...(names ? { names } : {}) };
  return [{ id: entryName(field.id, "+", column), box }];
}

function namesOf(columns: readonly GridColumn[], prose: string): string | undefined {
  const first = columns.find(({ entry }) => entry === "text")?.id;
  return first === prose ? undefined : first;
}
