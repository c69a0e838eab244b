import fc from "fast-check";
import * as v from "valibot";
import { expect, test } from "vitest";
import { AuthorityId } from "../../functions/core/ids.ts";
import type { CalendarDate } from "../../functions/core/instant.ts";
import { capacities, capacityRules, signatoryIn, unfitness } from "../../functions/core/office/capacity.ts";
import { type ListsChange, listsAfter } from "../../functions/core/office/change.ts";
import { emptyLists, holdsOn, lineOf, type OfficeLists } from "../../functions/core/office/lists.ts";
import { isAddress, readLines } from "../../functions/core/office/read-recipient.ts";
import { bareLine } from "../../functions/core/text/bare-line.ts";
import { growth, MOST_GROWTH } from "../support/growth.ts";

const today = "2022-06-24" as CalendarDate;
const heads = ["CHỦ TỊCH", "GIÁM ĐỐC", "TRƯỞNG BAN", "VIỆN TRƯỞNG"];
const offices = fc.constantFrom(
  ...heads.flatMap((head) => [head, `PHÓ ${head}`, `PHÓ ${head} THƯỜNG TRỰC`]),
  ...["TRƯỞNG PHÒNG NỘI VỤ", "PHÓ TRƯỞNG PHÒNG NỘI VỤ", "CHÁNH VĂN PHÒNG", "PHÓ CHÁNH VĂN PHÒNG"],
);
const headship = fc.record({
  head: fc.constantFrom(...heads),
  collective: fc.constantFrom("ỦY BAN NHÂN DÂN", "HỘI ĐỒNG"),
});

test("whatever is let sign has its right said once, in the order of the decree, and by no other's", () => {
  fc.assert(
    fc.property(fc.constantFrom(...capacities), offices, headship, (capacity, position, of) => {
      if (unfitness(capacity, position, of) !== undefined) return;
      const signed = signatoryIn({ capacity, position, name: "Mẫu" }, of);
      const lines = [...signed.authority, signed.position];
      const marks = lines.flatMap((line) => /^(TM|KT|TL|TUQ|Q)\./u.exec(line)?.[1] ?? []);
      const { collective, deputyToo } = capacityRules[capacity];
      expect(new Set(marks).size).toBe(marks.length);
      expect(marks.includes("TM")).toBe(collective);
      expect(marks.includes("TL")).toBe(capacity === "TL");
      expect(marks.includes("TUQ")).toBe(capacity === "TUQ");
      expect(marks.indexOf("TM")).toBeLessThanOrEqual(0);
      // A deputy signs in a head's place or not at all.
      expect(signed.position.startsWith("PHÓ ")).toBe(marks.includes("KT"));
      if (marks.includes("KT")) expect(capacity === "KT" || deputyToo).toBe(true);
    }),
  );
});

test("nobody signs both as head and as deputy, whatever the office", () => {
  fc.assert(
    fc.property(offices, headship, (position, of) => {
      const open = capacities.filter((capacity) => unfitness(capacity, position, of) === undefined);
      const sorts = new Set(open.map((capacity) => capacityRules[capacity].who));
      expect(sorts.size).toBeLessThanOrEqual(1);
    }),
  );
});

const name = fc
  .array(fc.constantFrom(..."Sở Nội vụ Đảng ủy Ủy ban Mặt trận huyện Văn phòng Hội đồng".split(" ")), {
    minLength: 2,
    maxLength: 6,
  })
  .map((words) => words.join(" "));
const line = fc
  .tuple(
    fc.constantFrom("- ", "+ ", "", "• "),
    name,
    fc.constantFrom("", " (để b/c)", " (để ph/h)", " (05 bản)"),
    fc.constantFrom("", "; ai@tinh.example", " | van.thu@so-noi-vu.tinh.example", " <x@y.example>"),
    fc.constantFrom("", ";", "."),
  )
  .map(([mark, name, purpose, email, end]) => ({
    text: mark + name + purpose + email + end,
    name,
    purpose,
    email,
  }));

test("a pasted list is read line by line: what stands after the dash prints again, and no address does", () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(line, { minLength: 1, maxLength: 70, selector: ({ name }) => name }),
      (lines) => {
        const { problems, written } = readLines(lines.map(({ text }) => text).join("\n"), today);
        expect(problems).toEqual([]);
        expect(written.map(lineOf)).toEqual(lines.map(({ name, purpose }) => bareLine(name + purpose)));
        expect(written.map(({ email = "" }) => email)).toEqual(
          lines.map(({ email }) => email.replaceAll(/[^\w.@-]/g, "")),
        );
        expect(written.every((each) => !lineOf(each).includes("@") && holdsOn(each, today))).toBe(true);
      },
    ),
  );
});

test("whatever is pasted, nothing is thrown and no address holds what a mail program reads otherwise", () => {
  const hostile = fc.string({ unit: fc.constantFrom(..."aĐ@.,;<>()|\r\n\t\u200b\u202e\0'\"%: -") });
  fc.assert(
    fc.property(hostile, (text) => {
      for (const { email } of readLines(text, today).written) {
        if (email === undefined) continue;
        expect(isAddress(email)).toBe(true);
        expect(email).not.toMatch(/[^\w.%+@'-]/u);
      }
    }),
  );
});

test("no entry is ever given another's id, and a refused change leaves nothing", () => {
  const setting = { headship: { head: "CHỦ TỊCH" }, today, people: [] };
  const change = fc.oneof(
    fc
      .constantFrom("addressees" as const, "recipients" as const)
      .chain((list) =>
        fc.stringMatching(/^[A-Z]{0,6}$/).map((text): ListsChange => ({ act: "add-lines", list, text })),
      ),
    fc.nat(12).map((place): ListsChange => ({ act: "drop", id: `a${place + 1}` as never })),
    fc.constant<ListsChange>({ act: "write-signer", entries: { name: "Mẫu", capacity: "TM", position: "" } }),
  );
  fc.assert(
    fc.property(fc.array(change, { maxLength: 30 }), (changes) => {
      const seen = new Map<string, string>();
      let lists: OfficeLists = emptyLists(v.parse(AuthorityId, "ubnd"));
      for (const each of changes) {
        const after = listsAfter(lists, each, setting);
        if ("problems" in after) continue;
        expect(after.lists.version).toBe(lists.version + 1);
        lists = after.lists;
        for (const { id, name } of [...lists.signers, ...lists.addressees, ...lists.recipients]) {
          expect(seen.get(id) ?? name).toBe(name);
          seen.set(id, name);
        }
      }
    }),
  );
});

test("reading pasted lines takes time that grows with what is pasted", () => {
  const shapes = [
    (n: number) => "( ".repeat(n),
    (n: number) => "a@".repeat(n),
    (n: number) => "x (để\n".repeat(n),
  ];
  for (const shape of shapes)
    expect(
      growth((text: string) => readLines(text, today), shape(40_000), shape(80_000)),
    ).toBeLessThanOrEqual(MOST_GROWTH);
});
