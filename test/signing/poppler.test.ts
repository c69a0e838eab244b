import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as v from "valibot";
import { expect, test } from "vitest";
import { Instant } from "../../functions/core/instant.ts";
import { fields } from "../../functions/pdf/fields.ts";
import { verifySigned } from "../../functions/signing/verify.ts";
import { anIdentity } from "../support/certificates.ts";
import { aReport } from "../support/documents.ts";
import { printed } from "../support/press.ts";
import { signed } from "../support/sign.ts";
import { filled } from "../support/update.ts";

const present = spawnSync("pdfsig", ["-v"]).error === undefined;
if (!present)
  console.warn("SKIPPED: poppler's pdfsig is not installed, so no second verifier reads our signatures");

test.skipIf(!present)(
  "poppler finds both signatures valid after number and date were filled between",
  async () => {
    const anchor = await anIdentity({ name: "Cơ quan chứng thực thử" });
    const chairman = await anIdentity({ name: "Người ký Thử", issuer: anchor });
    const agency = await anIdentity({ name: "Ủy ban nhân dân xã Thử", issuer: anchor });
    const clerk = { [fields.number.name]: "05", [fields.date.name]: "28" };
    const once = await signed(printed(aReport()), {
      field: fields.signature.name,
      by: chairman,
      at: "20220628101500+07'00'",
      permission: 2,
    });
    const twice = await signed(filled(once, clerk), {
      field: fields.seal.name,
      by: agency,
      at: "20220628114500+07'00'",
    });
    const path = join(mkdtempSync(join(tmpdir(), "signed-")), "signed.pdf");
    writeFileSync(path, twice);
    const told = execFileSync("pdfsig", ["-nocert", path], { encoding: "utf8" });
    expect(told.match(/Signature is Valid/g)).toHaveLength(2);
    expect(told.match(/Signature Type: ETSI.CAdES.detached/g)).toHaveLength(2);
    expect(told.match(/Signing Hash Algorithm: SHA-256/g)).toHaveLength(2);
    expect(told).toContain("Total document signed");

    const june = { month: 6, year: 2022 };
    const at = v.parse(Instant, "2022-06-29T08:00:00+07:00");
    const trust = { anchors: [anchor.certificate], at, printed: june };
    const verdict = await verifySigned(printed(aReport()), twice, trust);
    expect(verdict).toMatchObject({ type: "signed", complete: true, numbering: { number: "05", day: "28" } });
  },
);
