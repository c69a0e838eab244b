import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { clamAv } from "../../functions/files/clamav.ts";
import { assemble } from "../../functions/pipeline/assemble.ts";
import { viFileRefusals } from "../../web/words/vi/refusals.ts";
import { aPdf } from "../files/made.ts";
import { eicar, type FakeClamd, findingEicar, startClamd } from "../support/clamd.ts";
import { aReport } from "../support/documents.ts";
import { withEngines } from "../support/engines.ts";
import { faces, printed } from "../support/press.ts";
import { at, formTo, openSite, reportOf, round, type TestSite } from "./site.ts";

const engines = withEngines();
const folder = mkdtempSync(join(tmpdir(), "clamd-"));
let clamd: FakeClamd;
let site: TestSite;

beforeAll(async () => {
  clamd = await startClamd(join(folder, "clamd.sock"));
  site = await openSite(engines());
  // Silence is waited for a moment here and twenty seconds in earnest; one that lasts a minute outlasts both.
  Object.assign(site.world, { scan: clamAv({ path: clamd.path }, 200) });
});
beforeEach(() => clamd.say(findingEicar));
afterAll(async () => {
  await clamd?.close();
  rmSync(folder, { recursive: true, force: true });
});

const withEicar = async () =>
  Buffer.concat([Buffer.from(await aPdf()), eicar, Buffer.from("\nstartxref\n0\n%%EOF\n")]);
const silent = () => undefined;

async function clerkOf(unit: string) {
  const clerk = await site.as(`clerk.${unit}`);
  const mine = reportOf(unit);
  const send = async (name: string, bytes: Uint8Array) => {
    const form = new FormData();
    form.set("file", new File([new Uint8Array(bytes)], name));
    return clerk.post(`${mine}/tep`, form);
  };
  const page = async () => (await clerk.get(`${mine}/tep`)).text();
  /** The address of the only file. */
  const file = async () => /href="([^"]*\/tep\/fil_[^"]*)"/.exec(await page())?.[1] ?? "";
  const submit = async () => {
    const section = await (await clerk.get(`${mine}/muc/i-1`)).text();
    const typed = { "i-1-a-text": "Đã ban hành 05 văn bản chỉ đạo.", _next: "go" };
    await clerk.post(`${mine}/muc/i-1`, { ...formTo(section, `${mine}/muc/i-1`), ...typed });
    const check = await (await clerk.get(`${mine}/kiem-tra`)).text();
    expect((await clerk.post(`${mine}/gui`, formTo(check, `${mine}/gui`))).status).toBe(303);
  };
  return { clerk, send, page, file, submit };
}

/** Which documents the officer's copy has behind it, and why others are only listed. */
async function bound(number: number) {
  site.setClock(at(`2022-06-24T09:0${number}+07:00`));
  const officer = await site.as("officer");
  const asked = await officer.post(`/dot/${round}/tong-hop`, { bind: "1" });
  const job = Number(asked.headers.get("location")?.split("/").at(-1));
  await assemble(site.world, { directive: round, job }, { faces });
  return (await site.world.editions.find(round, number))?.bound?.documents.map(
    ({ name, why }) => why ?? name,
  );
}

describe("T31: a file and the scanner", () => {
  test("T31: the test virus is refused in words and is nowhere; a clean file says that it was scanned", async () => {
    const { send, page } = await clerkOf("xa-tan-hoa");
    const answer = await send("bẩn.pdf", await withEicar());
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain(`bẩn.pdf: ${viFileRefusals.virus}`);
    expect(await page()).not.toContain("/tep/fil_");
    expect((await send("sạch.pdf", await aPdf())).status).toBe(303);
    expect(await page()).toContain("Đã quét, không thấy mã độc");
  });

  test("T31: while the scanner is silent a file is being checked, nobody is handed it, and no report holds it", async () => {
    const { clerk, send, page, file, submit } = await clerkOf("xa-binh-ha");
    clamd.say(silent);
    expect((await send("chờ.pdf", await withEicar())).status).toBe(303);
    expect(await page()).toContain("Đang kiểm tra mã độc");
    const held = await clerk.get(await file());
    expect([held.status, held.headers.get("content-type")]).toEqual([
      409,
      expect.stringContaining("text/html"),
    ]);
    // Pressed again while it is silent, the button says so and the file stays where it is.
    const again = await clerk.post(`${await file()}/quet`);
    expect([again.status, await again.text()]).toEqual([422, expect.stringContaining("chưa trả lời")]);
    await submit();
    expect(await bound(1)).toEqual(["unscanned"]);
    // It speaks again: what it finds keeps the file out, whatever the revision knew when it was sent.
    clamd.say(findingEicar);
    expect(await bound(2)).toEqual(["infected"]);
    expect((await clerk.get(await file())).status).toBe(409);
    const found = await clerk.post(`${await file()}/quet`);
    expect(await found.text()).toContain(`chờ.pdf: ${viFileRefusals.virus}`);
    expect(await page()).not.toContain("chờ.pdf");
  });

  test("T31: a clean file that had to wait is given and bound in once the scanner has spoken", async () => {
    const { clerk, send, page, file, submit } = await clerkOf("xa-hoa-khe");
    clamd.say(silent);
    await send("chờ.pdf", printed(aReport({ annexes: [] })));
    await submit();
    clamd.say(findingEicar);
    expect((await clerk.post(`${await file()}/quet`)).status).toBe(303);
    expect(await page()).toContain("Đã quét, không thấy mã độc");
    expect((await clerk.get(await file())).headers.get("content-type")).toBe("application/pdf");
    // What was found is written down, and holds though the scanner falls silent again.
    clamd.say(silent);
    expect(await bound(3)).toContain("chờ.pdf");
  });
});
