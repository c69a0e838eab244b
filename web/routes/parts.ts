import type { Context } from "hono";
import * as v from "valibot";
import { closedTo } from "../../functions/acts/closed-to.ts";
import { draftPlaceOf } from "../../functions/acts/draft-place.ts";
import { FileId, Sha256 } from "../../functions/core/ids.ts";
import type { Upload } from "../../functions/core/obligation/upload.ts";
import type { World } from "../../functions/core/world.ts";
import { takeInParts } from "../../functions/files/intake.ts";
import { LARGEST_FILE } from "../../functions/files/judge.ts";
import { formIn } from "../form.ts";
import { paths } from "../paths.ts";
import { answerTo } from "../refuse.tsx";
import type { OnObligation, Route } from "../route.ts";
import { sayRefusal } from "../words/said.ts";

/** Five seconds of a 400 kbit/s line: what a cut can cost. */
const PART_BYTES = 256_000;

const Announced = v.object({
  name: v.pipe(v.string(), v.minLength(1), v.maxLength(400)),
  bytes: v.pipe(v.string(), v.digits(), v.toNumber(), v.minValue(1)),
  hash: v.optional(Sha256),
});

/** Named by the parts' numbers: their hashes. So many are asked for at a time, and no more are signed. */
const Hashes = v.pipe(v.record(v.pipe(v.string(), v.digits()), Sha256), v.maxEntries(16));

/**
 * The script's way to send a file: announced, sent in parts of which each may be sent again, and taken in when all are
 * there. The parts go straight into the store by addresses signed for them. Where an office's firewall has no second
 * address open, they go through the site.
 */
export function partRoutes(world: World): readonly Route[] {
  return [
    { method: "post", path: paths.uploads, about: "obligation", act: "attach", answer: begin(world) },
    { method: "get", path: paths.upload, about: "obligation", act: "attach", answer: resume(world) },
    { method: "post", path: paths.addresses, about: "obligation", act: "attach", answer: address(world) },
    { method: "put", path: paths.part, about: "obligation", act: "attach", answer: keep(world) },
    { method: "post", path: paths.upload, about: "obligation", act: "attach", answer: finish(world) },
  ];
}

const begin = (world: World) => async (c: Context, seen: OnObligation) => {
  const refusal = closedTo(seen);
  if (refusal) return c.json({ text: sayRefusal(seen.frame.words, refusal).title }, 409);
  const announced = v.safeParse(Announced, await formIn(c));
  if (!announced.success) return c.json({ text: seen.frame.words.fileRefusals.unreadable }, 422);
  const { name, bytes, hash } = announced.output;
  if (bytes > LARGEST_FILE) return c.json({ text: seen.frame.words.fileRefusals.size }, 413);
  const upload: Upload = {
    id: world.mint.fileId(),
    name,
    bytes,
    partBytes: PART_BYTES,
    ...(hash ? { hash } : {}),
    begunAt: seen.now,
    by: seen.person.id,
  };
  if (!(await world.uploads.begin(seen.directive.id, draftPlaceOf(seen), upload))) {
    return c.json({ text: seen.frame.words.files.manyUnderWay }, 422);
  }
  return c.json({ id: upload.id, partBytes: PART_BYTES, arrived: [] }, 201);
};

const resume = (world: World) => async (c: Context, seen: OnObligation) => {
  const upload = await uploadNamed(c, world, seen);
  if (!upload) return c.json({ text: seen.frame.words.fileRefusals["cut-off"] }, 404);
  return c.json({ id: upload.id, partBytes: upload.partBytes, arrived: await world.uploads.arrived(upload) });
};

/** Where the parts asked for can be put. One that is not in the answer goes through the site. */
const address = (world: World) => async (c: Context, seen: OnObligation) => {
  const refusal = closedTo(seen);
  if (refusal) return c.json({ text: sayRefusal(seen.frame.words, refusal).title }, 409);
  const upload = await uploadNamed(c, world, seen);
  if (!upload) return c.json({ text: seen.frame.words.fileRefusals["cut-off"] }, 404);
  const asked = v.safeParse(Hashes, await formIn(c));
  if (!asked.success) return c.json({ text: seen.frame.words.fileRefusals.unreadable }, 422);
  const parts = Object.entries(asked.output);
  const signed = await Promise.all(
    parts.map(async ([part, hash]) => [part, await world.uploads.sign(upload, Number(part), hash)] as const),
  );
  return c.json(Object.fromEntries(signed.filter(([, each]) => each !== undefined)));
};

const keep = (world: World) => async (c: Context, seen: OnObligation) => {
  const upload = await uploadNamed(c, world, seen);
  if (!upload) return c.json({ text: seen.frame.words.fileRefusals["cut-off"] }, 404);
  const kept = await world.uploads.keep(
    upload,
    Number(c.req.param("part")),
    new Uint8Array(await c.req.arrayBuffer()),
  );
  return kept ? c.body(null, 204) : c.json({ text: seen.frame.words.fileRefusals["cut-off"] }, 422);
};

const finish = (world: World) => async (c: Context, seen: OnObligation) => {
  const [directive, obligation] = [seen.directive.id, draftPlaceOf(seen)];
  const upload = await uploadNamed(c, world, seen);
  if (!upload) {
    // The answer to the first finish was lost: the file is there, and that is what was asked.
    const id = v.safeParse(FileId, c.req.param("file"));
    const there = id.success && (await world.files.find(directive, obligation, id.output));
    return there ? c.body(null, 204) : c.json({ text: seen.frame.words.fileRefusals["cut-off"] }, 404);
  }
  const refusal = closedTo(seen);
  if (refusal) return c.json({ text: sayRefusal(seen.frame.words, refusal).title }, 409);
  const taken = await takeInParts(world, { directive, obligation, now: seen.now }, upload);
  if (taken.ok) return c.body(null, 204);
  const { status, text } = answerTo(taken.refusal, seen.frame.words);
  return c.json({ text }, status);
};

async function uploadNamed(c: Context, world: World, seen: OnObligation) {
  const id = v.safeParse(FileId, c.req.param("file"));
  return id.success ? world.uploads.find(seen.directive.id, draftPlaceOf(seen), id.output) : undefined;
}
