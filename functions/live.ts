import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { S3Client } from "@aws-sdk/client-s3";
import { SQSClient } from "@aws-sdk/client-sqs";
import { Resource } from "sst";
import * as v from "valibot";
import { pageLinked, paths } from "../web/paths.ts";
import { ClientKey, DelegationId, FileId, Reference, spokenLetters } from "./core/ids.ts";
import { type Instant, instantOf } from "./core/instant.ts";
import type { Mint, World } from "./core/world.ts";
import { clamAv } from "./files/clamav.ts";
import type { Channel, Channels } from "./notices/channel.ts";
import { outbox } from "./notices/outbox.ts";
import { loadFaces } from "./pdf/faces.ts";
import type { Press } from "./pipeline/edition.ts";
import type { StorePlaces } from "./store/places.ts";
import { storesOver } from "./store/stores.ts";
import { bucketTimeouts, mailTimeouts, queueTimeouts, tableTimeouts } from "./store/timeouts.ts";

/** What the entries share: the world, the press, and how the site is reached. */
interface Live {
  readonly world: World;
  /** For verifying and archiving, which are no business of the pages. */
  readonly places: StorePlaces;
  readonly channels: () => Promise<Channels>;
  readonly press: () => Press;
  readonly site: {
    readonly origin: string;
    readonly secureCookies: boolean;
    readonly anchors?: string;
    readonly store?: string;
  };
}

/** The local runner moves the clock, and has its fonts elsewhere; nobody else gives anything. */
export interface Given {
  readonly clock?: () => Instant;
  readonly font?: (file: string) => Uint8Array;
}

let made: Live | undefined;

/**
 * The real world, made once in a process. Endpoints come from the SDK's own AWS_ENDPOINT_URL_*: absent, it is
 * AWS. This file alone reads the environment, the clock and chance.
 */
export function live(given: Given = {}): Live {
  made ??= make(given);
  return made;
}

function make(given: Given): Live {
  const origin = originFrom(process.env.ORIGIN);
  const clock = given.clock ?? (() => instantOf(Date.now()));
  const places = placesHere();
  return {
    world: { ...storesOver(places), clock, mint, log, ...scanner(process.env.CLAMD) },
    places,
    channels: async () => ({
      first: await firstChannel(),
      ...(await secondChannel()),
      linkTo: (linked) => origin + pageLinked(linked),
    }),
    press: pressWith(given.font ?? fontBeside, origin + paths.proofs),
    site: {
      origin,
      secureCookies: origin.startsWith("https://"),
      ...anchorsIn(process.env.SIGNING_ANCHORS),
      ...storeBeside(),
    },
  };
}

/** Without it links in mail and the code on paper would lead nowhere, and paper cannot be called back. */
function originFrom(said = ""): string {
  const url = URL.canParse(said) ? new URL(said) : undefined;
  if (url && /^https?:$/.test(url.protocol) && url.pathname === "/") return url.origin;
  throw new Error(
    `ORIGIN must be the site's own address, such as https://bao-cao.example.vn; it is “${said}”.`,
  );
}

function placesHere(): StorePlaces {
  // DynamoDB sheds load by throttling; the SDK's own backoff rides out the last minutes before a deadline.
  const dynamo = new DynamoDBClient({ maxAttempts: 8, requestHandler: tableTimeouts });
  const s3 = new S3Client({ forcePathStyle: onThisMachine(), requestHandler: bucketTimeouts });
  return {
    table: { client: dynamo, name: Resource.Rounds.name },
    bucket: { client: s3, name: Resource.Files.name, ...signerFor(s3) },
    queue: { client: new SQSClient({ requestHandler: queueTimeouts }), url: Resource.Assembly.url },
  };
}

const onThisMachine = () => process.env.S3_FORCE_PATH_STYLE === "true";

/**
 * At AWS browsers reach the bucket where we do; on one machine through the runner's door, and only if it has
 * one.
 */
