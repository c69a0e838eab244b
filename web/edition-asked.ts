import type { Context } from "hono";
import type { Edition } from "../functions/core/round/edition.ts";
import { signedFileOf } from "../functions/core/round/edition-state.ts";
import { lastPutUp } from "../functions/core/round/step.ts";
import type { World } from "../functions/core/world.ts";
import type { OnRound } from "./route.ts";

/** The edition that an address names, among all of its round. */
export async function editionAsked(c: Context, world: World, { directive }: OnRound) {
  const all = await world.editions.all(directive.id);
  const edition = all.find(({ number }) => number === numberIn(c));
  return edition && { edition, all };
}

const PDF = "application/pdf";
const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

const EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** The files of an edition by the last part of their address. */
export function fileOf(edition: Edition, asked: string) {
  switch (asked) {
    case "pdf":
      return { ...edition.pdf, ending: "pdf", type: PDF };
    case "docx":
      return edition.docx && { ...edition.docx, ending: "docx", type: WORD };
    case "da-ky": {
      const file = signedFileOf(edition);
      return file && { ...file, ending: "da-ky.pdf", type: PDF };
    }
    case "phieu-trinh": {
      const note = lastPutUp(edition)?.coveringNote;
      return note && { ...note, ending: "phieu-trinh.pdf", type: PDF };
    }
    case "kem-tai-lieu":
      return edition.bound && { ...edition.bound, ending: "kem-tai-lieu.pdf", type: PDF };
    case "bang-tong-hop":
      return edition.book && { ...edition.book.pdf, ending: "bang-tong-hop.pdf", type: PDF };
    case "bang-tong-hop-excel":
      return edition.book && { ...edition.book.xlsx, ending: "bang-tong-hop.xlsx", type: EXCEL };
    case "json":
      return { key: edition.report.key, bytes: undefined, ending: "json", type: "application/json" };
  }
  return undefined;
}

/** Job and edition share their number; what is no number names none. */
export function numberIn(c: Context): number {
  const asked = c.req.param("number") ?? "";
  return /^[1-9]\d{0,5}$/.test(asked) ? Number(asked) : 0;
}
