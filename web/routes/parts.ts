import type { Context } from "hono";
import * as v from "valibot";
import { addressParts } from "../../functions/acts/address-parts.ts";
import { beginUpload } from "../../functions/acts/begin-upload.ts";
import { closedTo } from "../../functions/acts/closed-to.ts";
import { draftPlaceOf } from "../../functions/acts/draft-place.ts";
import { finishUpload } from "../../functions/acts/finish-upload.ts";
import { keepPart } from "../../functions/acts/keep-part.ts";
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
  if (shut) return refusedPart(c, context, shut);
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
  const id = fileIn(c);
  const upload = id && (await world.uploads.find(context.directive.id, draftPlaceOf(context), id));
  if (!upload) return c.json({ text: context.frame.words.fileRefusals["cut-off"] }, 404);
  return c.json({ id: upload.id, partBytes: upload.partBytes, arrived: await world.uploads.arrived(upload) });
};

const address = (world: World) => async (c: Context, context: OnObligation) => {
  const { words } = context.frame;
  const shut = closedTo(context);
  if (shut) return refusedPart(c, context, shut);
  const id = fileIn(c);
  const asked = v.safeParse(Hashes, await formIn(c));
  if (!asked.success) return c.json({ text: words.fileRefusals.unreadable }, 422);
  const addressed = id && (await addressParts(world, context, id, asked.output));
  switch (addressed?.type) {
    case "addressed":
      return c.json(addressed.parts);
    case "refused":
      return refusedPart(c, context, addressed.refusal);
    case "absent":
    case undefined:
      return c.json({ text: words.fileRefusals["cut-off"] }, 404);
  }
};

const keep = (world: World) => async (c: Context, context: OnObligation) => {
  const file = fileIn(c);
  const bytes = new Uint8Array(await c.req.arrayBuffer());
  const kept = file && (await keepPart(world, context, { file, part: Number(c.req.param("part")), bytes }));
  if (kept === "kept") return c.body(null, 204);
  return c.json({ text: context.frame.words.fileRefusals["cut-off"] }, kept === "cut-off" ? 422 : 404);
};

const finish = (world: World) => async (c: Context, context: OnObligation) => {
  const id = fileIn(c);
  const finished = id && (await finishUpload(world, context, id));
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

/** The file that the address names; what is no id names none. */
export function fileIn(c: Context): FileId | undefined {
  const id = v.safeParse(FileId, c.req.param("file"));
  return id.success ? id.output : undefined;
}
