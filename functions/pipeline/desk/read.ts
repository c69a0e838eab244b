import * as v from "valibot";
import { DeskIndex, type DeskSection } from "../../core/report/desk.ts";
import { readDeskSection } from "../../core/report/desk-file.ts";
import { PrintedReport } from "../../core/report/printed-report.ts";
import type { World } from "../../core/world.ts";
import { keepParsed, parsedBefore } from "./parsed-sections.ts";

type Reading = Pick<World, "files">;

/** An edition's sections in order. */
export async function readDeskIndex(world: Reading, key: string): Promise<DeskIndex> {
  return v.parse(DeskIndex, JSON.parse(await textAt(world, key)));
}

/** One section as its composer made it. */
export async function readDesk(world: Reading, key: string): Promise<DeskSection> {
  const before = parsedBefore(world.files, key);
  if (before) return before;
  const bytes = await world.files.read(key);
  const section = readDeskSection(new TextDecoder().decode(bytes));
  keepParsed(world.files, key, { section, bytes: bytes.length });
  return section;
}

/** What an edition says, section by section. */
export async function readPrinted(world: Reading, { printed }: DeskIndex): Promise<PrintedReport> {
  return v.parse(PrintedReport, JSON.parse(await textAt(world, printed)));
}

async function textAt(world: Reading, key: string): Promise<string> {
  return new TextDecoder().decode(await world.files.read(key));
}