function signerFor(s3: S3Client): { signer?: S3Client } {
  if (!onThisMachine()) return { signer: s3 };
  const endpoint = process.env.FILES_DOOR;
  return endpoint ? { signer: new S3Client({ endpoint, forcePathStyle: true }) } : {};
}

/** The bucket's own origin, which pages must be allowed to send to; the runner's door is on the site's. */
function storeBeside(): Pick<Live["site"], "store"> {
  const { AWS_REGION: region } = process.env;
  return onThisMachine() ? {} : { store: `https://${Resource.Files.name}.s3.${region}.amazonaws.com` };
}

/**
 * SES where nothing else is said; MAIL names the office's own server or, in a rehearsal, the outbox alone.
 */
async function firstChannel(): Promise<Channel> {
  const { MAIL = "ses", MAIL_FROM = "" } = process.env;
  if (MAIL === "outbox") return outbox;
  // Imported when mail is sent, so that the pages do not carry mail programs along.
  if (MAIL !== "ses") return (await import("./notices/smtp.ts")).smtp({ url: MAIL, from: MAIL_FROM });
  const [{ ses }, { SESv2Client }] = await Promise.all([
    import("./notices/ses.ts"),
    import("@aws-sdk/client-sesv2"),
  ]);
  const { sender, configSet } = Resource.Post;
  return ses({
    client: new SESv2Client({ requestHandler: mailTimeouts }),
    from: MAIL_FROM || sender,
    configurationSet: configSet,
  });
}

/** A gateway to SMS or Zalo, where the office has one. */
async function secondChannel(): Promise<{ second?: Channel }> {
  const { GATEWAY_URL: url, GATEWAY_TOKEN: token = "" } = process.env;
  if (!url) return {};
  const { webhook } = await import("./notices/webhook.ts");
  return { second: webhook({ url, token, fetch }) };
}

/**
 * ClamAV where one listens, "10.0.0.5:3310" or "/run/clamav/clamd.sock"; without it no file is said to be
 * clean.
 */
function scanner(address: string | undefined): Pick<World, "scan"> {
  if (!address) return {};
  const [, host, port] = /^([^/]+):(\d+)$/.exec(address) ?? [];
  return { scan: clamAv(host && port ? { host, port: Number(port) } : { path: address }) };
}

/**
 * Whose certificates to believe on a signed report: a file in PEM form, beside a deployed bundle or anywhere
 * here.
 */
function anchorsIn(file: string | undefined): Pick<Live["site"], "anchors"> {
  return file ? { anchors: readFileSync(file, "utf8") } : {};
}

/** Fonts are read when the first document is set, so that pages are not slowed by them. */
function pressWith(font: (file: string) => Uint8Array, proofUrl: string): Live["press"] {
  let press: Press | undefined;
  return () => {
    press ??= { faces: loadFaces(font), proofUrl };
    return press;
  };
}

/** The four faces lie beside a deployed bundle. */
function fontBeside(file: string): Uint8Array {
  return readFileSync(join(import.meta.dirname, "fonts", file));
}

const small = "0123456789abcdefghijklmnopqrstuvwxyz";

/** Where unguessable things come from. */
export const mint: Mint = {
  clientKey: () => v.parse(ClientKey, randomBytes(18).toString("base64url")),
  fileId: () => v.parse(FileId, `fil_${drawn(small, 26)}`),
  delegationId: () => v.parse(DelegationId, `del-${drawn(small, 20)}`),
  reference: () => v.parse(Reference, drawn(spokenLetters, 8).replace(/^.{4}/, "$&-")),
  token: () => randomBytes(32).toString("base64url"),
};

/** Letters drawn evenly: a byte past the last whole round of the alphabet is thrown away. */
function drawn(alphabet: string, length: number): string {
  const limit = 256 - (256 % alphabet.length);
  let text = "";
  while (text.length < length) {
    for (const byte of randomBytes(length)) {
      if (byte < limit && text.length < length) text += alphabet[byte % alphabet.length];
    }
  }
  return text;
}

function log(event: string, facts: Readonly<Record<string, string | number>>): void {
  process.stdout.write(`${JSON.stringify({ event, ...facts })}\n`);
}
