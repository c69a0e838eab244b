import * as v from "valibot";
import { expect, test } from "vitest";
import { placeOfUnit } from "../../functions/core/people/place-name.ts";
import { Roster } from "../../functions/core/people/roster.ts";
import roster from "../../infra/local/sample/rosters/district-pre-2025.json" with { type: "json" };

const { authority } = v.parse(Roster, roster);

test.each([
  ["UBND xã Phú Lộc", "Phú Lộc"],
  ["Ủy ban nhân dân thị trấn An Sơn", "An Sơn"],
  ["UBND phường 5", "Phường 5"],
  ["UBND thành phố Bình Minh", "Bình Minh"],
  ["Phòng Nội vụ", "An Sơn"],
  ["Trường THCS Phú Lộc", undefined],
])("a document of %s is dated at %s", (unit, place) => {
  expect(placeOfUnit(unit, authority)).toBe(place);
});

test("a school of a commune is in that commune", () => {
  const commune = { ...authority, level: "COMMUNE" as const };
  expect(placeOfUnit("Trường Tiểu học An Sơn", commune)).toBe("An Sơn");
});
