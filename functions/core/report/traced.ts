import * as v from "valibot";
import { BlocId, UnitId } from "../ids.ts";
import { whys } from "./left-out.ts";
import { Edit } from "./officer/edit.ts";
import { withSources } from "./report-file.ts";
import { Source } from "./source.ts";

/**
 * What report.json tells of an edition: every printed thing, how its sources alone word it, and who they are.
 */
const Told = v.object({
  edition: v.number(),
  printed: v.array(v.object({ mark: v.string(), text: v.string() })),
  statements: v.array(v.object({ text: v.string(), source: v.optional(v.string()) })),
  trace: v.record(v.string(), v.array(Source)),
  /** What does not agree across the round, in sentences. */
  doubts: v.array(v.object({ severity: v.string(), text: v.string() })),
  /** What units gave and the page does not show by itself; reports made before had no list of it. */
  leftOut: v.optional(
    v.array(
      v.object({
        unit: UnitId,
        bloc: v.optional(BlocId),
        field: v.string(),
        text: v.string(),
        why: v.picklist(whys),
        under: v.optional(v.string()),
      }),
    ),
    [],
  ),
  /** The round's figures beside the period before; reports made before had none. */
  former: v.optional(
    v.object({
      label: v.string(),
      comparisons: v.array(
        v.object({
          ...{ label: v.string(), unit: v.string(), total: v.optional(v.number()) },
          ...{ now: v.number(), before: v.number(), units: v.number() },
        }),
      ),
      apart: v.array(UnitId),
    }),
  ),
  flags: v.array(v.object({ edit: Edit, now: v.optional(v.string()) })),
});

/** Read from any edition's file, whether it tells its sources once or where they belong. */
export const Traced = v.pipe(v.unknown(), v.transform(withSources), Told);
export type Traced = v.InferOutput<typeof Traced>;
