import type { DirectiveId } from "../../core/ids.ts";
import type { FigureOnDesk, Made } from "../../core/report/officer/on-desk.ts";
import { standing } from "../../core/report/officer/undone.ts";
import type { Edition } from "../../core/round/edition.ts";
import type { World } from "../../core/world.ts";
import { openDesk, openSection } from "./open.ts";

/** A figure that an edition prints otherwise than its sources say, because an officer holds to it. */
export interface KeptFigure extends Made, NonNullable<FigureOnDesk["kept"]> {
  readonly label: string;
  readonly was: string;
}

/** Every figure that officers hold to in an edition; whoever signs it is told of them. */
export async function keptFigures(
  world: Pick<World, "editions" | "edits" | "files">,
  directive: DirectiveId,
  { number }: Pick<Edition, "number">,
): Promise<readonly KeptFigure[]> {
  const desk = await openDesk(world, directive, number);
  const keeps = standing(desk?.edits ?? []).filter(({ act }) => act === "keep");
  const ids = [...new Set(keeps.flatMap(({ section }) => section ?? []))];
  const sections = await Promise.all(ids.map((id) => openSection(world, directive, id, number)));
  return sections.flatMap((open) => {
    const labels = new Map(open?.section.figures.map(({ name, label }) => [name, label]));
    const told = open?.onDesk.paragraphs.flatMap(({ figures }) => figures) ?? [];
    return told.flatMap(({ name, text, kept }) =>
      kept ? [{ ...kept, was: text, label: labels.get(name) ?? text }] : [],
    );
  });
}
