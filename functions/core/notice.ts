import * as v from "valibot";
import { Instant } from "./instant.ts";

/** One message to one person, as words: the channel decides how it travels. Written in the same transaction as its cause. */
export const Notice = v.object({
  id: v.string(),
  to: v.string(),
  name: v.string(),
  subject: v.string(),
  text: v.string(),
  /** A deadline to put in the reader's calendar. */
  calendar: v.optional(v.object({ title: v.string(), at: Instant })),
  madeAt: Instant,
  about: v.object({ directive: v.string(), obligation: v.optional(v.string()) }),
  sentAt: v.optional(Instant),
  failed: v.optional(v.object({ at: Instant, reason: v.string() })),
  withdrawn: v.optional(v.object({ at: Instant, reason: v.string() })),
});
export type Notice = v.InferOutput<typeof Notice>;
