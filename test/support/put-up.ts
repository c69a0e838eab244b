import * as v from "valibot";
import { Instant } from "../../functions/core/instant.ts";
import type { CoveringFacts, Party } from "../../functions/core/report/covering.ts";
import type { PutUp } from "../../functions/pipeline/covering-note/put-up.ts";
import { fortyUnits } from "./seed-001-units.ts";

const at = (text: string) => v.parse(Instant, text);

/** A half-year's report put up with everything a leader may have to know of it. */
export function putUp(facts: Partial<CoveringFacts> = {}, more: Partial<PutUp> = {}): PutUp {
  const { authority } = fortyUnits();
  return {
    authority,
    draft: {
      kind: "Báo cáo",
      subject:
        "Công tác thi đua, khen thưởng 6 tháng đầu năm 2021; phương hướng, nhiệm vụ 6 tháng cuối năm 2021",
      addressees: ["Sở Nội vụ"],
      edition: 3,
      pages: 9,
      annexes: 2,
    },
    duty: {
      document: {
        kind: "Công văn",
        number: "812/SNV-TĐKT",
        issuer: "Sở Nội vụ",
        subject: "báo cáo sơ kết công tác thi đua, khen thưởng 6 tháng đầu năm 2021",
      },
      dueBefore: at("2021-07-06T00:00+07:00"),
    },
    facts: { ...plain, ...facts },
    signer: authority.signatory,
    signBefore: at("2021-07-03T17:00+07:00"),
    drafter: "Lê Thị Hoa",
    head: "Trưởng phòng Nội vụ",
    at: at("2021-07-01T09:00+07:00"),
    ...more,
  };
}

export const parties = (count: number, name = (at: number) => `UBND xã Thứ ${at}`): Party[] =>
  Array.from({ length: count }, (_, place) => ({
    name: name(place + 1),
    bloc: `Cụm thi đua số ${(place % 5) + 1}`,
  }));

const plain: CoveringFacts = {
  units: { reported: 38, owed: 40 },
  blocs: { reported: 0, owed: 0 },
  late: parties(2, (at) => `UBND xã Chậm ${at}`),
  silent: parties(2, (at) => `UBND xã Vắng ${at}`),
  extended: parties(1, (at) => `UBND xã Hẹn ${at}`),
  returned: parties(1, (at) => `UBND xã Sửa ${at}`),
  excuses: [],
  kept: [],
  lowest: [
    { label: "Sản lượng nuôi trồng thủy sản", percent: 43.8 },
    { label: "Thu ngân sách trên địa bàn", percent: 46.7 },
  ],
  swings: [{ label: "Giải quyết việc làm", now: 508, before: 310, unit: "lao động" }],
  formerPeriod: "6 tháng đầu năm 2020",
  thin: [{ label: "Trồng rừng tập trung", given: 12, asked: 40 }],
  doubts: [{ check: "level", text: "Sáng kiến cấp tỉnh 96 nhiều hơn sáng kiến cơ sở 89." }],
  claims: { used: 412, left: 40, waiting: 8, all: 460 },
};
