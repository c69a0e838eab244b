import type { Topic } from "./base.ts";
import type { TableDesign } from "./table/design.ts";

/** One question of a directive, as its drafter or its transcriber wrote it. */
export interface Prompt {
  readonly text: string;
  /** The names of all questions it asks. */
  readonly fieldKinds: readonly string[];
  readonly movements?: readonly Launched[] | undefined;
  readonly titles?: readonly string[] | undefined;
  readonly periods?: readonly string[] | undefined;
  /** The design of the table that the question asks for. */
  readonly table?: TableDesign | undefined;
}

interface Launched {
  readonly name: string;
  readonly launchedBy?: string | null | undefined;
}

/** Where the question stands. */
export interface Standing {
  /** The prompt's place in the outline. */
  readonly id: string;
  /** Nothing is asked before it. */
  readonly first: boolean;
  readonly topic: Topic;
  readonly targets: readonly { readonly label: string; readonly unit: string }[];
  /** As of which day figures are asked. */
  readonly hint: { readonly hint?: string };
  /** Names a field within its prompt. */
  named(name: string, label: string, topic?: Topic): Named;
}

/** What every field of a prompt has before its kind is known. */
export interface Named {
  readonly id: string;
  readonly label: string;
  readonly required: boolean;
  readonly topic: Topic;
}

/** Something a directive may ask for. */
export interface Question<F> {
  /** What a transcribed directive calls it. */
  readonly name: string;
  /** The fields that take the answer, in the order a person would give it. */
  fields(standing: Standing, prompt: Prompt): readonly F[];
  /** Whether this field was asked by it. Left out where every field of the kind was. */
  asked?(field: F): boolean;
}
