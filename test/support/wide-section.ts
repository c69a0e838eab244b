import type { Unit } from "../../functions/core/people/unit.ts";
import type { DeskSection } from "../../functions/core/report/desk.ts";
import type { World } from "../../functions/core/world.ts";
import { round } from "../web/site.ts";
import { aSection, figureOf, paragraph, saidBy } from "./desk.ts";

const UNITS = 500;
const FIGURES = 120;
const PARAGRAPHS = 150;

export const words =
  "phong trào thi đua phát triển kinh tế gắn với xây dựng nông thôn mới của địa phương".repeat(3);

/** Five hundred communes more in the round's roster, all named alike and long. */
export async function manyMoreUnits(world: World): Promise<readonly string[]> {
  const directive = await world.directives.find(round);
  const roster = directive && (await world.rosters.find(directive.roster));
  const commune = roster?.units.find(({ kind }) => kind === "COMMUNE");
  if (!roster || !commune) throw new Error("no commune");
  const units = Array.from({ length: UNITS }, (_, at) => ({
    ...commune,
    id: `xa-${at}` as Unit["id"],
    name: `Ủy ban nhân dân xã Thượng Bình Hòa ${at}`,
  }));
  await world.rosters.keep({ ...roster, units: [...roster.units, ...units] });
  return units.map(({ id }) => id);
}

/**
 * All of them in one section: figures that all of them gave, and of each eight sentences of its own, five
 * that all of them say and one that was left out.
 */
export function wideSection(ids: readonly string[]): DeskSection {
  const figures = Array.from({ length: FIGURES }, (_, at) =>
    figureOf(`so.${at}.value`, `${at}.501`, `Chỉ tiêu thứ ${at} trên địa bàn toàn huyện`, ids, {
      asked: ids.length,
    }),
  );
  const own = ids.flatMap((unit) =>
    Array.from({ length: 8 }, (_, at) => saidBy([unit], `Đơn vị ${unit} có ý thứ ${at}: ${words}.`)),
  );
  const shared = Array.from({ length: 4 }, (_, at) => saidBy(ids, `Ý chung thứ ${at}: ${words}.`));
  const used = saidBy(ids, "Ý đã in.", { type: "printed", mark: "p.0" });
  const left = ids.map((unit) => saidBy([unit], `Tốt ${unit}.`, { type: "left", why: "room" }));
  return aSection("s1", {
    paragraphs: Array.from({ length: PARAGRAPHS }, (_, at) => {
      const [first, second] = [at % FIGURES, (at + 1) % FIGURES];
      return paragraph(`p.${at}`, `${words}; kết quả đạt {{so.${first}.value}}, {{so.${second}.value}}.`);
    }),
    figures: [...figures],
    material: [...own, ...shared, used, ...left],
    former: Array.from({ length: 40 }, () => words),
  });
}
