import { canonical, sha256 } from "../../functions/core/hash.ts";
import type { ObligationId, UnitId } from "../../functions/core/ids.ts";
import type { DeskIndex, DeskParagraph, DeskSection } from "../../functions/core/report/desk.ts";
import { deskSectionText } from "../../functions/core/report/desk-file.ts";
import type { LiveFigure } from "../../functions/core/report/live.ts";
import { liveNamesIn } from "../../functions/core/report/live.ts";
import { claimId, type Fate, type MaterialGroup, meterOf } from "../../functions/core/report/material.ts";
import type { PrintedReport } from "../../functions/core/report/printed-report.ts";
import type { Source } from "../../functions/core/report/source.ts";
import type { World } from "../../functions/core/world.ts";

/** A unit's answer in a field, by the unit's place in the round. */
export const sourceOf = (unit: string, field = "i-1-a-text"): Source => ({
  unit: unit as UnitId,
  obligation: `d1.${unit}` as ObligationId,
  revision: 1,
  field,
});

export const figureOf = (
  name: string,
  text: string,
  label: string,
  units: readonly string[],
  {
    field = "i-1-a-text",
    unit,
    asked,
  }: { readonly field?: string; readonly unit?: string; readonly asked?: number } = {},
): LiveFigure => ({
  ...{ name, text, label },
  ...(unit ? { unit } : {}),
  ...(asked === undefined ? {} : { given: units.length, asked }),
  parts: units.map((each, at) => ({ source: sourceOf(each, field), said: String(100 + at) })),
});

/** What several units say in the same words. */
export const saidBy = (
  units: readonly string[],
  text: string,
  fate: Fate = { type: "waiting" },
  quantifier = "Một số cơ quan, đơn vị",
): MaterialGroup => ({
  ...{ text, quantifier },
  claims: units.map((unit) => {
    const source = sourceOf(unit);
    return { id: claimId(source, `${text}${unit}`), source, text, fate };
  }),
});

export const paragraph = (mark: string, text: string): DeskParagraph => ({ mark, kind: "paragraph", text });

export const aSection = (id: string, given: Partial<DeskSection> = {}): DeskSection => ({
  id,
  number: "1.",
  heading: "Phong trào thi đua phát triển kinh tế",
  chapter: { number: "II.", title: "KẾT QUẢ CÁC PHONG TRÀO THI ĐUA" },
  ...{ paragraphs: [], figures: [], material: [], received: {}, former: [], formerLive: [] },

  ...given,
});

/** Keeps sections as an edition's desk; gives what the edition names. */
export async function keepDesk(world: World, sections: readonly DeskSection[]) {
  const indexed = await Promise.all(
    sections.map(async (section): Promise<DeskIndex["sections"][number]> => {
      const { id, number, heading, chapter, paragraphs, material } = section;
      const key = await keep(world, deskSectionText(section));
      const { used, left, waiting } = meterOf(material.flatMap(({ claims }) => claims));
      return {
        id,
        number,
        heading,
        chapter,
        key,
        flags: 0,
        used,
        left,
        waiting,
        marks: paragraphs.map(({ mark }) => mark),
      };
    }),
  );
  const { units } = meterOf(sections.flatMap(({ material }) => material.flatMap(({ claims }) => claims)));
  const text = canonical({
    sections: indexed,
    units,
    printed: await keep(world, canonical(saidIn(sections))),
  });
  return { desk: { key: await keep(world, text), hash: sha256(text) } };
}

/** What an edition of these sections prints without any officer's hand. */
function saidIn(sections: readonly DeskSection[]): PrintedReport {
  const figures = new Map(sections.flatMap((section) => section.figures.map((each) => [each.name, each])));
  return {
    sections: sections.map(({ id, number, heading, chapter, paragraphs }) => ({
      ...{ id, number, heading, chapter },
      paragraphs: paragraphs.map(({ mark, text }) => ({
        ...{ mark, template: text },
        figures: Object.fromEntries(liveNamesIn(text).map((name) => [name, figures.get(name)?.text ?? ""])),
      })),
    })),
    labels: Object.fromEntries([...figures].map(([name, { label }]) => [name, label])),
    units: {},
  };
}

async function keep(world: World, text: string): Promise<string> {
  const key = `desk/${world.mint.fileId()}.json`;
  await world.files.write(key, new TextEncoder().encode(text), "application/json");
  return key;
}
