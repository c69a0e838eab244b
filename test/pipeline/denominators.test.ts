import { describe, expect, test } from "vitest";
import { addMilliseconds, type Instant } from "../../functions/core/instant.ts";
import type { Obligation } from "../../functions/core/obligation/obligation.ts";
import { standingOf } from "../../functions/core/obligation/standing.ts";
import { reportCounts, reportsAmong } from "../../functions/core/round/report-count.ts";
import { lateUnder } from "../../functions/pipeline/enforce/late.ts";
import { leaderList } from "../../functions/pipeline/enforce/letters.ts";
import { SubmissionCurve } from "../../web/ui/curve.tsx";
import { en } from "../../web/words/en.ts";
import { vi } from "../../web/words/vi.ts";
import { asOf, composed, district, issued, played, tellingCoverage } from "../support/played.ts";

/**
 * One round addressed to units and blocs (case denominators): four were released, three were sent back, two
 * have more time and have not sent, one came late and was accepted, five said nothing.
 */
const directive = issued("quy-nhon-2024-h1", district);
const said = played(directive, district, 1000);
const ofUnits = said.obligations.filter(({ party, latest }) => party.type === "unit" && latest);
const acts: readonly ((owed: Obligation) => Obligation)[] = [
  ...Array.from({ length: 4 }, () => waived),
  ...Array.from({ length: 3 }, () => returned),
  ...Array.from({ length: 2 }, () => extended),
  acceptedLate,
  ...Array.from({ length: 5 }, () => silent),
];
const changes = new Map(acts.map((act, at) => [ofUnits[at]?.id, act]));
const obligations = said.obligations.map((owed) => {
  const bloc = owed.party.type === "bloc" && owed.party.bloc !== district.blocs.at(-1)?.id;
  return bloc ? silent(owed) : (changes.get(owed.id)?.(owed) ?? owed);
});
const stood = obligations.map((obligation) => ({ obligation, standing: standingOf(obligation, asOf) }));
const counted = new Set(
  stood.flatMap(({ obligation, standing }) =>
    ["onTime", "late", "extended", "accepted"].includes(standing.type) ? [obligation.id] : [],
  ),
);
const telling = tellingCoverage(district);
const round = {
  ...{ directive, roster: district, obligations },
  contributions: said.contributions.filter(({ obligation }) => counted.has(obligation.id)),
};

test("every total names those it leaves out, the sent back and the released apart from the silent", () => {
  const { aggregate } = composed(round);
  const idsOf = (act: (owed: Obligation) => Obligation) =>
    ofUnits.flatMap(({ party }, at) => (acts[at] === act ? [party.unit] : [])).sort();
  const tallies = Object.values(aggregate.totals).flatMap((total) =>
    "rows" in total && total.kind === "counts" ? total.rows.map((row) => row.total) : [],
  );
  expect(tallies.length).toBeGreaterThan(0);
  for (const { leftOut } of tallies) {
    const those = (why: string) => leftOut.flatMap((left) => (left.why === why ? [left.unit] : [])).sort();
    expect(idsOf(returned)).toEqual(expect.arrayContaining(those("returned")));
    expect(idsOf(waived)).toEqual(expect.arrayContaining(those("waived")));
    expect(those("silent")).not.toEqual(expect.arrayContaining(idsOf(returned)));
  }
  const most = (why: string) =>
    Math.max(...tallies.map(({ leftOut }) => leftOut.filter((left) => left.why === why).length));
  expect([most("returned"), most("waived")]).toEqual([3, 4]);
});

