import { CreateBucketCommand } from "@aws-sdk/client-s3";
import * as v from "valibot";
import { beforeAll, describe, expect, test } from "vitest";
import { readSeedDirective } from "../../functions/core/directives/seed.ts";
import { DirectiveId, PersonId } from "../../functions/core/ids.ts";
import { Instant } from "../../functions/core/instant.ts";
import { obligationsOf } from "../../functions/core/obligation/obliged.ts";
import { Roster } from "../../functions/core/people/roster.ts";
import { mint } from "../../functions/live.ts";
import { storesOver } from "../../functions/store/stores.ts";
import { environmentOf } from "../../infra/local/environment.ts";
import { createTable } from "../../infra/local/resources.ts";
import seed from "../../infra/local/sample/directives/an-son-2022-h1.json" with { type: "json" };
import rosterJson from "../../infra/local/sample/rosters/district-pre-2025.json" with { type: "json" };
import { withEngines } from "../support/engines.ts";
import { qrCodesOn } from "../support/qr-codes.ts";
import { withStage } from "./deployed.ts";
import { functions, resource } from "./graph.ts";
import { invoke, request } from "./lambda.ts";

const engines = withEngines();
const production = withStage("production");
/** Where AWS is; names and addresses of what is linked come out of the bundle's own encrypted file. */
let aws: Record<string, string>;

beforeAll(async () => {
  const { resources, clients } = engines();
  const surroundings = Object.entries(environmentOf(engines(), resources, ""));
  aws = Object.fromEntries(surroundings.filter(([name]) => /^AWS_|^S3_/.test(name)));
  await createTable(clients, resource(production(), "aws:dynamodb/table:Table", "RoundsTable").inputs.name);
  const Bucket = resource(production(), "aws:s3/bucket:Bucket", "FilesBucket").inputs.bucket;
  await clients.s3.send(new CreateBucketCommand({ Bucket }));
}, 120_000);

describe("a function as it would be uploaded", () => {
  test("is one bundle that needs nothing from beside it", () => {
    expect(production().bundles.flatMap(({ entry, fault }) => (fault ? [`${entry}: ${fault}`] : []))).toEqual(
      [],
    );
    // Lambda reads all of it at every cold start; much more than six megabytes are a slow one. What reads PDF
    // files, a third of it, is only run when a file comes.
    for (const { bytes } of production().bundles) expect(bytes).toBeLessThan(6_100_000);
  });

  test("Web answers, and asks the table it is linked to who is signing in", async () => {
    // Its table and its bucket are engines of this machine; its queue lies at AWS, which is out of reach.
    expect(await invoke(production(), "Web", request("/healthz"), aws)).toMatchObject({
      statusCode: 503,
      body: JSON.stringify({ ok: false, unreached: ["queue"] }),
    });
    const unknown = await invoke(production(), "Web", request("/vao/not-a-token"), aws);
    expect(unknown).toMatchObject({ headers: { "content-type": expect.stringContaining("text/html") } });
    expect((unknown as { statusCode: number }).statusCode).toBeLessThan(500);
  });

  test.each(["", "/", "bao-cao.example.vn", "https://bao-cao.example.vn/thi-dua"])(
    "does not start where its site's address is “%s”: what it prints and mails would lead nowhere",
    async (ORIGIN) => {
      const answer = invoke(production(), "Assemble", { Records: [] }, { ...aws, ORIGIN });
      await expect(answer).rejects.toThrow("ORIGIN must be the site's own address");
    },
  );

  test("Enforce runs its minute over a table with nothing due", async () => {
    expect(functions(production()).get("Enforce")?.environment.variables.ORIGIN).toBe(
      production().outputs.site,
    );
    const tick = { at: "2022-06-25T01:00:00Z" };
    await expect(invoke(production(), "Enforce", tick, aws)).resolves.toBeUndefined();
  });

  test("Bounce finds nobody behind an address that nothing was sent to, and goes on", async () => {
    const bounce = {
      bounceType: "Permanent",
      timestamp: "2022-06-25T01:00:00Z",
      bouncedRecipients: [{ emailAddress: "khong-gui@mau.example" }],
    };
    const Message = JSON.stringify({ eventType: "Bounce", bounce });
    const told = { Records: [{ Sns: { Message } }] };
    await expect(invoke(production(), "Bounce", told, aws)).resolves.toBeUndefined();
  });

  test("Assemble sets a report with the faces beside it, and the edition is there", async () => {
    const { clients, resources } = engines();
    const world = storesOver({
      table: {
        client: clients.dynamo,
        name: resource(production(), "aws:dynamodb/table:Table", "RoundsTable").inputs.name,
      },
      bucket: {
        client: clients.s3,
        name: resource(production(), "aws:s3/bucket:Bucket", "FilesBucket").inputs.bucket,
      },
      queue: { client: clients.sqs, url: resources.assembly },
    });
    const roster = v.parse(Roster, rosterJson);
    const issuedAt = v.parse(Instant, "2022-06-01T08:00+07:00");
    const directive = readSeedDirective(seed, {
      id: v.parse(DirectiveId, "an-son-2022-h1"),
      authority: roster.authority.id,
      roster,
      issuedAt,
    });
    await world.rosters.keep(roster);
    await world.directives.issue(directive, obligationsOf(directive, roster));
    const job = await world.editions.ask(directive.id, v.parse(PersonId, "officer"), issuedAt);

    const body = JSON.stringify({ directive: directive.id, job: job.number });
    const answer = await invoke(
      production(),
      "Assemble",
      { Records: [{ messageId: mint.token(), body }] },
      aws,
    );

    expect(answer).toEqual({ batchItemFailures: [] });
    const edition = await world.editions.find(directive.id, job.number);
    const pdf = await world.files.read(edition?.pdf.key ?? "");
    expect(new TextDecoder().decode(pdf.slice(0, 5))).toBe("%PDF-");
    // Case qr-origin: read off the paper, as a telephone would.
    expect(qrCodesOn(pdf)).toEqual([`${production().outputs.site}/tra-cuu/${edition?.proof}`]);
  }, 60_000);
});
