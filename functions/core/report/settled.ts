import * as v from "valibot";
import { AwardRow } from "../fields/award.ts";
import { IssuedDocument } from "../fields/documents.ts";
import { Exemplar } from "../fields/exemplars.ts";
import { qualifiers, Range } from "../fields/indicator.ts";
import { BlocId, UnitId } from "../ids.ts";

const Total = v.object({ value: v.optional(v.number()), given: v.number() });
const Said = v.object({ unit: UnitId, bloc: v.optional(BlocId) });

const tally = <K extends string>(kind: K) =>
  v.object({
    kind: v.literal(kind),
    rows: v.array(
      v.object({ row: v.object({ id: v.string(), label: v.string(), unit: v.string() }), total: Total }),
    ),
  });

const SettledTotal = v.variant("kind", [
  tally("counts"),
  tally("council"),
  tally("training"),
  tally("complaints"),
  tally("fund"),
  v.object({
    kind: v.literal("ratio"),
    rows: v.array(
      v.object({
        label: v.string(),
        whole: Total,
        shares: v.array(v.object({ label: v.string(), total: Total })),
      }),
    ),
  }),
  v.object({
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
  v.object({
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
  v.object({
    kind: v.literal("movements"),
    movements: v.array(
      v.object({ id: v.string(), name: v.string(), collectives: Total, individuals: Total }),
    ),
  }),
  v.object({
    kind: v.literal("exemplars"),
    exemplars: v.array(v.object({ exemplar: Exemplar })),
  }),
  v.object({
    kind: v.literal("documents"),
    documents: v.array(v.object({ document: IssuedDocument, sources: v.array(Said) })),
  }),
  // What these say goes up as it is printed, or not at all.
  v.object({ kind: v.picklist(["targets", "tasks", "proposals"]) }),
  v.object({ kind: v.picklist(["narrative", "choice", "dossiers"]) }),
]);
export type SettledTotal = v.InferOutput<typeof SettledTotal>;

/** What report.json tells the level above: what every field came to, and each statement as it stands on the page. */
export const Settled = v.object({
  aggregate: v.object({ totals: v.record(v.string(), SettledTotal) }),
  printed: v.array(v.object({ mark: v.string(), text: v.string() })),
});
export type Settled = v.InferOutput<typeof Settled>;