describe("who owes and who has reported", () => {
  const { units, blocs } = reportCounts(reportsAmong(directive, stood));

  test("is one count in which the released owe nothing and what was sent back has not come", () => {
    const owing = ofUnits.length - 4;
    expect(units).toMatchObject({ owed: owing, reported: owing - 3 - 2 - 5, missing: 10 });
    expect(units.late).toBeGreaterThanOrEqual(1);
    expect(blocs).toMatchObject({ owed: district.blocs.length, reported: 1 });
  });

  test("says of those sent back alone that they are mending, and not that they sent nothing", () => {
    const theirs = obligations.filter((owed) => changes.get(owed.id) === undefined || owed.returned);
    const words = JSON.stringify(composed({ ...round, roster: telling, obligations: theirs }).document.body);
    expect(words).toContain("còn 03 cơ quan, đơn vị, địa phương đang bổ sung báo cáo được trả lại (");
    expect(words).not.toContain("chưa gửi báo cáo");
  });

  test("is the same on the first page, beside the figures, under the curve, in letters and on the edition", () => {
    const share = `${units.reported}/${units.owed}`;
    const words = JSON.stringify(composed({ ...round, roster: telling }).document.body);
    expect(words).toContain(`tổng hợp từ ${share} cơ quan, đơn vị, địa phương`);
    const missing =
      "còn 10 cơ quan, đơn vị, địa phương chưa gửi báo cáo hoặc đang bổ sung báo cáo được trả lại";
    expect(words).toContain(missing);
    const whole = `${share} cơ quan, đơn vị, địa phương và ${blocs.reported}/${blocs.owed} cụm, khối thi đua`;
    expect(vi.shares({ units, blocs })).toBe(whole);
    const { reported, owed } = units;
    expect(vi.shares({ reported, owed, blocs })).toBe(whole);
    expect(en.shares({ units, blocs })).toContain(`${reported} of ${owed} units and `);
    const authority = { ...district.authority, reportStyle: { coverageTold: true } };
    const own = composed({ ...round, roster: { ...district, authority } }).document.body;
    for (const of of coverages(JSON.stringify(own))) expect(of).toBe(units.owed);
    const ofDemand = stood.filter(({ obligation }) => obligation.demand === directive.demands[0]?.id);
    const curve = SubmissionCurve({
      words: vi,
      from: directive.issuedAt,
      now: asOf,
      due: asOf,
      stood: ofDemand,
    });
    expect(String(curve)).toContain(vi.shares(reportCounts(ofDemand)));
  });

  test("counts in the list for the leader only those whose time is up, among those that owe", () => {
    const demand = directive.demands[0] ?? expect.unreachable();
    const roll =
      lateUnder({ directive, roster: district, obligations, now: asOf }, demand) ?? expect.unreachable();
    expect(JSON.stringify(leaderList(roll).body)).toContain(
      `${roll.counts.units.overdue}/${roll.counts.units.owed} cơ quan, đơn vị, địa phương`,
    );
  });
});

/** The y of every "x/y đơn vị" beside a figure of the office's own copy. */
function coverages(words: string): readonly number[] {
  const all = [...words.matchAll(/\((\d+)\/(\d+) đơn vị\)/g)].map(([, , of]) => Number(of));
  expect(all.length).toBeGreaterThan(0);
  return all;
}

function waived(owed: Obligation): Obligation {
  return { ...silent(owed), waived: { at: asOf, by: "officer", reason: "Giải thể" } };
}

function returned(owed: Obligation): Obligation {
  const back = { at: asOf, by: "officer", reason: "Thiếu", dueBefore: later(asOf), revision: 1 };
  return { ...owed, returned: back };
}

function extended(owed: Obligation): Obligation {
  const extension = { until: later(asOf), reason: "Bão", grantedBy: "officer", grantedAt: asOf };
  return { ...silent(owed), extension };
}

function acceptedLate(owed: Obligation): Obligation {
  const dueBefore = addMilliseconds(owed.first?.receivedAt ?? asOf, -1);
  return { ...owed, dueBefore, acceptedAt: asOf };
}

function silent({ first: _first, latest: _latest, ...owed }: Obligation): Obligation {
  return owed;
}

function later(instant: Instant): Instant {
  return addMilliseconds(instant, 86_400_000);
}
