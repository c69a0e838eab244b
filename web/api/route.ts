import type { GenericSchema } from "valibot";
import type { Route } from "../route.ts";

/** A schema under the name by which the description refers to it: `{ Receipt: ReceiptAnswer }`. */
type Named = Readonly<Record<string, GenericSchema>>;

interface AnswerDescribed {
  readonly description: string;
  readonly schema?: Named | "object";
  /** Of a file. */
  readonly type?: string;
}

/** What programs are told of a route. */
export interface Described {
  readonly summary: string;
  readonly body?: Named;
  /** The type of the one file that is posted in the part "file" of a multipart form. */
  readonly upload?: string;
  readonly answers: Readonly<Record<number, AnswerDescribed>>;
}

/**
 * A route of the API says what it takes and gives where it stands: one that does not compiles no more than no
 * answer.
 */
export type ApiRoute = Route & { readonly described: Described };

export const round = "/api/directives/:directive";
export const edition = `${round}/editions/:number`;
export const report = `${round}/obligations/:obligation`;
