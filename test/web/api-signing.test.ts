import { beforeAll, describe, expect, test } from "vitest";
import { fields } from "../../functions/pdf/fields.ts";
import { anIdentity, type Identity } from "../support/certificates.ts";
import { withEngines } from "../support/engines.ts";
import { signed } from "../support/sign.ts";
import { filled } from "../support/update.ts";
import { issue, publishEdition, signOff } from "./edition.ts";
import { openSite, origin, round, type TestSite } from "./site.ts";

const engines = withEngines();
const base = `${origin}/api/directives/${round}/editions/1`;
let site: TestSite;
let signer: Identity;
let file: Uint8Array;

beforeAll(async () => {
  site = await openSite(engines());
  signer = await anIdentity({ name: "Người ký Thử" });
  ({ file } = await publishEdition(site.world, 1));
  await signOff(site, 1);
});

async function call(person: string, path: string, body?: FormData) {
  const { token } = await site.as(person);
  const answer = await site.app.request(base + path, {
    method: body === undefined ? "GET" : "POST",
    headers: { authorization: `Bearer ${token}` },
    ...(body === undefined ? {} : { body }),
  });
  return { status: answer.status, body: await answer.json() };
}

function carrying(bytes: Uint8Array): FormData {
  const form = new FormData();
  form.append("file", new File([new Uint8Array(bytes)], "da-ky.pdf"));
  return form;
}

describe("the office's document system", () => {
  test("is told what a file is that is no signed report, in words and as data", async () => {
    const unsigned = await call("records-clerk", "/signed", carrying(file));
    expect(unsigned).toMatchObject({ status: 422, body: { error: { refusal: { type: "unsigned" } } } });
    expect((await call("records-clerk", "/signed", new FormData())).status).toBe(422);
    expect((await call("officer", "/record")).status).toBe(404);
  });

  test("brings the signed report back once, and takes its record", async () => {
    const at = "20220624083000+07'00'";
    const once = await signed(file, { field: fields.signature.name, by: signer, at });
    const numbered = filled(once, { [fields.number.name]: "05", [fields.date.name]: "24" });
    const back = await signed(numbered, { field: fields.seal.name, by: signer, at });
    const first = await call("records-clerk", "/signed", carrying(back));
    expect(first).toMatchObject({
      status: 201,
      body: { number: 1, course: [{}, {}, { act: "numbered", file: { bytes: back.length } }] },
    });
    expect(await call("records-clerk", "/signed", carrying(back))).toEqual(first);
    await issue(site, 1);
    expect((await call("records-clerk", "/signed", carrying(once))).status).toBe(409);
    // Where the files lie is no program's business: it fetches them under the edition's address.
    const stored = await site.world.editions.find(round, 1);
    expect(stored?.signed?.key).toMatch(/^signed\//);
    for (const place of [stored?.signed?.key, stored?.pdf.key, stored?.report.key]) {
      expect(JSON.stringify(first)).not.toContain(place);
    }
    const record = await call("leader", "/record");
    expect(record).toMatchObject({ status: 200, body: { TypeName: "Báo cáo", CodeNotation: "BC-UBND" } });
  });

  test("needs its token: a foreign page that posts with an officer's cookie is turned away", async () => {
    const { token } = await site.as("officer");
    const answer = await site.app.request(`${base}/signed`, {
      method: "POST",
      headers: { cookie: `phien=${token}`, origin: "https://elsewhere.example" },
      body: carrying(file),
    });
    expect(answer.status).toBe(403);
  });

  test("is let in only as somebody who may take a signed report in", async () => {
    expect((await call("leader", "/signed", carrying(file))).status).toBe(403);
    expect((await call("clerk.xa-tan-hoa", "/signed", carrying(file))).status).toBe(404);
  });
});
