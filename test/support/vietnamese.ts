import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "../..");
const own = /[ăđĩũơư\u1ea0-\u1ef9]/u;

/**
 * What the application says in Vietnamese, what its sample directives ask and what its sample units answer.
 */
export function vietnameseSentences(): readonly string[] {
  const all = [
    "functions",
    "web/words",
    "web/pages",
    "infra/local/sample",
    "test/support",
    "test/golden",
  ].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
      .filter((name) => /\.(tsx?|json|txt)$/.test(name) && !/legacy|syllable/.test(name))
      .flatMap((name) => piecesOf(readFileSync(join(root, folder, name), "utf8"))),
  );
  return [...new Set(all)].filter((text) => own.test(text) && (text.match(/\p{L}/gu) ?? []).length >= 20);
}

function piecesOf(source: string): readonly string[] {
  return [...source.matchAll(/["`>]([^"`<>\n]{15,})["`<]/g)]
    .flatMap(([, text = ""]) => text.split(/\\n|(?<=[.;])\s+/))
    .map((text) => text.normalize("NFC").trim())
    .filter((text) => !/[$\\{}]/.test(text));
}
