import * as v from "valibot";
import { DirectiveId } from "../ids.ts";
import { type CalendarDate, Instant } from "../instant.ts";
import { holdsOn, isSameLine, lineOf, type OfficeLists } from "../office/lists.ts";
import type { Roster } from "../people/roster.ts";
import type { Edition } from "../round/edition.ts";
import type { ReportHead } from "../round/report-head.ts";

/** Of one recipient of one edition: its place among the lines of that paper. */
export const DeliveryId = v.pipe(v.string(), v.regex(/^d[1-9]\d{0,2}$/), v.brand("DeliveryId"));
export type DeliveryId = v.InferOutput<typeof DeliveryId>;

/** An issued report on its way to one of those whom its paper names, and what came back from there. */
export const Delivery = v.object({
  directive: DirectiveId,
  edition: v.number(),
  id: DeliveryId,
  /** As printed, without its purpose: "Thường trực Huyện ủy". */
  name: v.string(),
  /** Whether it is addressed there (Kính gửi), or sends a copy (Nơi nhận). */
  as: v.picklist(["addressee", "recipient"]),
  /** Absent where the office's lists know none: then it goes another way. */
  email: v.optional(v.string()),
  /** Of the record. */
  version: v.number(),
  /** How many letters were written, and when the last one was. */
  letters: v.number(),
  writtenAt: v.optional(Instant),
  /** The last letter that left, and the last that did not arrive. */
  sent: v.optional(v.object({ at: Instant, letter: v.string() })),
  failed: v.optional(v.object({ at: Instant, reason: v.string() })),
  /** The link was opened, perhaps by a program that looks into mail: that confirms nothing. */
  opened: v.optional(v.object({ first: Instant, last: Instant, times: v.number() })),
  fetched: v.optional(v.object({ first: Instant, times: v.number() })),
  /** Somebody pressed for the recipient, under the name that they gave. */
  confirmed: v.optional(v.object({ at: Instant, by: v.string() })),
});
export type Delivery = v.InferOutput<typeof Delivery>;

/** How far a delivery has come, the furthest first. */
export type DeliveryState = "confirmed" | "unreached" | "opened" | "sent" | "waiting" | "no-address";

export function stateOfDelivery({ email, sent, failed, opened, confirmed }: Delivery): DeliveryState {
  if (confirmed) return "confirmed";
  const later = [sent?.at, opened?.last].some((at) => at !== undefined && failed && at > failed.at);
  if (failed && !later) return "unreached";
  if (opened) return "opened";
  if (sent) return "sent";
  return email ? "waiting" : "no-address";
}

/** A letter was written that has neither left nor come back: another would overtake it. */
export function isLeaving({ letters, writtenAt, sent, failed }: Delivery): boolean {
  if (letters === 0 || writtenAt === undefined || failed) return false;
  return sent === undefined || sent.at < writtenAt;
}

type Named = Pick<Delivery, "name" | "email" | "as">;

/** Lines that are nobody to send to: whoever is addressed is named above, and the archive is the office's. */
const nobody = /^(?:như\s+trên|lưu\s*:?)/iu;

/**
 * Whom an edition's paper names, each once, with the address that the office's lists have for them today. Two
 * lines of one address get one letter.
 */
export function deliveriesOf(
  { directive, number }: Pick<Edition, "directive" | "number">,
  head: ReportHead,
  lists: OfficeLists,
  roster: Pick<Roster, "blocs" | "units">,
  day: CalendarDate,
): readonly Delivery[] {
  const known = [...lists.addressees, ...lists.recipients].filter((each) => holdsOn(each, day));
  const lines = [
    ...head.addressees.map((line) => ({ line, as: "addressee" as const })),
    ...head.recipients.map((line) => ({ line, as: "recipient" as const })),
  ];
  const met = new Map<string, Delivery>();
  const named = lines.flatMap(({ line, as }): readonly Named[] => {
    if (nobody.test(line)) return [];
    const entry = known.find((each) => [lineOf(each), each.name].some((said) => isSameLine(said, line)));
    const own = entry?.email ? [] : namedInRoster(entry?.name ?? line, roster);
    return own.length > 0
      ? own.map((each) => ({ ...each, as }))
      : [{ name: entry?.name ?? line, email: entry?.email, as }];
  });
  for (const { name, email, as } of named) {
    const key = (email ?? name).toLocaleLowerCase("vi");
    const before = met.get(key);
    if (before && before.name !== name) met.set(key, { ...before, name: `${before.name}; ${name}` });
    if (before) continue;
    const id = v.parse(DeliveryId, `d${met.size + 1}`);
    met.set(key, {
      ...{ directive, edition: number, id, name, as, version: 1, letters: 0 },
      ...(email ? { email } : {}),
    });
  }
  return [...met.values()];
}

/** Every bloc at once, as recipients' lines name them: "Các cụm, khối thi đua", "Các khối thi đua". */
const allBlocs = /^các\s+(cụm|khối)(?:\s*(?:,|và)\s*(cụm|khối))?(?:\s+thi đua)?$/iu;
const kindOf = { cụm: "CLUSTER", khối: "BLOC" } as const;

/** Units and blocs that a line names; a bloc is written to at the unit that leads it. */
function namedInRoster(
  line: string,
  { blocs, units }: Pick<Roster, "blocs" | "units">,
): readonly { readonly name: string; readonly email: string }[] {
  const [, ...words] = allBlocs.exec(line.replace(/\s*\([^()]*\)$/u, "").trim()) ?? [];
  const kinds = words.flatMap((word) =>
    word === undefined ? [] : kindOf[word.toLowerCase() === "cụm" ? "cụm" : "khối"],
  );
  const found = blocs.filter(({ name, kind }) => kinds.includes(kind) || isSameLine(name, line));
  const leads = found.map(({ name, lead }) => ({
    name,
    email: units.find(({ id }) => id === lead)?.email ?? "",
  }));
  const own = units.filter(({ name }) => isSameLine(name, line)).map(({ name, email }) => ({ name, email }));
  return [...leads, ...own].filter(({ email }) => email !== "");
}
