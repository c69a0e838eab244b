import { PDFDocument } from "pdf-lib";
import { beforeAll, expect, test } from "vitest";
import { breachesIn, checkPdf } from "../../functions/decree30/check/check.ts";
import { titleOf } from "../../functions/decree30/check/structure.ts";
import { fields } from "../../functions/pdf/fields.ts";
import { openPdf } from "../../functions/pdf-reading/file.ts";
import { anIdentity, type Identity } from "../support/certificates.ts";
import { aReport } from "../support/documents.ts";
import { printed } from "../support/press.ts";
import { signed } from "../support/sign.ts";
import { aSignablePdf } from "../support/signable.ts";
import { filled } from "../support/update.ts";

let chairman: Identity;
let agency: Identity;
beforeAll(async () => {
  chairman = await anIdentity({ name: "Người ký Thử" });
  agency = await anIdentity({ name: "Ủy ban nhân dân xã Thử" });
});

/** Every state of a file on its way: as it was made, certified, numbered, and closed by the agency. */
async function statesOf(made: Uint8Array): Promise<readonly Uint8Array[]> {
  const at = "20220628101500+07'00'";
  const once = await signed(made, { field: fields.signature.name, by: chairman, at, permission: 2 });
  const numbered = filled(once, { [fields.number.name]: "05", [fields.date.name]: "28" });
  return [made, once, numbered, await signed(numbered, { field: fields.seal.name, by: agency, at })];
}

test("a report keeps every rule of the decree and of the archive through both signatures", async () => {
  for (const state of await statesOf(printed(aReport()))) {
    expect(breachesIn(await checkPdf(state))).toEqual([]);
  }
});

test.each([
  ["a report", () => Promise.resolve(printed(aReport()))],
  ["another program's file with a table of objects", () => titled(false)],
  ["another program's file with a stream of objects", () => titled(true)],
] as const)("%s keeps its title through both signatures", async (_name, make) => {
  const titles = (await statesOf(await make())).map((state) => titleOf(openPdf(state)));
  expect(titles[0]).not.toBe("");
  expect(new Set(titles).size).toBe(1);
});

async function titled(useObjectStreams: boolean): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(await aSignablePdf(), { updateMetadata: false });
  pdf.setTitle("Báo cáo của chương trình khác");
  return pdf.save({ useObjectStreams });
}
