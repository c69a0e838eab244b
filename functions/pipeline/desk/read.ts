import * as v from "valibot";
import { DeskIndex, type DeskSection } from "../../core/report/desk.ts";
import { readDeskSection } from "../../core/report/desk-file.ts";
import type { World } from "../../core/world.ts";

type Reading = Pick<World, "files">;

/** An edition's sections in order. */
export async function readDeskIndex(world: Reading, key: string): Promise<DeskIndex> {
  return v.parse(DeskIndex, JSON.parse(await textAt(world, key)));
}

/** One section as its composer made it. */
export async function readDesk(world: Reading, key: string): Promise<DeskSection> {
  return readDeskSection(await textAt(world, key));
}

async function textAt(world: Reading, key: string): Promise<string> {
  return new TextDecoder().decode(await world.files.read(key));
}
