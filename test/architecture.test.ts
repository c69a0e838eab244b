import { describe, expect, test } from "vitest";
import { read, seenFrom, sources } from "./support/sources.ts";

/**
 * What each room may import: other rooms, and packages. Longest path wins, so a room inside a room is its
 * own.
 */
const rooms: Record<string, { readonly rooms: readonly string[]; readonly packages: readonly string[] }> = {
  "functions/core": { rooms: [], packages: ["valibot", "node:crypto"] },
  "functions/layout": { rooms: [], packages: [] },
  "functions/decree30": { rooms: ["functions/core", "functions/layout"], packages: ["uqr"] },
  "functions/decree30/check": {
    rooms: ["functions/core", "functions/pdf-reading"],
    packages: ["pdfjs-dist"],
  },
  "functions/pdf": {
    rooms: ["functions/core", "functions/layout"],
    packages: ["pdf-lib", "fflate", "node:crypto"],
  },
  // Reads any PDF back; it knows nothing of how ours are written, so that a check is independent.
  "functions/pdf-reading": { rooms: [], packages: ["node:zlib", "pdfjs-dist"] },
  "functions/docx": {
    rooms: ["functions/core", "functions/decree30", "functions/layout"],
    packages: ["docx", "fflate"],
  },
  // Trusts its packages with nothing that has not been looked into; the web asks for it only when a workbook
  // is wanted.
  "functions/excel": {
    rooms: ["functions/core"],
    packages: ["write-excel-file", "read-excel-file", "fflate"],
  },
  // Reads what an office brings of its own: its directive, its Excel form, a unit's Word report.
  "functions/intake": {
    rooms: ["functions/core", "functions/pdf-reading"],
    packages: ["valibot", "sax", "fflate", "pdfjs-dist"],
  },
  // Draws a page of a finished PDF of ours, from the file alone.
  "functions/page-image": { rooms: ["functions/pdf-reading"], packages: [] },
  "functions/signing": {
    rooms: ["functions/core", "functions/pdf", "functions/pdf-reading"],
    packages: ["pkijs", "asn1js", "valibot"],
  },
  "functions/files": {
    rooms: ["functions/core"],
    packages: ["node:net", "node:zlib"],
  },
  "functions/notices": {
    rooms: ["functions/core"],
    packages: ["nodemailer", "ical-generator", "@aws-sdk/client-sesv2", "valibot"],
  },
  "functions/store": {
    rooms: ["functions/core"],
    packages: [
      "@aws-sdk/client-dynamodb",
      "@aws-sdk/client-s3",
      "@aws-sdk/client-sqs",
      "@aws-sdk/s3-request-presigner",
      "@aws-sdk/util-dynamodb",
      "valibot",
      "node:crypto",
      "node:timers",
      "node:zlib",
    ],
  },
  "functions/pipeline": {
    rooms: [
      "functions/core",
      "functions/decree30",
      "functions/decree30/check",
      "functions/docx",
      "functions/excel",
      "functions/files",
      "functions/layout",
      "functions/notices",
      "functions/pdf",
    ],
    packages: ["valibot"],
  },
  // An issued report's package for the archive: the same bytes anywhere.
  "functions/pipeline/archive": { rooms: ["functions/core"], packages: ["fflate"] },
  // What people do. It answers with what came of it; how that is asked for and said is the web's.
  "functions/acts": {
    rooms: [
      "functions/core",
      "functions/excel",
      "functions/files",
      "functions/intake",
      "functions/pipeline",
      "functions/pipeline/archive",
      "functions/signing",
    ],
    packages: ["valibot"],
  },
  web: {
    rooms: [
      "functions/acts",
      "functions/core",
      "functions/excel",
      "functions/files",
      "functions/intake",
      "functions/page-image",
      "functions/pipeline",
      "functions/signing",
    ],
    packages: ["hono", "valibot", "@valibot/to-json-schema"],
  },
};

