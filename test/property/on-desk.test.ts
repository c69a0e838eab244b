import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Change } from "../../functions/acts/desk/change.ts";
import type { Instant } from "../../functions/core/instant.ts";
import { deskSectionText, readDeskSection } from "../../functions/core/report/desk-file.ts";
import { sectionOnDesk } from "../../functions/core/report/officer/section-on-desk.ts";
import { lastToUndo, standing } from "../../functions/core/report/officer/undone.ts";
import type { Passage } from "../../functions/decree30/document.ts";
import { onDesk } from "../../functions/pipeline/compose/desk-section.ts";
import { claimOf, figureOf, officersAt, sectionOf } from "../support/officers.ts";

/** A section of some paragraphs with figures, tables between them, and sentences of units of every fate. */
const drafted = fc
  .array(fc.tuple(fc.constantFrom("paragraph", "point", "table"), fc.nat({ max: 3 })), {
    minLength: 1,
    maxLength: 6,
  })
  .map((drawn) => {
    const named = drawn.map(([kind, variant], at) => ({ kind, variant, mark: `m${at}` }));
    const figures = named.map(({ mark, variant }) =>
      figureOf(`${mark}.value`, `${variant + 1}.${mark.slice(1)}00`, "xa-mot"),
    );
    const passages: Passage[] = named.map(({ kind, mark, variant }) => {
      const text = `Nội dung ${variant} đạt {{${mark}.value}} hộ.`;
      if (kind === "table") return { type: "table", caption: mark, columns: [], rows: [] };
      return kind === "point"
        ? { type: "point", mark: "-", text, source: mark }
        : { type: "paragraph", text, source: mark };
    });
    const fates = named.flatMap(({ mark, kind }) =>
      kind === "table"
        ? [{ type: "waiting" }]
        : [
            { type: "printed", mark },
            { type: "under", mark, why: "agrees" },
          ],
    );
    const material = fates.map((fate, at) => ({
      ...{ text: `Ý ${at}.`, quantifier: "" },
      claims: [claimOf(`c${at}`, `Ý ${at}.`, fate)],
    }));
    return { passages, section: sectionOf({ figures, material }) };
  });
type Drafted = typeof drafted extends fc.Arbitrary<infer D> ? D : never;

/** What officers may press, by places on the page as it stands then; much of it cannot be done. */
const press = fc.tuple(
  fc.constantFrom("an", "binh"),
  fc.constantFrom(
    ...([
      "reword",
      "drop",
      "restore",
      "accept",
      "move",
      "add",
      "merge",
      "split",
      "use",
      "leave",
      "take-up",
      "undo",
    ] as const),
    "resend" as const,
  ),
  fc.nat({ max: 7 }),
  fc.nat({ max: 7 }),
  fc.nat({ max: 12 }),
);
type Press = typeof press extends fc.Arbitrary<infer P> ? P : never;

function changeFrom(
  [, act, at, other, claim]: Press,
  desk: ReturnType<typeof officersAt>,
): Change | undefined {
  const { paragraphs, dropped } = desk.now();
  const mark = paragraphs[at]?.mark ?? dropped[other]?.mark ?? "nowhere";
  const after = paragraphs[other]?.mark;
  const claims = [`c${claim}`];
  switch (act) {
    case "reword":
      return { act, mark, text: `Lời ${other}: ${paragraphs[at]?.text ?? ""}` };
    case "drop":
      return { act, mark, reason: "Trùng." };
    case "restore":
      return { act, mark: dropped[0]?.mark ?? mark };
    case "accept":
    case "merge":
      return { act, mark };
    case "move":
      return { act, mark, after };
    case "add":
      return { act, text: `Của cán bộ ${claim}.`, kind: "paragraph", after };
    case "split":
      return { act, mark, text: "Đầu.", tail: "Đuôi." };
    case "use":
      return { act, how: claim % 2 === 0 ? "put-in" : "merge", claims, mark, after };
    case "leave":
      return { act, claims, reason: "Ngoài kỳ." };
    case "take-up":
      return { act, claims };
    case "undo":
    case "resend":
      return undefined;
  }
}

function played({ passages, section }: Drafted, presses: readonly Press[]) {
  let composed: readonly Passage[] = passages;
  const composing = {
    ...{ composed: [], leftOut: [], figures: new Map(section.figures.map((each) => [each.name, each])) },
    tracer: { trace: {}, mark: () => "" },
  } as unknown as Parameters<typeof onDesk>[0];
  const made = (edits: readonly never[] = []) =>
    onDesk(
      composing,
      { edits, received: new Map(), former: {} },
      {
        id: section.id,
        heading: section.heading,
        chapter: "",
        passages: composed,
        figures: section.figures,
        material: section.material,
      },
    );
  const desk = officersAt(made().section);
  for (const each of presses) {
    const [by, act, at] = each;
    if (act === "undo") undo(desk, by);
    else if (act === "resend") {
      // The sources word one paragraph otherwise.
      composed = composed.map((passage, place) =>
        place === at && "text" in passage ? { ...passage, text: `${passage.text} Thêm.` } : passage,
      );
      desk.sources(made().section);
    } else {
      const change = changeFrom(each, desk);
      if (change) desk.change(by, change);
    }
  }
  return { desk, written: made(desk.edits as unknown as readonly never[]) };
}

