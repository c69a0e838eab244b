import * as v from "valibot";
import { BlocId, UnitId } from "../ids.ts";
import { AwardRow } from "../kinds/awards/field.ts";
import { IssuedDocument } from "../kinds/documents/form.ts";
import { Exemplar } from "../kinds/exemplars/form.ts";
import type { FieldKind } from "../kinds/field.ts";
import { qualifiers, Range } from "../kinds/indicators/field.ts";
import { withSources } from "./report-file.ts";

const Total = v.object({ value: v.optional(v.number()), given: v.number() });
const Said = v.object({ unit: UnitId, bloc: v.optional(BlocId) });

const tally = <K extends string>(kind: K) =>
  v.object({
    kind: v.literal(kind),
    rows: v.array(
      v.object({ row: v.object({ id: v.string(), label: v.string(), unit: v.string() }), total: Total }),
    ),
  });

/** Whose words go up as they are printed, or not at all. */
const words = <K extends FieldKind>(kind: K) => v.object({ kind: v.literal(kind) });

/** What each kind of field tells the level above; a kind left out does not compile. */
const settledKinds = {
  counts: tally("counts"),
  council: tally("council"),
  training: tally("training"),
  complaints: tally("complaints"),
  fund: tally("fund"),
  targets: words("targets"),
  tasks: words("tasks"),
  proposals: words("proposals"),
  narrative: words("narrative"),
  choice: words("choice"),
  dossiers: words("dossiers"),
  ratio: v.object({
    kind: v.literal("ratio"),
    rows: v.array(
      v.object({
        label: v.string(),
        whole: Total,
        shares: v.array(v.object({ label: v.string(), total: Total })),
      }),
    ),
  }),
  indicators: v.object({
    kind: v.literal("indicators"),
    rows: v.array(
      v.object({
        indicator: v.object({ label: v.string(), unit: v.string(), measure: v.string() }),
        total: Total,
        value: v.optional(v.number()),
        range: v.optional(Range),
        qualifiers: v.array(v.picklist(qualifiers)),
        plan: v.optional(v.number()),
        planDerived: v.boolean(),
        percent: v.optional(v.number()),
        prior: v.optional(v.object({ value: v.number() })),
      }),
    ),
  }),
  awards: v.object({
    kind: v.literal("awards"),
    rows: v.array(
      v.object({
        about: v.omit(AwardRow, [
          ...(["decision", "recipient", "collectives", "individuals", "workers", "leaders"] as const),
        ]),
        figures: v.object({ collectives: Total, individuals: Total, workers: Total, leaders: Total }),
        mentions: v.array(v.object({ value: AwardRow })),
      }),
    ),
  }),
  movements: v.object({
    kind: v.literal("movements"),
    movements: v.array(
      v.object({ id: v.string(), name: v.string(), collectives: Total, individuals: Total }),
    ),
  }),
  exemplars: v.object({
    kind: v.literal("exemplars"),
    exemplars: v.array(v.object({ exemplar: Exemplar })),
  }),
  documents: v.object({
    kind: v.literal("documents"),
    documents: v.array(v.object({ document: IssuedDocument, sources: v.array(Said) })),
  }),
} satisfies Record<FieldKind, v.GenericSchema>;

const SettledTotal = v.variant("kind", Object.values(settledKinds));
export type SettledTotal = v.InferOutput<typeof SettledTotal>;

/** What report.json tells the level above: what every field came to, and each statement as it stands on the page. */
const Told = v.object({
  aggregate: v.object({ totals: v.record(v.string(), SettledTotal) }),
  printed: v.array(v.object({ mark: v.string(), text: v.string() })),
});
/** Read from any edition's file, whether it tells its sources once or where they belong. */
export const Settled = v.pipe(v.unknown(), v.transform(withSources), Told);
export type Settled = v.InferOutput<typeof Settled>;
