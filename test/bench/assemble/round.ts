import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as v from "valibot";
import { readSeedDirective } from "../../../functions/core/directives/seed.ts";
import { DirectiveId } from "../../../functions/core/ids.ts";
import { Instant } from "../../../functions/core/instant.ts";
import { obligationsOf } from "../../../functions/core/obligation/obliged.ts";
import { Roster } from "../../../functions/core/people/roster.ts";

/** What each unit says in words, over all its answers. */
const bytesEach = 6_000;

const proseFields = [
  "i-1-a-text",
  "i-2-a-text",
  "i-2-b-text",
  "i-2-c-text",
  "i-4-a-strengths",
  "i-4-a-weaknesses",
  "i-4-b-text",
];

/**
 * A round file in which so many units reported under the sample's directive: six thousand bytes of prose each
 * that no two share, and twenty figures. The same on every machine.
 */
export function roundFile(count: number): string {
  const sample = join(import.meta.dirname, "../../../infra/local/sample");
  const json = (path: string) => JSON.parse(readFileSync(join(sample, path), "utf8"));
  const roster = v.parse(Roster, rosterOf(json("rosters/district-pre-2025.json"), count));
  const directive = readSeedDirective(json("directives/an-son-2022-h1.json"), {
    id: v.parse(DirectiveId, "bench"),
    authority: roster.authority.id,
    roster,
    issuedAt: v.parse(Instant, "2022-06-10T08:00+07:00"),
  });
  const submissions = obligationsOf(directive, roster)
    .filter(({ demand, party }) => demand === "d1" && party.type === "unit")
    .map(({ id }, index) => ({
      obligation: id,
      receivedAt: "2022-06-20T08:00+07:00",
      entries: { ...figures(index), ...prose(index) },
    }));
  if (submissions.length !== count) throw new Error(`${submissions.length} units were asked, not ${count}`);
  return JSON.stringify({ roster, directive, asOf: "2022-07-02T08:00+07:00", submissions });
}

function rosterOf(base: object, count: number) {
  const ids = Array.from({ length: count }, (_, index) => `xa-${index + 1}`);
  const bloc = (index: number) => `cum-${Math.floor(index / 20) + 1}`;
  const units = ids.map((id, index) => ({
    ...{ id, name: `UBND xã số ${index + 1}`, kind: "COMMUNE" },
    ...{ bloc: bloc(index), email: `${id}@bench.example` },
  }));
  const blocs = Array.from({ length: Math.ceil(count / 20) }, (_, index) => {
    const members = ids.slice(20 * index, 20 * index + 20);
    return {
      id: bloc(20 * index),
      name: `Cụm thi đua số ${index + 1}`,
      kind: "CLUSTER",
      lead: members[0],
      members,
    };
  });
  return { ...base, id: "bench", units, blocs };
}

/** Twenty figures: pledges, indicators with their plans, initiatives and awards. */
function figures(index: number): Record<string, string> {
  const indicators = Array.from({ length: 5 }, (_, row) => [
    [`i-2-b-indicators.${row + 1}.label`, `Diện tích gieo trồng vụ thứ ${row + 1}`],
    [`i-2-b-indicators.${row + 1}.unit`, "ha"],
    [`i-2-b-indicators.${row + 1}.value`, `${120 + (index % 70) + row},5`],
    [`i-2-b-indicators.${row + 1}.plan`, String(150 + row)],
  ]).flat();
  return {
    ...Object.fromEntries(indicators),
    "i-2-a-pledges.collectives.total": "9",
    "i-2-a-pledges.collectives.registered": "8",
    "i-2-a-pledges.people.total": String(90 + (index % 9)),
    "i-2-a-pledges.people.registered": "88",
    "i-3-a-initiatives.base.value": String(index % 7),
    "i-3-a-initiatives.province.value": String(index % 2),
    "i-3-a-awards.advanced-worker.individuals": String(10 + (index % 10)),
    "i-3-a-awards.base-fighter.individuals": String(index % 4),
    "i-3-a-awards.advanced-collective.collectives": "1",
    "i-3-a-awards.commendation.individuals": "5",
  };
}

const words = [
  "tổ chức phong trào thi đua xây dựng nông thôn mới gắn với nhiệm vụ chính trị của địa phương hộ gia đình văn hóa",
  "chỉ tiêu được giao hoàn thành vượt kế hoạch đề ra công tác khen thưởng kịp thời đúng đối tượng cán bộ đảng viên",
  "nhân dân hưởng ứng tích cực phát huy sáng kiến cải tiến kỹ thuật nâng cao năng suất lao động chất lượng hiệu quả",
  "tuyên truyền vận động trẻ em người nghèo bảo hiểm y tế trường học trạm xá đường bê tông kênh mương thủy lợi vụ mùa",
  "an ninh trật tự quốc phòng quân sự cải cách hành chính chuyển đổi số hồ sơ trực tuyến thu ngân sách đầu tư công",
]
  .join(" ")
  .split(" ");

/** Sentences of words dealt out by a generator with a seed, over the answers in words. */
function prose(index: number): Record<string, string> {
  let state = ((index + 1) * 2_654_435_761 + 1) >>> 0;
  const next = () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return state >>> 8;
  };
  const sentence = () => {
    const said = Array.from({ length: 12 + (next() % 17) }, () => words[next() % words.length] ?? "").join(
      " ",
    );
    return `${said.charAt(0).toLocaleUpperCase("vi")}${said.slice(1)} ${next() % 400} lượt.`;
  };
  return Object.fromEntries(
    proseFields.map((field) => {
      let text = sentence();
      while (Buffer.byteLength(text) < bytesEach / proseFields.length - 100) text += ` ${sentence()}`;
      return [field, text];
    }),
  );
}
