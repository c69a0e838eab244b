import type { Context } from "hono";
import * as v from "valibot";
import { beginUpload } from "../../functions/acts/begin-upload.ts";
import { closedTo } from "../../functions/acts/closed-to.ts";
import { draftPlaceOf } from "../../functions/acts/draft-place.ts";
import { finishUpload } from "../../functions/acts/finish-upload.ts";
import { FileId, Sha256 } from "../../functions/core/ids.ts";
import type { Refusal } from "../../functions/core/problem/refusal.ts";
import type { World } from "../../functions/core/world.ts";
import { formIn } from "../form.ts";
import { paths } from "../paths.ts";
import { answerTo } from "../refuse.tsx";
import type { OnObligation, Route } from "../route.ts";
import { sayRefusal } from "../words/said.ts";

const Announced = v.object({
  name: v.pipe(v.string(), v.minLength(1), v.maxLength(400)),
  bytes: v.pipe(v.string(), v.digits(), v.toNumber(), v.minValue(1)),
  hash: v.optional(Sha256),
});

/** Named by the parts' numbers: their hashes. So many are asked for at a time, and no more are signed. */
const Hashes = v.pipe(v.record(v.pipe(v.string(), v.digits()), Sha256), v.maxEntries(16));

/**
 * The script's way to send a file: announced, sent in parts of which each may be sent again, and taken in
 * when all are there. The parts go straight into the store by addresses signed for them. Where an office's
 * firewall has no second address open, they go through the site.
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

const begin = (world: World) => async (c: Context, context: OnObligation) => {
  const t = context.frame.words;
  const shut = closedTo(context);
  if (shut) return c.json({ text: sayRefusal(t, shut).title }, 409);
  const announced = v.safeParse(Announced, await formIn(c));
  if (!announced.success) return c.json({ text: t.fileRefusals.unreadable }, 422);
  const begun = await beginUpload(world, context, announced.output);
  switch (begun.type) {
    case "begun": {
      const { id, partBytes } = begun.upload;
      return c.json({ id, partBytes, arrived: [] }, 201);
    }
    case "many-under-way":
      return c.json({ text: t.files.manyUnderWay }, 422);
    case "refused":
      return refusedPart(c, context, begun.refusal);
  }
};

/** A file is refused in its own words; that nothing can be written any more, by its title. */
function refusedPart(c: Context, { frame }: OnObligation, refusal: Refusal) {
  if (refusal.type !== "file") return c.json({ text: sayRefusal(frame.words, refusal).title }, 409);
  const { status, text } = answerTo(refusal, frame.words);
  return c.json({ text }, status);
}

const resume = (world: World) => async (c: Context, context: OnObligation) => {
  const upload = await uploadNamed(c, world, context);
  if (!upload) return c.json({ text: context.frame.words.fileRefusals["cut-off"] }, 404);
  return c.json({ id: upload.id, partBytes: upload.partBytes, arrived: await world.uploads.arrived(upload) });
};

/** Where the parts asked for can be put. One that is not in the answer goes through the site. */
const address = (world: World) => async (c: Context, context: OnObligation) => {
  const refusal = closedTo(context);
  if (refusal) return c.json({ text: sayRefusal(context.frame.words, refusal).title }, 409);
  const upload = await uploadNamed(c, world, context);
  if (!upload) return c.json({ text: context.frame.words.fileRefusals["cut-off"] }, 404);
  const asked = v.safeParse(Hashes, await formIn(c));
  if (!asked.success) return c.json({ text: context.frame.words.fileRefusals.unreadable }, 422);
  const parts = Object.entries(asked.output);
  const signed = await Promise.all(
    parts.map(async ([part, hash]) => [part, await world.uploads.sign(upload, Number(part), hash)] as const),
  );
  return c.json(Object.fromEntries(signed.filter(([, each]) => each !== undefined)));
};

const keep = (world: World) => async (c: Context, context: OnObligation) => {
  const upload = await uploadNamed(c, world, context);
  if (!upload) return c.json({ text: context.frame.words.fileRefusals["cut-off"] }, 404);
  const kept = await world.uploads.keep(
    upload,
    Number(c.req.param("part")),
    new Uint8Array(await c.req.arrayBuffer()),
  );
  return kept ? c.body(null, 204) : c.json({ text: context.frame.words.fileRefusals["cut-off"] }, 422);
};

const finish = (world: World) => async (c: Context, context: OnObligation) => {
  const id = v.safeParse(FileId, c.req.param("file"));
  const finished = id.success ? await finishUpload(world, context, id.output) : undefined;
  switch (finished?.type) {
    case "attached":
      return c.body(null, 204);
    case "refused":
      return refusedPart(c, context, finished.refusal);
    case "absent":
    case undefined:
      return c.json({ text: context.frame.words.fileRefusals["cut-off"] }, 404);
  }
};

async function uploadNamed(c: Context, world: World, context: OnObligation) {
  const id = v.safeParse(FileId, c.req.param("file"));
  return id.success ? world.uploads.find(context.directive.id, draftPlaceOf(context), id.output) : undefined;
}
