import * as v from "valibot";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { Sha256 } from "../../functions/core/ids.ts";
import { Upload } from "../../functions/core/obligation/upload.ts";
import { live } from "../../functions/live.ts";
import { createApp } from "../../web/app.tsx";

const upload = v.parse(Upload, {
  ...{ id: `fil_${"a".repeat(26)}`, name: "Phụ lục.pdf", bytes: 1000, partBytes: 1000 },
  ...{ begunAt: "2022-06-24T01:00:00.000Z", by: "clerk.xa-phu-loc" },
});

// What Lambda's environment holds at AWS; nothing is sent there.
const environment = {
  ...{ AWS_REGION: "ap-southeast-1", AWS_ACCESS_KEY_ID: "id", AWS_SECRET_ACCESS_KEY: "secret" },
  ...{ ORIGIN: "https://bao-cao.example", MAIL: "outbox" },
  SST_RESOURCE_App: JSON.stringify({ name: "bao-cao-thi-dua", stage: "trial" }),
  SST_RESOURCE_Rounds: JSON.stringify({ name: "rounds" }),
  SST_RESOURCE_Files: JSON.stringify({ name: "trial-filesbucket-bcdefghk" }),
  SST_RESOURCE_Assembly: JSON.stringify({ url: "https://sqs.example/assembly" }),
};
beforeAll(() => {
  for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value);
});
afterAll(() => vi.unstubAllEnvs());

test("pages may send files to the very origin that addresses are signed for, and to no other beside their own", async () => {
  const { world, site } = live();
  const signed = await world.uploads.sign(upload, 1, v.parse(Sha256, "0".repeat(64)));
  const { origin } = new URL(signed?.url ?? "");
  expect(origin).toBe("https://trial-filesbucket-bcdefghk.s3.ap-southeast-1.amazonaws.com");
  const answered = await createApp(world, site).request("/healthz");
  expect(answered.headers.get("content-security-policy")).toContain(`connect-src 'self' ${origin};`);
});
