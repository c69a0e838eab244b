import { describe, expect, test } from "vitest";

interface Spelling {
  inWords(typed: string): string | undefined;
  spelled(typed: string): string | undefined;
}

/** The browser's own modules, which no program imports. */
const script = (name: string) => import(new URL(`../../web/public/${name}.js`, import.meta.url).href);
const { inWords } = (await script("echo")) as Pick<Spelling, "inWords">;
const { spelled } = (await script("spelled")) as Pick<Spelling, "spelled">;

describe("a figure said in words under its box", () => {
  test.each([
    ["0", "không", "zero"],
    ["15", "mười lăm", "fifteen"],
    ["1.234", "một nghìn hai trăm ba mươi tư", "one thousand two hundred and thirty-four"],
    ["1.000.021", "một triệu không trăm hai mươi mốt", "one million twenty-one"],
    ["8,5", "tám phẩy năm", "eight point five"],
    ["70,05", "bảy mươi phẩy không năm", "seventy point zero five"],
  ])("%s", (typed, vietnamese, english) => {
    expect(inWords(typed)).toBe(vietnamese);
    expect(spelled(typed)).toBe(english);
  });

  test("what is no number as Vietnam writes it is not said in either language", () => {
    for (const typed of ["1,762.5", "1 762", "-70", "mười", ""]) {
      expect([inWords(typed), spelled(typed)]).toEqual([undefined, undefined]);
    }
  });
});
