import { describe, expect, test } from "vitest";
import { standingOf } from "../../functions/core/obligation/standing.ts";
import { liveNamesIn } from "../../functions/core/report/live.ts";
import { breachesIn, checkPdf } from "../../functions/decree30/check/check.ts";
import { typesetDocument } from "../../functions/decree30/typeset.ts";
import { ordinalWord } from "../../functions/decree30/words.ts";
import { composeReport } from "../../functions/pipeline/compose.ts";
import { mergeReports } from "../../functions/pipeline/merge.ts";
import { faces, printed as press } from "../support/press.ts";
import { printed, quantities } from "../support/seed-001.ts";
import { fortyUnitRound, sentences } from "../support/seed-001-round.ts";
import { invented } from "../support/seed-001-units.ts";

const round = fortyUnitRound();
const { directive, roster, asOf } = round;
const obligations = round.obligations ?? [];
const contributions = round.submissions.flatMap(({ obligation, revision, values }) => {
  const owed = obligations.find(({ id }) => id === obligation);
  return owed && values ? [{ obligation: owed, revision, values }] : [];
});
const standings = obligations.map((obligation) => ({ obligation, standing: standingOf(obligation, asOf) }));
const aggregate = mergeReports(directive, roster, contributions, standings);

describe("the round behind a district's printed report", () => {
  test("is of forty units that wrote more than two hundred sentences", () => {
    expect(roster.units).toHaveLength(40);
    expect(sentences.length).toBeGreaterThanOrEqual(200);
    const units = new Set(roster.units.map(({ id }) => id as string));
    expect(sentences.filter(({ unit }) => !units.has(unit))).toEqual([]);
  });

  test("comes to every figure that the district printed", () => {
    const rows = Object.values(aggregate.totals).flatMap((total) =>
      total.kind === "indicators" ? total.rows : [],
    );
    const wrong = [...quantities].flatMap(([id, { value, range }]) => {
      const row = rows.find(({ indicator }) => indicator.id === id);
      const same =
        range === undefined
          ? Math.abs((row?.value ?? Number.NaN) - (value ?? 0)) < 0.005
          : row?.range?.least === range.min && row.range.most === range.max;
      return same || id === "emulation-registration-rate" ? [] : [[id, value ?? range, row?.value]];
    });
    expect(wrong).toEqual([]);
    expect(quantities.size).toBe(71);
  });
});

describe("the report made of it, beside the printed one", () => {
  const { carriesOut } = round;
  const { document, desk, material, figures } = composeReport({
    ...{ authority: roster.authority, directive, roster, aggregate, standings, asOf, edition: 1 },
    ...(carriesOut ? { carriesOut } : {}),
  });
  const texts = document.body.flatMap((passage) =>
    passage.type === "paragraph" || passage.type === "point" ? [passage.text] : [],
  );
  const body = texts.join("\n");

  test("has the same tree of sections", () => {
    const seed = printed.parts.flatMap(({ heading, sections }, at) => [
      `Phần thứ ${ordinalWord(at + 1)}: ${heading}`,
      ...sections.flatMap((section) => [
        `${section.number} ${section.heading}`,
        ...section.subsections.map((each) => `${each.number} ${each.heading}`),
      ]),
    ]);
    const ours = document.body.flatMap((passage) => {
      if (passage.type === "part") return [`Phần thứ ${ordinalWord(passage.ordinal)}: ${passage.title}`];
      return passage.type === "heading" ? [`${passage.number} ${passage.text}`] : [];
    });
    const alike = (heading: string) => invented(heading).replace("THI ĐUA KHEN", "THI ĐUA, KHEN");
    expect(ours).toEqual(seed.map(alike));
  });

  test("names its exemplars before it tells what they earn", () => {
    const [named, earned] = ["Các điển hình tiêu biểu", "Thu nhập hàng năm mỗi hộ"].map((words) =>
      texts.findIndex((text) => text.includes(words)),
    );
    expect(named).toBeGreaterThan(-1);
    expect(earned).toBeGreaterThan(named ?? -1);
  });

  test("tells at least nine in ten of its quantities in running sentences, under a sector or without", () => {
    const running = desk.flatMap(({ section: { paragraphs } }) =>
      paragraphs.filter(
        ({ kind, text }) => kind === "paragraph" || /^Trên lĩnh vực [^:]+: \p{Lu}/u.test(text),
      ),
    );
    const told = new Set(running.flatMap(({ text }) => liveNamesIn(text)));
    const labels = [...quantities.values()].map(({ label }) => invented(label));
    const inSentences = labels.filter((label) =>
      [...figures.values()].some((figure) => figure.label === label && told.has(figure.name)),
    );
    expect(labels).toHaveLength(71);
    expect(inSentences.length / labels.length).toBeGreaterThanOrEqual(0.9);
  });

  test("keeps to twelve pages and to every clause of the decree", async () => {
    expect(typesetDocument(document, faces).pages.length).toBeLessThanOrEqual(12);
    expect(breachesIn(await checkPdf(press(document)))).toEqual([]);
  });

  test("gives every sentence that was written exactly one fate", () => {
    const claims = material.flatMap((group) => group.claims);
    expect(new Set(claims.map(({ id }) => id)).size).toBe(claims.length);
    const counted = Map.groupBy(claims, ({ source }) => `${source.field} ${source.unit}`);
    const written = Map.groupBy(sentences, ({ field, unit }) => `${field} ${unit}`);
    const lost = [...written].filter(([key, said]) => (counted.get(key)?.length ?? 0) < said.length);
    expect(lost.map(([key]) => key)).toEqual([]);
  });

  test("names no unit as a source: neither in brackets, nor as how many others said the same", () => {
    expect(body).not.toMatch(/đơn vị khác|Theo báo cáo của|ý kiến của \d/u);
    for (const { name } of roster.units) expect(body).not.toContain(`(${name}`);
    // Facts have places, and an office is none.
    const offices = roster.units.filter(({ kind }) => kind !== "COMMUNE" && kind !== "TOWN");
    for (const { name } of offices) expect(body).not.toContain(`tại ${name}`);
    expect(body).not.toMatch(/chúng tôi|xã nhà|đơn vị em/u);
  });
});
