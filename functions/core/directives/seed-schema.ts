import * as v from "valibot";
import { CalendarDate } from "../instant.ts";

/**
 * An imported directive as its transcriber structured it: lenient where real documents are, strict about
 * dates.
 */
const Movement = v.object({ name: v.string(), launchedBy: v.nullish(v.string()) });

export const SeedPrompt = v.object({
  id: v.string(),
  text: v.string(),
  fieldKinds: v.optional(v.array(v.string()), []),
  movements: v.optional(v.array(Movement)),
  titles: v.optional(v.array(v.string())),
  periods: v.optional(v.array(v.string())),
  optional: v.optional(v.boolean(), false),
  comparison: v.optional(v.string()),
  appliesTo: v.optional(v.record(v.string(), v.array(v.string())), {}),
});
export type SeedPrompt = v.InferOutput<typeof SeedPrompt>;

const Target = v.object({ label: v.string(), unit: v.string() });

export interface SeedItem {
  readonly id: string;
  readonly number?: string | null | undefined;
  readonly heading?: string | null | undefined;
  readonly text?: string | null | undefined;
  readonly fieldKinds?: readonly string[] | undefined;
  readonly movements?: readonly v.InferOutput<typeof Movement>[] | undefined;
  readonly targets?: readonly v.InferOutput<typeof Target>[] | undefined;
  readonly prompts?: readonly SeedPrompt[] | undefined;
  readonly children?: readonly SeedItem[] | undefined;
}

export const SeedItem: v.GenericSchema<unknown, SeedItem> = v.object({
  id: v.string(),
  number: v.nullish(v.string()),
  heading: v.nullish(v.string()),
  text: v.nullish(v.string()),
  fieldKinds: v.optional(v.array(v.string())),
  movements: v.optional(v.array(Movement)),
  targets: v.optional(v.array(Target)),
  prompts: v.optional(v.array(SeedPrompt)),
  children: v.optional(v.array(v.lazy(() => SeedItem))),
});

export const SeedDirective = v.object({
  document: v.object({
    kind: v.string(),
    number: v.nullish(v.string()),
    symbol: v.nullish(v.string()),
    issueDate: v.nullish(CalendarDate),
    issuePlace: v.nullish(v.string()),
  }),
  subject: v.string(),
  period: v.object({ type: v.string(), year: v.number(), label: v.string() }),
  nextPeriod: v.nullish(v.object({ label: v.string() })),
  addresseeGroups: v.array(v.object({ id: v.string(), role: v.string(), raw: v.string() })),
  preamble: v.optional(v.array(v.string()), []),
  outline: v.array(SeedItem),
  issuer: v.nullish(v.object({ name: v.nullish(v.string()) })),
  signatory: v.nullish(
    v.object({
      capacity: v.nullish(v.string()),
      onBehalf: v.nullish(v.string()),
      position: v.nullish(v.string()),
      name: v.nullish(v.string()),
    }),
  ),
  closing: v.nullish(v.string()),
  recipients: v.nullish(v.array(v.string())),
  dataCutoffs: v.optional(v.array(v.object({ wording: v.string(), date: CalendarDate })), []),
  deadlines: v.optional(
    v.array(
      v.object({
        id: v.string(),
        addresseeGroups: v.array(v.string()),
        action: v.string(),
        recipient: v.nullish(v.string()),
        channel: v.nullish(v.string()),
        wording: v.string(),
        kind: v.picklist(["INCLUSIVE", "EXCLUSIVE"]),
        statedDate: CalendarDate,
      }),
    ),
    [],
  ),
  standingDuties: v.optional(
    v.array(v.object({ wording: v.string(), addresseeGroups: v.array(v.string()) })),
    [],
  ),
});
export type SeedDirective = v.InferOutput<typeof SeedDirective>;