/** What only live.ts may touch: the time, chance and surroundings are arguments everywhere else. */
const ambient: readonly RegExp[] = [
  /\bDate\.now\(/,
  /\bnew Date\(\)/,
  /\bMath\.random\(/,
  /\brandomUUID\b/,
  /\brandomBytes\b/,
  /\bgetRandomValues\b/,
  /\bprocess\.env\b/,
  /from "sst"/,
];

const programs = /\.(tsx?|mjs)$/;
const files = ["functions", "web"].flatMap((folder) => sources(folder, programs));

describe("the rooms of the house", () => {
  test("each room imports only the rooms and packages it may know", () => {
    expect(files.flatMap(strangers)).toEqual([]);
  });

  test("the time, chance and the surroundings come in as arguments; only live.ts reads them", () => {
    const reading = files
      // What web/assets.ts holds runs in the browser, where each open page names itself.
      .filter((file) => file !== "functions/live.ts" && file !== "web/assets.ts")
      .filter((file) => ambient.some((pattern) => pattern.test(codeOf(file))));
    expect(reading).toEqual([]);
  });

  test("whatever writes is an act: the web reads what is kept, and counts at its own door", () => {
    const writes =
      /\bworld\.(?!tallies\.)\w+\.(add|amend|ask|begin|change|clear|close|decide|drop|enter|file|forget|invite|issue|keep|keepId|lend|mark|note|offer|open|progress|publish|save|send|settle|sign|write)\(/;
    const writing = files.filter((file) => file.startsWith("web/") && writes.test(codeOf(file)));
    expect(writing).toEqual([]);
  });

  test("pages and API are two doors over the same acts, and neither goes through the other", () => {
    const through = (door: string, other: string) =>
      files
        .filter((file) => file.startsWith(`${door}/`))
        .flatMap((file) =>
          filesImportedBy(file)
            .filter((target) => target.startsWith(`${other}/`))
            .map((target) => `${file} → ${target}`),
        );
    const crossing = ["web/routes", "web/pages"].flatMap((pages) => [
      ...through("web/api", pages),
      ...through(pages, "web/api"),
    ]);
    expect(crossing).toEqual([]);
  });

  test("no import runs in a circle, of types no more than of values", () => {
    const done = new Set<string>();
    expect(files.flatMap((file) => circleFrom(file, [], done))).toEqual([]);
  });

  test("every file is reached from an entry: what only a test knows does not exist", () => {
    const found = reached();
    expect(found.size).toBeGreaterThan(files.length / 2);
    expect(files.filter((file) => !found.has(file) && !file.endsWith(".d.ts"))).toEqual([]);
  });

  test("nothing lies loose at the top of the rules but the ids, the instant, the world and the hash", () => {
    const loose = files.filter((file) => /^functions\/core\/[^/]+$/.test(file));
    expect(loose.map((file) => file.split("/").at(-1)).sort()).toEqual([
      "hash.ts",
      "ids.ts",
      "instant.ts",
      "world.ts",
    ]);
  });

  test("there are no classes but errors, no any, no default in a switch, no barrel and no utils", () => {
    const odd = files.filter((file) => {
      const code = codeOf(file);
      return (
        /\bclass \w+(?! extends \w*Error\b)\b(?! extends)/.test(code.replace(/class="[^"]*"/g, "")) ||
        /(:|<|as|,|\|) any\b/.test(code) ||
        /^\s*default:\s*($|return|throw|break)/m.test(code) ||
        /export \* from/.test(code) ||
        /utils?|helpers?|manager|service/i.test(file.split("/").at(-1) ?? "")
      );
    });
    expect(odd).toEqual([]);
  });

  test("a comment is at most a hundred and ten columns wide", () => {
    const configured = ["sst.config.ts", "vitest.config.ts"];
    const all = [...files, ...sources("infra", programs), ...sources("test", programs), ...configured];
    const wide = all.flatMap((file) =>
      read(file)
        .split("\n")
        .filter((line) => /^\s*(?:\/\*\*|\*|\/\/)/.test(line) && [...line].length > 110)
        .map((line) => `${file}: ${line.trim()}`),
    );
    expect(wide).toEqual([]);
  });

  test("an entry is thin: twenty lines at most", () => {
    const entries = files.filter(
      (file) => /^functions\/[^/]+\.ts$/.test(file) && file !== "functions/live.ts",
    );
    expect(entries.length).toBeGreaterThanOrEqual(3);
    const thick = entries.filter((file) => read(file).trimEnd().split("\n").length > 24);
    expect(thick).toEqual([]);
  });
});

function strangers(file: string): readonly string[] {
  const room = roomOf(file);
  const rule = room === undefined ? undefined : rooms[room];
  if (!rule) return /^functions\/[^/]+\.ts$/.test(file) ? [] : [`${file} stands in no room`];
  return importsOf(file).flatMap((name) => {
    if (!name.startsWith(".")) {
      const known = rule.packages.some((each) => name === each || name.startsWith(`${each}/`));
      return known ? [] : [`${file} → ${name}`];
    }
    const target = roomOf(seenFrom(file, name));
    return target === room || (target !== undefined && rule.rooms.includes(target))
      ? []
      : [`${file} → ${name}`];
  });
}

function roomOf(file: string): string | undefined {
  return Object.keys(rooms)
    .filter((room) => file.startsWith(`${room}/`))
    .sort((a, b) => b.length - a.length)[0];
}

function circleFrom(file: string, path: readonly string[], done: Set<string>): readonly string[] {
  if (path.includes(file)) return [[...path.slice(path.indexOf(file)), file].join(" → ")];
  if (done.has(file)) return [];
  const found = filesImportedBy(file)
    .filter((next) => /\.tsx?$/.test(next))
    .flatMap((next) => circleFrom(next, [...path, file], done));
  done.add(file);
  return found;
}

/**
 * From the entries of the cloud, everything that sets up or runs on one machine, and what the browser asks
 * for.
 */
function reached(): ReadonlySet<string> {
  const known = [...files, ...sources("infra", programs)];
  const entry = /^(functions\/[^/]+|infra\/.*|web\/app)\.(ts|tsx|mjs)$/;
  const found = new Set<string>();
  const open = known.filter((file) => entry.test(file));
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (found.has(file)) continue;
    found.add(file);
    open.push(...namedBy(file).filter((each) => known.includes(each)));
  }
  return found;
}

/** Files that one imports, or hands by name to a bundler or a thread. */
function namedBy(file: string): readonly string[] {
  return [...codeOf(file).matchAll(/"(\.{1,2}\/[^"]+\.(?:tsx?|mjs))"/g)].map(([, name]) =>
    seenFrom(file, name ?? ""),
  );
}

function filesImportedBy(file: string): readonly string[] {
  return importsOf(file)
    .filter((name) => name.startsWith("."))
    .map((name) => seenFrom(file, name));
}

function importsOf(file: string): readonly string[] {
  return [...codeOf(file).matchAll(/(?:from|import\(|^import) ?"([^"]+)"/gm)].map((found) => found[1] ?? "");
}

function codeOf(file: string): string {
  return read(file)
    .replace(/\/\*[\s\S]*?\*\//g, "")
    .replace(/^\s*\/\/.*$/gm, "");
}
