import * as v from "valibot";
import { Directive } from "../../functions/core/directives/directive.ts";
import { ObligationId, PersonId, Reference, Sha256 } from "../../functions/core/ids.ts";
import { Instant } from "../../functions/core/instant.ts";
import { withNextDueIn } from "../../functions/core/ladder/next.ts";
import { lastRevision, type Obligation } from "../../functions/core/obligation/obligation.ts";
import { obligationsOf } from "../../functions/core/obligation/obliged.ts";
import type { Acted, Setting } from "../../functions/core/obligation/setting.ts";
import { afterReceipt } from "../../functions/core/obligation/submission.ts";
import { Person } from "../../functions/core/people/person.ts";
import { Roster } from "../../functions/core/people/roster.ts";

/**
 * An invented round whose ladder runs over the holidays of April and May 2026: due by the end of Tuesday
 * 28/4, with 27/4, 30/4 and 1/5 not worked. T-7 is 16/4, T-3 22/4, T-1 24/4, T+1 29/4, T+3 5/5, T+5 7/5, T+10
 * 14/5.
 */
export const at = (text: string): Instant => v.parse(Instant, text);
export const due = at("2026-04-29T00:00+07:00");
export const officer = v.parse(PersonId, "chuyen-vien");

const unit = (id: string, bloc: string) => ({
  id,
  name: `Đơn vị ${id.toUpperCase()}`,
  kind: "DEPARTMENT",
  bloc,
  email: `${id}@mau.example`,
  headTitle: "Trưởng phòng",
});

const roster = v.parse(Roster, {
  id: "mau-2026",
  validFrom: "2025-07-01",
  validTo: null,
  authority: {
    id: "xa-mau",
    name: "Ủy ban nhân dân xã Mẫu",
    territory: "xã",
    headerLines: ["ỦY BAN NHÂN DÂN", "XÃ MẪU"],
    level: "COMMUNE",
    placeName: "Mẫu",
    symbol: "UBND",
    standingAgency: { unit: "a", name: "Phòng Văn hóa - Xã hội", abbreviation: "VHXH" },
    council: "Hội đồng Thi đua - Khen thưởng xã",
    signatory: { authority: ["TM. ỦY BAN NHÂN DÂN"], position: "CHỦ TỊCH" },
    upstream: ["Sở Nội vụ"],
  },
  blocs: [{ id: "khoi-1", name: "Khối thi đua số 1", kind: "BLOC", lead: "a", members: ["a", "b", "c"] }],
  units: [unit("a", "khoi-1"), unit("b", "khoi-1"), unit("c", "khoi-1")],
});

const directive = v.parse(Directive, {
  id: "mau-2026-q1",
  authority: "xa-mau",
  roster: roster.id,
  document: {
    kind: "Công văn",
    number: "15/UBND-VHXH",
    issueDate: "2026-04-01",
    subject: "báo cáo quý I năm 2026",
  },
  period: { type: "QUARTER", year: 2026, label: "quý I năm 2026" },
  nextPeriodLabel: "quý II năm 2026",
  preamble: [],
  groups: [{ id: "g1", words: "Các phòng", takes: { type: "kinds", kinds: ["DEPARTMENT"] } }],
  sections: [{ id: "s1", number: "I", heading: "Kết quả", prompts: [] }],
  demands: [
    {
      id: "bc",
      kind: "report",
      action: "gửi báo cáo quý I năm 2026",
      groups: ["g1"],
      recipient: "UBND xã",
      deadline: {
        type: "dated",
        statedDate: "2026-04-28",
        wording: "chậm nhất ngày 28/4/2026",
        boundary: "INCLUSIVE",
        rollPolicy: "NONE",
        dueBefore: due,
      },
    },
  ],
  issuedAt: "2026-04-01T08:00+07:00",
});

const person = (role: string, id: string, email: string) =>
  v.parse(Person, {
    role,
    id,
    name: id,
    email,
    authority: "xa-mau",
    ...(role === "clerk" ? { unit: "b" } : {}),
  });

export const spring: Setting = {
  directive,
  roster,
  people: [
    person("clerk", "van-thu-b", "vanthu.b@mau.example"),
    person("officer", "chuyen-vien", "chuyenvien@mau.example"),
    person("leader", "chu-tich", "chutich@mau.example"),
  ],
};

/** What the round demands, as issued: nobody has read it yet. */
export function unreadObligations(setting: Setting = spring): readonly Obligation[] {
  return obligationsOf(setting.directive, setting.roster).map((each) =>
    withNextDueIn(each, setting.directive, setting.roster),
  );
}

/** The same an hour later, when everyone has acknowledged it. */
export function springObligations(setting: Setting = spring): readonly Obligation[] {
  return unreadObligations(setting).map((each) =>
    withNextDueIn({ ...each, openedAt: at("2026-04-01T09:00+07:00") }, setting.directive, setting.roster),
  );
}

/** What is true once a report came: the record with its receipt, and the deed that says so. */
export function received(obligation: Obligation, { directive, roster }: Setting, moment: Instant): Acted {
  const receipt = {
    reference: v.parse(Reference, "XH7K-4MPW"),
    revision: lastRevision(obligation) + 1,
    receivedAt: moment,
    hash: v.parse(Sha256, "0".repeat(64)),
  };
  const detail = { revision: String(receipt.revision) };
  return {
    obligation: withNextDueIn(afterReceipt(obligation, receipt), directive, roster),
    deeds: [{ act: "received", at: moment, by: "van-thu", detail }],
    notices: [],
  };
}

/** What unit b owes, acknowledged. */
export function owedByB(setting: Setting = spring): Obligation {
  const found = springObligations(setting).find(({ id }) => id === v.parse(ObligationId, "bc.b"));
  if (!found) throw new Error("Unit b owes nothing.");
  return found;
}
