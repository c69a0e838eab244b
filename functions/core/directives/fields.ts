import { inWords } from "../instant.ts";
import type { Topic } from "../kinds/base.ts";
import type { Field } from "../kinds/field.ts";
import { kinds } from "../kinds/kinds.ts";
import type { Question, Standing } from "../kinds/question.ts";
import type { SeedDirective, SeedItem, SeedPrompt } from "./seed-schema.ts";
import { topicOf } from "./topics.ts";

/** Where a prompt stands. */
interface OutlinePlace {
  readonly id: string;
  readonly heading: string;
  readonly targets: NonNullable<SeedItem["targets"]>;
  readonly read: SeedDirective;
}

const questions = Object.values(kinds).flatMap((kind): readonly Question<Field>[] => kind.questions);

/** The fields that take the answer to one prompt, in the order a person would give it. */
export function fieldsFor(prompt: SeedPrompt, place: OutlinePlace): readonly Field[] {
  const standing = standingOf(prompt, place);
  return [...new Set(prompt.fieldKinds)].flatMap((name) => {
    const question = questions.find((each) => each.name === name);
    if (!question)
      throw new Error(`the imported directive asks for "${name}", which no kind of field answers`);
    const fields = question.fields(standing, prompt);
    const groups = prompt.appliesTo[name];
    return groups ? fields.map((field) => ({ ...field, groups })) : fields;
  });
}

function standingOf({ text }: SeedPrompt, { id, heading, targets, read }: OutlinePlace): Standing {
  const topic = topicOf(text, heading);
  return {
    ...{ id, topic, targets, hint: cutoffHint(read) },
    named: (name: string, label: string, at: Topic = topic) => ({
      ...{ id: `${id}-${name}`, label, required: false, topic: at },
    }),
  };
}

/** Figures are asked as of a day; when that day lies after the deadline they can only be estimates. */
function cutoffHint({ dataCutoffs, deadlines }: SeedDirective): { readonly hint?: string } {
  const [cutoff] = dataCutoffs;
  if (!cutoff) return {};
  const early = deadlines.some(({ statedDate }) => statedDate < cutoff.date);
  const estimate = early
    ? " Thời hạn báo cáo đến trước ngày này, nên phần chưa có số thì ghi số ước thực hiện."
    : "";
  return { hint: `Số liệu tính đến hết ngày ${inWords(cutoff.date)}.${estimate}` };
}
