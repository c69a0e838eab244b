import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { clamAv } from "../../functions/files/clamav.ts";
import { eicar, type FakeClamd, findingEicar, startClamd } from "../support/clamd.ts";

let folder: string;
let clamd: FakeClamd;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "clamd-"));
  clamd = await startClamd(join(folder, "clamd.sock"));
});
afterEach(async () => {
  await clamd.close();
  rmSync(folder, { recursive: true, force: true });
});

describe("scanning with ClamAV", () => {
  test("a clean file is clean after every one of its bytes was sent", async () => {
    const bytes = Buffer.alloc(1_000_000, "thi đua");
    let seen: Buffer | undefined;
    clamd.say((sent) => {
      seen = sent;
      return findingEicar(sent);
    });
    expect(await clamAv(clamd)(bytes)).toBe("clean");
    expect(seen?.equals(bytes)).toBe(true);
  });

  test("T31: the test virus is found", async () => {
    expect(await clamAv(clamd)(eicar)).toBe("infected");
  });

  test("T31: a scanner that gave up has yet to scan", async () => {
    clamd.say(() => "INSTREAM size limit exceeded. ERROR");
    expect(await clamAv(clamd)(eicar)).toBe("pending");
  });

  test("T31: a scanner that stays silent has yet to scan", async () => {
    clamd.say(() => undefined);
    expect(await clamAv(clamd, 100)(eicar)).toBe("pending");
  });

  test("T31: a scanner that is not there has yet to scan", async () => {
    expect(await clamAv({ path: "/no/such/clamd.sock" })(eicar)).toBe("pending");
    expect(await clamAv({ host: "127.0.0.1", port: 1 })(eicar)).toBe("pending");
  });
});
