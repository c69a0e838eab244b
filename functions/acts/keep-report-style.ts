import type { ReportStyle } from "../core/people/authority.ts";
import type { World } from "../core/world.ts";
import type { RoundContext } from "./context.ts";

/** How the authority's reports are written from now on; editions made before keep theirs. */
export async function keepReportStyle(
  world: World,
  { roster }: Pick<RoundContext, "roster">,
  reportStyle: ReportStyle,
): Promise<void> {
  await world.rosters.amend(roster.id, ({ authority, ...rest }) => ({
    ...rest,
    authority: { ...authority, reportStyle },
  }));
}
