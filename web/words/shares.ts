import type { Edition } from "../../functions/core/round/edition.ts";
import type { ReportCount, ReportCounts } from "../../functions/core/round/report-count.ts";

/** Whom a count of reports counts. Older editions counted units and blocs as one. */
type Reporters = Readonly<Record<"units" | "blocs" | "parties", string>>;

type Share = Pick<ReportCount, "reported" | "owed"> & Partial<Pick<ReportCount, "overdue">>;

/**
 * "32/37 cơ quan, đơn vị, địa phương và 6/11 cụm, khối thi đua": the same words wherever reports are counted.
 */
export function sharesIn(
  who: Reporters,
  say: (part: number, of: number, who: string) => string,
  and: string,
) {
  return (
    counts: ReportCounts | Pick<Edition, "reported" | "owed" | "blocs">,
    of: "reported" | "overdue" = "reported",
  ): string => {
    const told = (share: Share, name: string) => say(share[of] ?? 0, share.owed, name);
    const { units, blocs } = "units" in counts ? counts : { units: counts, blocs: counts.blocs };
    if (blocs === undefined) return told(units, who.parties);
    const said = [
      ...(units.owed > 0 || blocs.owed === 0 ? [told(units, who.units)] : []),
      ...(blocs.owed > 0 ? [told(blocs, who.blocs)] : []),
    ];
    return said.join(and);
  };
}