function undo(desk: ReturnType<typeof officersAt>, by: string): boolean {
  const target = lastToUndo(desk.edits, by, "results");
  if (!target) return false;
  const also = target.act === "merge" ? [target.into] : target.act === "split" ? [target.tail.mark] : [];
  desk.lay({ act: "undo", mark: target.mark, basis: "", by, undone: target.at, also });
  return true;
}

const textOf = (passage: Passage) =>
  "text" in passage ? passage.text : passage.type === "table" ? passage.caption : "";

describe("random hands over random sections", () => {
  const presses = fc.array(press, { maxLength: 25 });

  test("what the desk shows is what is printed, by the file it works on as by the composer", () => {
    fc.assert(
      fc.property(drafted, presses, (given, pressed) => {
        const { desk, written } = played(given, pressed);
        const read = readDeskSection(deskSectionText(written.section));
        const shown = sectionOnDesk(read, desk.edits);
        expect(shown).toEqual(written.onDesk);
        expect(written.passages.map(textOf)).toEqual(shown.paragraphs.map(({ text }) => text));
        expect(written.passages.map(textOf).join()).not.toContain("{{");
      }),
      { seed: 13, numRuns: 400 },
    );
  });

  test("every sentence of a unit has one fate, and one that is told stands where it is said to", () => {
    fc.assert(
      fc.property(drafted, presses, (given, pressed) => {
        const { paragraphs, material, meter } = played(given, pressed).desk.now();
        const page = new Map(paragraphs.map((each) => [each.mark, each]));
        const claims = material.flatMap((group) => group.claims);
        expect(claims.map(({ id }) => id)).toEqual(
          given.section.material.flatMap((group) => group.claims.map(({ id }) => id)),
        );
        expect(meter.used + meter.left + meter.waiting).toBe(claims.length);
        for (const { id, fate } of claims) {
          if ("mark" in fate) expect(page.get(fate.mark)?.uses).toContain(id);
          else expect(paragraphs.filter(({ uses }) => uses.includes(id))).toEqual([]);
        }
      }),
      { seed: 13, numRuns: 400 },
    );
  });

  test("one officer takes back all that can be, and everything the other did still stands", () => {
    fc.assert(
      fc.property(drafted, presses, (given, pressed) => {
        const { desk } = played(given, pressed);
        const others = () => standing(desk.edits).filter(({ by }) => by === "binh");
        const before = others();
        let presses = 0;
        while (undo(desk, "an")) presses += 1;
        expect(presses).toBeLessThanOrEqual(25);
        expect(others()).toEqual(before);
        // What is left of one's own is what another built on.
        const own = standing(desk.edits).filter(({ by }) => by === "an");
        if (before.length === 0) expect(own).toEqual([]);
      }),
      { seed: 13, numRuns: 300 },
    );
  });

  test("no words of an officer are lost: they are printed, dropped, run in, worded over, or wait for an answer", () => {
    fc.assert(
      fc.property(drafted, presses, (given, pressed) => {
        const { desk } = played(given, pressed);
        const { paragraphs, dropped, homeless } = desk.now();
        const stale = paragraphs.flatMap(({ flags }) =>
          flags.flatMap((flag) => ("edit" in flag ? [flag.edit.mark] : [])),
        );
        const known = new Set([
          ...[...paragraphs, ...dropped].map(({ mark }) => mark),
          ...[...homeless.map(({ edit }) => edit.mark), ...stale],
        ]);
        const edits = standing(desk.edits);
        const merged = new Set(edits.flatMap((edit) => (edit.act === "merge" ? [edit.mark] : [])));
        for (const edit of edits) {
          if ("text" in edit) expect(known.has(edit.mark) || merged.has(edit.mark)).toBe(true);
        }
      }),
      { seed: 13, numRuns: 300 },
    );
  });
});

test("edits made in another order of writing are laid in the order of their time", () => {
  const desk = officersAt(sectionOf({ paragraphs: [{ mark: "m", kind: "paragraph", text: "Một." }] }));
  desk.change("an", { act: "reword", mark: "m", text: "Hai." });
  desk.change("an", { act: "reword", mark: "m", text: "Ba." });
  const shown = sectionOnDesk(
    sectionOf({ paragraphs: [{ mark: "m", kind: "paragraph", text: "Một." }] }),
    desk.edits.toReversed(),
  );
  expect(shown.paragraphs[0]).toMatchObject({
    text: "Ba.",
    last: { at: "2022-06-24T08:01:00.000Z" as Instant },
  });
});
