import type { Context } from "hono";
import { releaseEdition } from "../../functions/acts/release.ts";
import { takeSigned } from "../../functions/acts/take-signed.ts";
import { outgoingRecord } from "../../functions/core/round/outgoing-record.ts";
import type { World } from "../../functions/core/world.ts";
import type { Verdict } from "../../functions/signing/verdict.ts";
import { formIn } from "../form.ts";
import type { OnRound, Route } from "../route.ts";
import { numberIn } from "../routes/editions.tsx";
import { closedWords, editionAsked } from "../routes/signing.tsx";
import { sayBy, sayProblem } from "../words/said.ts";
import { vi } from "../words/vi.ts";
import { bodyIn, ReleaseBody } from "./bodies.ts";

const edition = "/api/directives/:directive/editions/:number";

/** For the office's document system: the signed report comes back by it, and goes into its records. */
export function apiSigningRoutes(world: World, anchors: string | undefined): readonly Route[] {
  return [
    {
      method: "post",
      path: `${edition}/signed`,
      about: "round",
      act: "take-signed",
      answer: take(world, anchors),
    },
    {
      method: "post",
      path: `${edition}/release`,
      about: "round",
      act: "release-edition",
      answer: release(world),
    },
    { method: "get", path: `${edition}/record`, about: "round", act: "see-edition", answer: record(world) },
  ];
}

const take = (world: World, anchors: string | undefined) => async (c: Context, seen: OnRound) => {
  const found = await editionAsked(c, world, seen);
  if (!found) return said(c, 404, "Không có bản báo cáo này.");
  const file = (await formIn(c))?.file;
  if (!(file instanceof File)) return said(c, 422, "Gửi tệp đã ký trong ô “file” của biểu mẫu nhiều phần.");
  const taken = await takeSigned(world, seen, found, new Uint8Array(await file.arrayBuffer()), anchors);
  switch (taken.type) {
    case "issued":
      return c.json(taken.edition, 201);
    case "closed":
      return said(c, 409, closedWords(taken.edition, vi));
    case "refused":
      return said(c, 422, sayBy<Verdict, string>(vi.verdicts, taken.verdict), taken.verdict);
  }
};

const release = (world: World) => async (c: Context, seen: OnRound) => {
  const found = await editionAsked(c, world, seen);
  if (!found) return said(c, 404, "Không có bản báo cáo này.");
  const read = await bodyIn(c, ReleaseBody);
  if (!read.ok) return read.answer;
  const came = await releaseEdition(world, seen, found, read.body);
  switch (came.type) {
    case "released":
      return c.json(came.edition, 201);
    case "closed":
      return said(c, 409, closedWords(came.edition, vi));
    case "unsaid":
      return said(c, 422, sayProblem(vi, came.problem), came.problem);
  }
};

const record = (world: World) => async (c: Context, seen: OnRound) => {
  const { directive, roster } = seen;
  const found = await world.editions.find(directive.id, numberIn(c));
  if (!found?.signed) return said(c, 404, "Bản này chưa ban hành nên chưa có dữ liệu hồ sơ.");
  return c.json(outgoingRecord(found, found.signed, { authority: roster.authority, directive }));
};

/** `refusal` is what the signature came to, so that a program can go on without reading Vietnamese. */
function said(c: Context, status: 404 | 409 | 422, text: string, refusal?: object) {
  return c.json({ error: { title: text, text, ...(refusal ? { refusal } : {}) } }, status);
}
