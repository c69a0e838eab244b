import { type CalendarDate, inWords } from "../instant.ts";
import type { Topic } from "../kinds/base.ts";
import type { Field } from "../kinds/field.ts";
import { kinds } from "../kinds/kinds.ts";
import type { Question, Standing } from "../kinds/question.ts";
import type { Demand } from "./directive.ts";
import type { Ask, DraftNode, DraftPrompt } from "./draft.ts";
import { topicOf } from "./topics.ts";

/** Where a prompt stands, and what is said once for all figures. */
interface OutlinePlace {
  readonly node: Pick<DraftNode, "title" | "targets">;
  readonly hint: { readonly hint?: string };
  readonly first: boolean;
}

const questions: ReadonlyMap<string, Question<Field>> = new Map(
  Object.values(kinds).flatMap((kind) =>
    kind.questions.map((question): [string, Question<Field>] => [question.name, question]),
  ),
);

/** Everything that a prompt may ask for. */
export const questionNames: readonly string[] = [...questions.keys()];

/** The fields that take the answer to one prompt, in the order a person would give it. */
export function fieldsFor(prompt: DraftPrompt, place: OutlinePlace): readonly Field[] {
  const fieldKinds = prompt.asks.map(({ question }) => question);
  // Who names no movement asks about whichever there are; who names some asks about those.
  const said = { ...prompt, movements: prompt.movements.length > 0 ? prompt.movements : undefined };
  return onceEach(prompt.asks).flatMap((ask) => {
    const { question: name, groups, table } = ask;
    const question = questions.get(name);
    if (!question) throw new Error(`the directive asks for "${name}", which no kind of field answers`);
    const which = prompt.asks.filter((each) => each.question === name).indexOf(ask);
    const fields = question.fields(standingOf(prompt, place, which), { ...said, fieldKinds, table });
    return groups ? fields.map((field) => ({ ...field, groups })) : fields;
  });
}

/** A question is asked once in a prompt; tables are each their own. */
function onceEach(asks: readonly Ask[]): readonly Ask[] {
  return asks.filter(
    ({ question, table }, index) => table || asks.findIndex((each) => each.question === question) === index,
  );
}

/** `which` tells apart what one prompt asks several times. */
function standingOf({ id, text }: DraftPrompt, { node, hint, first }: OutlinePlace, which: number): Standing {
  const topic = topicOf(text, node.title ?? "");
  return {
    ...{ id, first, topic, targets: node.targets, hint },
    named: (name: string, label: string, at: Topic = topic) => ({
      ...{ id: which === 0 ? `${id}-${name}` : `${id}-${name}-${which + 1}`, label },
      ...{ required: false, topic: at },
    }),
  };
}

/** Figures are asked as of a day; when that day lies after the deadline they can only be estimates. */
export function cutoffHint(
  cutoff: { readonly date: CalendarDate } | undefined,
  demands: readonly Demand[],
): { readonly hint?: string } {
  if (!cutoff) return {};
  const early = demands.some(
    ({ deadline }) => deadline.type === "dated" && deadline.statedDate < cutoff.date,
  );
  const estimate = early
    ? " Thời hạn báo cáo đến trước ngày này, nên phần chưa có số thì ghi số ước thực hiện."
    : "";
  return { hint: `Số liệu tính đến hết ngày ${inWords(cutoff.date)}.${estimate}` };
}

/**
 * What a prompt asked for, told from its fields: a question is known again by the names of the fields it
 * makes, and one that makes none by what it changes in another's.
 */
export function asksToldBy(prompt: DraftPrompt, node: OutlinePlace["node"], fields: readonly Field[]): Ask[] {
  const left = new Map(fields.map((field, place) => [field.id, { field, place }]));
  const known = [...questions.values()].flatMap((question) => {
    const { name, asked } = question;
    const standing = standingOf(prompt, { node, hint: {}, first: false }, 0);
    const made = question.fields(standing, { ...prompt, fieldKinds: [name] });
    const isHere = ({ id, kind }: Field) => left.get(id)?.field.kind === kind;
    if (made.length === 0) {
      const place = fields.findIndex((field) => asked?.(field));
      return place < 0 ? [] : [{ place, ask: { question: name } }];
    }
    if (!made.every(isHere)) return [];
    const first = left.get(made[0]?.id ?? "");
    for (const { id } of made) left.delete(id);
    const groups = first?.field.groups;
    return [{ place: first?.place ?? 0, ask: { question: name, ...(groups ? { groups } : {}) } }];
  });
  return [...known, ...tablesIn(fields)].sort((one, other) => one.place - other.place).map(({ ask }) => ask);
}

function tablesIn(fields: readonly Field[]): readonly { readonly place: number; readonly ask: Ask }[] {
  return fields.flatMap((field, place) => {
    if (field.kind !== "table") return [];
    const { design: table, groups } = field;
    return [{ place, ask: { question: "table", table, ...(groups ? { groups } : {}) } }];
  });
}
