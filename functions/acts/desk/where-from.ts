import type { DirectiveId, ObligationId } from "../../core/ids.ts";
import type { Instant } from "../../core/instant.ts";
import type { LiveFigure } from "../../core/report/live.ts";
import type { Source } from "../../core/report/source.ts";
import type { World } from "../../core/world.ts";
import { readDesk } from "../../pipeline/desk/read.ts";
import { openDesk } from "./open.ts";

/** Where a printed figure comes from, down to the field of each unit's report. */
export interface WhereFrom {
  readonly figure: LiveFigure;
  readonly sources: readonly {
    readonly source: Source;
    /** What it said, as printed. */
    readonly said: string | undefined;
    readonly receivedAt: Instant | undefined;
  }[];
}

/** Answers "from where?" of one figure by its section's file alone; undefined where it has no such figure. */
export async function whereFrom(
  world: Pick<World, "editions" | "edits" | "files">,
  directive: DirectiveId,
  section: string,
  name: string,
  edition?: number,
): Promise<WhereFrom | undefined> {
  const desk = await openDesk(world, directive, edition);
  const key = desk?.index.sections.find(({ id }) => id === section)?.key;
  if (key === undefined) return undefined;
  const { figures, received } = await readDesk(world, key);
  const figure = figures.find((each) => each.name === name);
  if (!figure) return undefined;
  const at = (id: ObligationId) => received[id];
  return {
    figure,
    sources: figure.parts.map(({ source, said }) => ({ source, said, receivedAt: at(source.obligation) })),
  };
}
