import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as v from "valibot";
import type { Directive } from "../../../functions/core/directives/directive.ts";
import { readSeedDirective } from "../../../functions/core/directives/seed.ts";
import { DirectiveId } from "../../../functions/core/ids.ts";
import { Instant } from "../../../functions/core/instant.ts";
import type { FieldValue } from "../../../functions/core/kinds/field.ts";
import type { Obligation } from "../../../functions/core/obligation/obligation.ts";
import { obligationsOf } from "../../../functions/core/obligation/obliged.ts";
import { Roster } from "../../../functions/core/people/roster.ts";

/** What one stored report weighs. */
export const bytesEach = 8_500;

export interface Country {
  readonly roster: Roster;
  readonly directive: Directive;
  readonly obligations: readonly Obligation[];
}

/** An authority of as many communes as asked, in clusters of ten, under the sample's directive. */
export function country(communes: number): Country {
  const sample = join(import.meta.dirname, "../../../infra/local/sample");
  const json = (path: string) => JSON.parse(readFileSync(join(sample, path), "utf8"));
  const base = json("rosters/district-pre-2025.json");
  const ids = Array.from({ length: communes }, (_, index) => `xa-${index}`);
  const blocs = Array.from({ length: Math.ceil(communes / 10) }, (_, index) => {
    const members = ids.slice(index * 10, index * 10 + 10);
    return {
      id: `cum-${index}`,
      name: `Cụm thi đua số ${index + 1}`,
      kind: "CLUSTER",
      lead: members[0],
      members,
    };
  });
  const units = ids.map((id, index) => ({
    id,
    name: `UBND xã số ${index}`,
    kind: "COMMUNE",
    bloc: `cum-${Math.floor(index / 10)}`,
    email: `${id}@bench.example`,
  }));
  const roster = v.parse(Roster, { ...base, id: "bench", blocs, units });
  const directive = readSeedDirective(json("directives/an-son-2022-h1.json"), {
    id: v.parse(DirectiveId, "bench"),
    authority: roster.authority.id,
    roster,
    issuedAt: v.parse(Instant, "2022-06-10T08:00+07:00"),
  });
  const obligations = obligationsOf(directive, roster).filter(({ demand }) => demand === "d1");
  return { roster, directive, obligations };
}

/**
 * One report as it is stored: every kind of answer the directive asks for, prose filling it up to its weight.
 */
export function reportText(obligation: Obligation, index: number): string {
  const values = answers(index);
  const bare = JSON.stringify({ obligation: obligation.id, revision: 1, values });
  const room = bytesEach - Buffer.byteLength(bare);
  const prose = ["i-1-a-text", "i-2-a-text", "i-2-b-text", "i-2-c-text", "i-4-a-strengths", "i-4-b-text"];
  const each = sentence.repeat(Math.ceil(room / prose.length / Buffer.byteLength(sentence)));
  const length = Math.floor((room / prose.length - 50) / (Buffer.byteLength(each) / each.length));
  for (const id of prose) values[id] = { kind: "narrative", text: each.slice(0, length) };
  return JSON.stringify({ obligation: obligation.id, revision: 1, values });
}

const sentence = "Đơn vị đã tổ chức phát động phong trào thi đua, gắn với nhiệm vụ chính trị được giao. ";

function answers(index: number): Record<string, FieldValue> {
  return {
    "i-2-a-pledges": {
      kind: "ratio",
      figures: {
        collectives: { total: 9, registered: 8 },
        people: { total: 90 + (index % 9), registered: 88 },
      },
    },
    "i-2-b-indicators": {
      kind: "indicators",
      rows: Array.from({ length: 12 }, (_, row) => ({
        label: `Chỉ tiêu kinh tế - xã hội số ${row + 1}`,
        unit: row % 3 === 0 ? "triệu đồng" : "ha",
        value: 100 + index + row / 10,
        plan: 400 + row,
      })),
    },
    "i-2-d-movements": {
      kind: "movements",
      results: ["new-countryside", "for-the-poor", "enterprises", "office-culture"].map((movement) => ({
        movement,
        name: movement,
        text: sentence,
        collectives: index % 5,
        individuals: index % 70,
      })),
    },
    "i-3-a-initiatives": { kind: "counts", figures: { base: index % 7, province: "none" } },
    "i-3-a-awards": {
      kind: "awards",
      rows: ["advanced-worker", "advanced-collective", "base-fighter", "commendation"].map((form) => ({
        form,
        label: form,
        type: "merit" as const,
        collectives: 1,
        individuals: 20 + (index % 10),
        workers: 15,
        leaders: 5 + (index % 10),
      })),
    },
    "i-4-b-tasks": {
      kind: "tasks",
      lines: Array.from({ length: 3 }, (_, line) => ({ task: `${sentence}${line}` })),
    },
  };
}
