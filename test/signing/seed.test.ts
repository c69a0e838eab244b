import { expect, test } from "vitest";
import { fields } from "../../functions/pdf/fields.ts";
import { dictAt, openPdf } from "../../functions/pdf-reading/file.ts";
import { aReport } from "../support/documents.ts";
import { printed } from "../support/press.ts";
import { fieldNamed, written } from "../support/update.ts";

const file = openPdf(printed(aReport()));
const seedOf = (name: string) => dictAt(file, fieldNamed(file, name).dict, "SV");

test("both places to sign ask the signing program for the form that will be taken back", () => {
  for (const { name } of [fields.signature, fields.seal]) {
    const seed = seedOf(name);
    expect(written(seed?.entries.get("SubFilter") ?? null)).toBe("[/ETSI.CAdES.detached]");
    expect(written(seed?.entries.get("DigestMethod") ?? null)).toBe(
      `[<${Buffer.from("SHA256").toString("hex")}>]`,
    );
    expect(seed?.entries.get("Ff")).toBe(66);
  }
});

test("the competent person certifies so that filling and signing stay open, and the agency closes them", () => {
  expect(written(seedOf(fields.signature.name)?.entries.get("MDP") ?? null)).toBe("<</P 2>>");
  const lock = dictAt(file, fieldNamed(file, fields.seal.name).dict, "Lock");
  expect(written(lock?.entries.get("Action") ?? null)).toBe("/All");
  expect(seedOf(fields.number.name)).toBeUndefined();
});
