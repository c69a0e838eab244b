import * as v from "valibot";
import { PersonId, Sha256 } from "../ids.ts";
import { CalendarDate, Instant } from "../instant.ts";

/**
 * Under what the records clerk entered a paper in the register of incoming documents: "văn bản đến số …, ngày
 * …".
 */
export const Incoming = v.object({
  number: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(40)),
  date: CalendarDate,
});
export type Incoming = v.InferOutput<typeof Incoming>;

/**
 * What an officer states of a paper: when it reached the authority, as its stamp says, and its place in the
 * register.
 */
export const Arrival = v.object({ arrivedAt: Instant, incoming: Incoming });
export type Arrival = v.InferOutput<typeof Arrival>;

/** How a report came, where the unit's clerk did not simply send it. Absent means that he did. */
export const Origin = v.variant("type", [
  v.object({ type: v.literal("paper"), enteredBy: PersonId, ...Arrival.entries }),
  v.object({
    type: v.literal("confirmed"),
    /** Who put it before the head, and when. */
    draftedBy: PersonId,
    proposedAt: Instant,
    confirmedBy: PersonId,
    /** SHA-256 of the words and files that stood before him when he pressed the button. */
    shown: Sha256,
  }),
]);
export type Origin = v.InferOutput<typeof Origin>;
