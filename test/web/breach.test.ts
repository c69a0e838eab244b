import { beforeAll, describe, expect, test } from "vitest";
import type { Authority } from "../../functions/core/people/authority.ts";
import { fields } from "../../functions/pdf/fields.ts";
import { assemble } from "../../functions/pipeline/assemble.ts";
import { anIdentity, type Identity } from "../support/certificates.ts";
import { withEngines } from "../support/engines.ts";
import { faces } from "../support/press.ts";
import { signed } from "../support/sign.ts";
import { filled } from "../support/update.ts";
import { signOff } from "./edition.ts";
import { type Caller, formTo, openSite, origin, round, type TestSite } from "./site.ts";

/**
 * The breach is planted in what the pipeline reads, the authority's own settings, and nothing of the checker
 * or the editions is stood in for: press, queue's message, frozen round, typesetting, checking, pages and API
 * are the real ones.
 */
const engines = withEngines();
const editionsPath = `/dot/${round}/ban`;
const signingPath = (number: number) => `/dot/${round}/ky/${number}`;

let site: TestSite;
let officer: Caller;
let leader: Caller;
let signer: Identity;

beforeAll(async () => {
  signer = await anIdentity({ name: "Người ký Thử" });
});

/** Sets the authority so, presses, and lets the message be delivered. */
async function pressedUnder(authority: Authority, number: number): Promise<void> {
  const directive = await site.world.directives.find(round);
  const roster = directive && (await site.world.rosters.find(directive.roster));
  if (!roster) throw new Error("the round has no roster");
  await site.world.rosters.keep({ ...roster, authority });
  await officer.post(`/dot/${round}/tong-hop`);
  await assemble(site.world, { directive: round, job: number }, { faces });
}

async function open(): Promise<Authority> {
  site = await openSite(engines());
  officer = await site.as("officer");
  leader = await site.as("leader");
  const directive = await site.world.directives.find(round);
  const roster = directive && (await site.world.rosters.find(directive.roster));
  if (!roster) throw new Error("the round has no roster");
  return roster.authority;
}

const read = async (path: string, caller: Caller) => (await caller.get(path)).text();

async function signedByBoth(number: number): Promise<Uint8Array> {
  const file = new Uint8Array(await (await officer.get(`${editionsPath}/${number}/pdf`)).arrayBuffer());
  const at = "20220630083000+07'00'";
  const once = await signed(file, { field: fields.signature.name, by: signer, at, permission: 2 });
  const numbered = filled(once, { [fields.number.name]: "45", [fields.date.name]: "24" });
  return await signed(numbered, { field: fields.seal.name, by: signer, at });
}

function carrying(bytes: Uint8Array): FormData {
  const form = new FormData();
  form.append("file", new File([new Uint8Array(bytes)], "da-ky.pdf", { type: "application/pdf" }));
  return form;
}

async function sentThroughApi(number: number, bytes: Uint8Array): Promise<number> {
  const { token } = await site.as("officer");
  const path = `${origin}/api/directives/${round}/editions/${number}/signed`;
  const headers = { authorization: `Bearer ${token}` };
  return (await site.app.request(path, { method: "POST", headers, body: carrying(bytes) })).status;
}

const planted: readonly (readonly [string, (authority: Authority) => Partial<Authority>, string])[] = [
  ["the symbol in small letters", () => ({ symbol: "ubnd" }), "Ký hiệu chữ in hoa"],
  [
    "the signatory's degree",
    ({ signatory }) => ({ signatory: { ...signatory, name: "TS. Trần Quang Bình" } }),
    "học hàm",
  ],
  [
    "a superior's name in small letters",
    () => ({ superiorHeader: "Ubnd tỉnh Bình Minh" }),
    "cơ quan chủ quản",
  ],
];

describe("an edition with a breach, from the press to the desk", () => {
  test.each(planted)(
    "is not offered for signature and takes none: %s",
    async (_, change, rule) => {
      const authority = await open();
      await pressedUnder({ ...authority, ...change(authority) }, 1);

      const edition = await site.world.editions.find(round, 1);
      expect(edition?.breaches.some((breach) => breach.includes(rule))).toBe(true);
      for (const caller of [officer, leader]) {
        const list = await read(editionsPath, caller);
        expect(list).toContain("Dự thảo");
        expect(list).toContain(rule);
        expect(list).not.toContain(signingPath(1));
        const page = await read(signingPath(1), caller);
        expect(page).toContain(rule);
        expect(page).not.toContain("Tải PDF để ký số");
        expect(page).not.toContain('type="file"');
      }

      const back = await signedByBoth(1);
      const answer = await officer.post(signingPath(1), carrying(back));
      expect(answer.status).toBe(409);
      expect(await answer.text()).toContain("còn lỗi thể thức");
      expect(await sentThroughApi(1, back)).toBe(409);
      expect((await site.world.editions.find(round, 1))?.signed).toBeUndefined();

      await pressedUnder(authority, 2);
      expect((await site.world.editions.find(round, 2))?.breaches).toEqual([]);
      await signOff(site, 2);
      expect(await read(`${signingPath(2)}?xem=day-du`, leader)).not.toContain("còn lỗi thể thức");
      const clerk = await site.as("records-clerk");
      const form = carrying(await signedByBoth(2));
      form.append("steps", formTo(await read(signingPath(2), clerk), signingPath(2)).steps ?? "");
      expect((await clerk.post(signingPath(2), form)).status).toBe(303);
      expect((await site.world.editions.find(round, 1))?.signed).toBeUndefined();
    },
    30_000,
  );
});
