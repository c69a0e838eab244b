import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";

/** The repository: all paths below are given from here. */
export const root = join(import.meta.dirname, "../..");

export function read(path: string): string {
  return readFileSync(join(root, path), "utf8");
}

/** Our own files of a folder and of the folders in it whose names end so. */
export function sources(folder: string, ending: RegExp): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && ending.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .filter((file) => !file.includes("node_modules/"));
}

/** Where a path leads that a file gives from where it lies itself. */
export function seenFrom(file: string, path: string): string {
  return relative(root, join(root, dirname(file), path));
}
