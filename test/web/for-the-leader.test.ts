import * as v from "valibot";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { PersonId } from "../../functions/core/ids.ts";
import { Person } from "../../functions/core/people/person.ts";
import { fields } from "../../functions/pdf/fields.ts";
import { anIdentity, type Identity } from "../support/certificates.ts";
import { withEngines } from "../support/engines.ts";
import { signed } from "../support/sign.ts";
import { filled } from "../support/update.ts";
import { press, publishEdition, putUp, signOff } from "./edition.ts";
import { formTo, openSite, round, type TestSite } from "./site.ts";

const engines = withEngines();
const page = `/dot/${round}/ky/1`;

let site: TestSite;
let anchor: Identity;
let agency: Identity;
let pem: string;
let leaderName: string;

beforeAll(async () => {
  anchor = await anIdentity({ name: "Cơ quan chứng thực thử" });
  agency = await anIdentity({ name: "Cơ quan Thử", issuer: anchor });
  const der = Buffer.from(anchor.certificate.toSchema(true).toBER()).toString("base64");
  pem = `-----BEGIN CERTIFICATE-----\n${der}\n-----END CERTIFICATE-----\n`;
});

const open = async (given: { readonly anchors?: string }) => {
  site = await openSite(engines(), given);
  leaderName = (await site.world.people.find(v.parse(PersonId, "leader")))?.name ?? expect.unreachable();
};
beforeEach(() => open({ anchors: pem }));

/** Signed under this name, given its number and day, and sealed by the agency. */
async function signedAs(name: string, file: Uint8Array): Promise<Uint8Array> {
  const by = await anIdentity({ name, issuer: anchor });
  const at = "20220624083000+07'00'";
  const once = await signed(file, { field: fields.signature.name, by, at, permission: 2 });
  const numbered = filled(once, { [fields.number.name]: "45", [fields.date.name]: "24" });
  return await signed(numbered, { field: fields.seal.name, by: agency, at: "20220624083500+07'00'" });
}

async function send(person: string, bytes: Uint8Array) {
  const caller = await site.as(person);
  const form = new FormData();
  form.append("file", new File([new Uint8Array(bytes)], "da-ky.pdf", { type: "application/pdf" }));
  form.append("steps", formTo(await (await caller.get(page)).text(), page).steps ?? "");
  const answer = await caller.post(page, form);
  return { status: answer.status, text: await answer.text() };
}

const course = async () => (await site.world.editions.find(round, 1))?.course ?? [];
const acts = async () => (await course()).map(({ act, by }) => [act, by]);

describe("an office without a records clerk", () => {
  beforeEach(async () => {
    const clerk = await site.world.people.find(v.parse(PersonId, "records-clerk"));
    await site.world.people.keep(v.parse(Person, { ...clerk, role: "officer" }));
  });

  test("lets its officer give the signed report its number and issue it", async () => {
    const { file } = await publishEdition(site.world, 1);
    await signOff(site, 1);
    expect((await send("officer", await signedAs(leaderName, file))).status).toBe(303);
    expect((await press(site, "officer", "ban-hanh", 1)).status).toBe(303);
    expect(await acts()).toEqual([
      ["put-up", "officer"],
      ["signed-off", "leader"],
      ["numbered", "officer"],
      ["issued", "officer"],
    ]);
    expect((await site.world.editions.find(round, 1))?.signed).toMatchObject({ number: "45", date: "24" });
  });

  test("still has nothing numbered or issued by its leader", async () => {
    const { file } = await publishEdition(site.world, 1);
    await signOff(site, 1);
    expect((await send("leader", await signedAs(leaderName, file))).status).toBe(403);
    expect(await acts()).toHaveLength(2);
  });
});

test("an office with a records clerk takes neither number nor issue from its officer", async () => {
  const { file } = await publishEdition(site.world, 1);
  await signOff(site, 1);
  const refused = await send("officer", await signedAs(leaderName, file));
  expect([refused.status, await acts()]).toEqual([409, expect.objectContaining({ length: 2 })]);
  expect(refused.text).toContain("do văn thư của cơ quan thực hiện");
});

describe("a certificate of the leader it was put up to", () => {
  test.each([
    ["as it is", (name: string) => name],
    [
      "in capitals, apart and decomposed",
      (name: string) => ` ${name.toUpperCase().replace(" ", "  ")}`.normalize("NFD"),
    ],
  ])("stands for his word, his name written %s", async (_, written) => {
    const { file } = await publishEdition(site.world, 1);
    await putUp(site, 1);
    expect((await send("records-clerk", await signedAs(written(leaderName), file))).status).toBe(303);
    expect(await acts()).toEqual([
      ["put-up", "officer"],
      ["signed-off", "records-clerk"],
      ["numbered", "records-clerk"],
    ]);
    expect((await course())[1]).toMatchObject({ certificate: written(leaderName).normalize("NFC") });
    expect(await (await (await site.as("officer")).get(page)).text()).toContain("theo chữ ký số của");
  });

  test("does so for nobody else's name, and not before it was put up", async () => {
    const { file } = await publishEdition(site.world, 1);
    const back = await signedAs(leaderName, file);
    expect((await send("records-clerk", back)).status).toBe(409);
    await putUp(site, 1);
    for (const name of [`${leaderName} Anh`, "Người ký Thử"]) {
      const refused = await send("records-clerk", await signedAs(name, file));
      expect(refused.status).toBe(409);
      expect(refused.text).toContain("Lãnh đạo chưa xác nhận đã ký bản này");
    }
    expect(await acts()).toEqual([["put-up", "officer"]]);
  });

  test("does so not where nobody checked who gave it", async () => {
    await open({});
    const { file } = await publishEdition(site.world, 1);
    await putUp(site, 1);
    expect((await send("records-clerk", await signedAs(leaderName, file))).status).toBe(409);
    expect(await acts()).toEqual([["put-up", "officer"]]);
  });
});
