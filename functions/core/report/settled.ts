import * as v from "valibot";
import { SettledTotal } from "../kinds/field.ts";
import { withSources } from "./report-file.ts";

/**
 * What report.json tells the level above: what every field came to, and each statement as it stands on the
 * page.
 */
const Told = v.object({
  aggregate: v.object({ totals: v.record(v.string(), SettledTotal) }),
  printed: v.array(v.object({ mark: v.string(), text: v.string() })),
});
/** Read from any edition's file, whether it tells its sources once or where they belong. */
export const Settled = v.pipe(v.unknown(), v.transform(withSources), Told);
export type Settled = v.InferOutput<typeof Settled>;
