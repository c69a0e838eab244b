import * as v from "valibot";
import { describe, expect, test } from "vitest";
import type { CalendarDate } from "../../functions/core/instant.ts";
import {
  type Capacity,
  headshipOf,
  isTitled,
  signatoryIn,
  unfitness,
} from "../../functions/core/office/capacity.ts";
import { chosenHead, HeadChoice } from "../../functions/core/office/head-choice.ts";
import { OfficeLists, signersFor } from "../../functions/core/office/lists.ts";
import { Roster } from "../../functions/core/people/roster.ts";
import rosterJson from "../../infra/local/sample/rosters/district-pre-2025.json" with { type: "json" };

const { authority } = v.parse(Roster, rosterJson);
const committee = headshipOf(authority);
const department = { head: "GIÁM ĐỐC" };
const day = "2022-06-24" as CalendarDate;

describe("who signs, and in what right", () => {
  test.each<[Capacity, string, readonly string[], string]>([
    ["TM", "Chủ tịch", ["TM. ỦY BAN NHÂN DÂN"], "CHỦ TỊCH"],
    ["Q", "Chủ tịch", ["TM. ỦY BAN NHÂN DÂN"], "Q. CHỦ TỊCH"],
    ["KT", "Phó Chủ tịch", ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH"], "PHÓ CHỦ TỊCH"],
    ["TL", "Trưởng phòng Nội vụ", ["TL. CHỦ TỊCH"], "TRƯỞNG PHÒNG NỘI VỤ"],
    ["TL", "Phó Trưởng phòng Nội vụ", ["TL. CHỦ TỊCH", "KT. TRƯỞNG PHÒNG NỘI VỤ"], "PHÓ TRƯỞNG PHÒNG NỘI VỤ"],
    ["TUQ", "Giám đốc Sở Nội vụ", ["TUQ. CHỦ TỊCH"], "GIÁM ĐỐC SỞ NỘI VỤ"],
  ])("%s by a %s prints %j over %s", (capacity, position, lines, printed) => {
    expect(unfitness(capacity, position, committee)).toBeUndefined();
    const signed = signatoryIn({ capacity, position, name: "Trần Thị Mẫu" }, committee);
    expect(signed).toEqual({ authority: lines, position: printed, name: "Trần Thị Mẫu" });
  });

  test("where one person leads, no collective stands above", () => {
    expect(signatoryIn({ capacity: "TM", position: "Giám đốc", name: "A" }, department).authority).toEqual(
      [],
    );
    expect(signatoryIn({ capacity: "KT", position: "Phó Giám đốc", name: "A" }, department)).toEqual({
      authority: ["KT. GIÁM ĐỐC"],
      position: "PHÓ GIÁM ĐỐC",
      name: "A",
    });
  });

  test.each<[Capacity, string, string]>([
    ["TM", "Phó Chủ tịch", "deputy-signs-for"],
    ["Q", "Phó Chủ tịch", "deputy-signs-for"],
    ["TM", "Trưởng phòng Nội vụ", "not-the-head"],
    ["KT", "Chủ tịch", "not-the-deputy"],
    ["KT", "Phó Chủ tịch Thường trực", "not-the-deputy"],
    ["KT", "Chánh Văn phòng", "not-the-deputy"],
    ["TL", "Chủ tịch", "leaders-are-not-ordered"],
    ["TL", "Phó Chủ tịch", "leaders-are-not-ordered"],
    ["TUQ", "Phó Chủ tịch", "leaders-are-not-ordered"],
    ["TUQ", "Phó Giám đốc Sở Nội vụ", "not-handed-on"],
  ])("%s by a %s is refused: %s", (capacity, position, why) => {
    expect(unfitness(capacity, position, committee)).toBe(why);
  });

  test("the head's office is known from a vice-chairman's or an acting chairman's own lines too", () => {
    const signed = (lines: string[], position: string) =>
      headshipOf({ signatory: { authority: lines, position } });
    const wanted = { collective: "ỦY BAN NHÂN DÂN", head: "CHỦ TỊCH" };
    expect(signed(["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH"], "PHÓ CHỦ TỊCH")).toEqual(wanted);
    expect(signed(["TM. UỶ BAN NHÂN DÂN"], "Q. CHỦ TỊCH")).toEqual(wanted);
  });

  test("degrees and forms of address are told from names", () => {
    for (const name of ["TS. Lê Văn Mẫu", "PGS.TS Lê Văn Mẫu", "Ông Lê Văn Mẫu", "ThS Lê Mẫu"])
      expect(isTitled(name)).toBe(true);
    for (const name of ["Lê Văn Mẫu", "Tsong Văn Mẫu", "Bàn Thị Mẫu", "Ông"])
      expect(isTitled(name)).toBe(false);
  });
});

const lists = v.parse(OfficeLists, {
  authority: authority.id,
  version: 1,
  numbered: 7,
  signers: [
    { id: "s1", name: "Trần Quang Bình", capacity: "TM", position: "CHỦ TỊCH", validFrom: "2021-01-01" },
    {
      ...{ id: "s2", name: "Lò Thị Mẫu", capacity: "KT", position: "PHÓ CHỦ TỊCH", person: "pho-chu-tich" },
      validFrom: "2021-01-01",
      validTo: "2022-06-24",
    },
    {
      ...{ id: "s3", name: "Vũ Văn Mẫu", capacity: "TL", position: "TRƯỞNG PHÒNG NỘI VỤ" },
      kinds: ["Công văn"],
      validFrom: "2021-01-01",
    },
  ],
  addressees: [{ id: "a4", name: "Sở Nội vụ", validFrom: "2021-01-01" }],
  recipients: [
    { id: "r5", name: "Như trên", validFrom: "2021-01-01" },
    {
      id: "r6",
      name: "Thường trực Huyện ủy",
      purpose: "(để b/c)",
      validFrom: "2021-01-01",
      validTo: "2022-01-01",
    },
    { id: "r7", name: "Lưu: VT, NV (05 bản)", validFrom: "2021-01-01" },
  ],
});

const choice = v.parse(HeadChoice, {
  ...{ directive: "dot-1", version: 1, kind: "Báo cáo", at: "2022-06-20T08:00:00.000Z", by: "officer" },
  ...{ signer: "s2", addressees: ["a4"], recipients: ["r7", "r6", "r5"] },
});

describe("what is chosen for a document out of the office's lists", () => {
  const choosing = { authority, directive: {}, lists, choice, usual: undefined, day };

  test("is printed in the order of the lists, with the sign-in person of the signer", () => {
    expect(chosenHead(choosing)).toEqual({
      kind: "Báo cáo",
      signatory: {
        authority: ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH"],
        position: "PHÓ CHỦ TỊCH",
        name: "Lò Thị Mẫu",
      },
      person: "pho-chu-tich",
      addressees: ["Sở Nội vụ"],
      recipients: ["Như trên", "Lưu: VT, NV (05 bản)"],
      lapsed: ["Thường trực Huyện ủy"],
    });
  });

  test("a signer holds through the last day and not a day longer, and then is named as lapsed", () => {
    const next = chosenHead({ ...choosing, day: "2022-06-25" as CalendarDate });
    expect(next.signatory).toBeUndefined();
    expect(next.lapsed).toEqual(["Lò Thị Mẫu", "Thường trực Huyện ủy"]);
  });

  test("who signs by order may be chosen for the kinds of the order alone", () => {
    expect(signersFor(lists, "Báo cáo", day).map(({ id }) => id)).toEqual(["s1", "s2"]);
    expect(signersFor(lists, "công văn", day).map(({ id }) => id)).toEqual(["s1", "s2", "s3"]);
  });

  test("what is remembered for the kind fills in, but never over the directive's own form", () => {
    const usual = v.parse(HeadChoice, { ...choice, signer: "s1" });
    const remembered = { ...usual, authority: authority.id };
    const bare = { ...choosing, choice: undefined, usual: remembered };
    expect(chosenHead(bare).signatory?.position).toBe("CHỦ TỊCH");
    const own = { report: { signatory: { authority: [], position: "CHỦ TỊCH" }, addressees: ["Tỉnh ủy"] } };
    expect(chosenHead({ ...bare, directive: own })).toEqual({
      recipients: ["Như trên", "Lưu: VT, NV (05 bản)"],
    });
  });

  test("where nobody was chosen, the account of who signs as usual is known if they are listed", () => {
    const [chairman] = lists.signers;
    const known = { ...lists, signers: [{ ...(chairman ?? never()), person: choice.by }] };
    expect(chosenHead({ ...choosing, lists: known, choice: undefined })).toEqual({ person: choice.by });
  });

  test("nothing is said where nothing was ever chosen, so that old rounds print as they did", () => {
    expect(chosenHead({ ...choosing, choice: undefined })).toEqual({});
  });
});

function never(): never {
  throw new Error("no signer is listed");
}
