import type { Chance } from "./chance.ts";
import { type Asked, type Body, type Field, type Part, rawOf } from "./request.ts";
import { endless, hostileWords } from "./words.ts";

/** What is known of the world, for a word to be wrong in a way that somebody would try. */
export interface Known {
  readonly names: readonly string[];
  readonly files: readonly Uint8Array[];
}

/** The request with one thing wrong, or one thing more. */
export async function spoilt(asked: Asked, chance: Chance, known: Known): Promise<Asked> {
  switch (chance.below(8)) {
    case 0:
      return { ...asked, path: pathSpoilt(asked.path, chance) };
    case 1:
      return { ...asked, query: [...asked.query, [name(chance, known), word(chance)]] };
    case 2:
      return { ...asked, headers: headersSpoilt(asked.headers, chance) };
    case 3:
      return chance.oneIn(6) ? { ...asked, method: chance.of(methods) } : asked;
    case 4:
      return { ...asked, body: await bytesSpoilt(asked.body, chance) };
    default:
      return { ...asked, body: bodySpoilt(asked.body, chance, known) };
  }
}

const methods = ["GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS"];

const word = (chance: Chance) => (chance.oneIn(60) ? endless : chance.of(hostileWords));
const name = (chance: Chance, { names }: Known) =>
  chance.oneIn(3) ? word(chance).slice(0, 300) : chance.of(names);

function pathSpoilt(path: string, chance: Chance): string {
  const pieces = path.split("/");
  const at = 1 + chance.below(Math.max(1, pieces.length - 1));
  const spoiltPiece = encodeURIComponent(word(chance).toWellFormed().slice(0, 500));
  return pieces.toSpliced(at, 1, chance.oneIn(4) ? "%E0%A4%A" : spoiltPiece).join("/");
}

function headersSpoilt(headers: Asked["headers"], chance: Chance): Asked["headers"] {
  const wanted = [
    ["accept-language", word(chance).slice(0, 4000)],
    [
      "cookie",
      `${headers.cookie ?? ""}; ngon-ngu=${word(chance).slice(0, 200)}; phien=${word(chance).slice(0, 90)}`,
    ],
    [
      "content-type",
      chance.of(["text/plain", "application/json", "multipart/form-data", "multipart/form-data; boundary="]),
    ],
    ["authorization", chance.of(["Bearer x", `Bearer ${"a".repeat(120)}`, "Basic eA==", "Bearer"])],
    ["content-length", chance.of(["0", "-1", "999999999", "x"])],
    [
      "referer",
      chance.of([
        "http://localhost/",
        "x",
        "http://localhost:99999/",
        "//",
        `http://localhost/${word(chance).slice(0, 99)}`,
      ]),
    ],
    ["accept-encoding", chance.of(["br;q=x", "gzip", "identity;q=0", "*"])],
    ["origin", chance.of(["null", "http://localhost", "https://evil.example", "x"])],
    ["range", "bytes=0-999999999999"],
    ["if-none-match", "*"],
  ] as const;
  const [key, value] = chance.of(wanted);
  return { ...headers, [key]: value };
}

async function bytesSpoilt(body: Body, chance: Chance): Promise<Body> {
  const raw = await rawOf(body);
  if (!raw || raw.bytes.length === 0) return body;
  const { bytes } = raw;
  const at = chance.below(bytes.length);
  switch (chance.below(3)) {
    case 0:
      return { ...raw, bytes: bytes.subarray(0, at) };
    case 1:
      return { ...raw, bytes: bytes.with(at, chance.below(256)) };
    default:
      return {
        ...raw,
        bytes: Buffer.concat([bytes.subarray(0, at), Buffer.from(word(chance)), bytes.subarray(at)]),
      };
  }
}

function bodySpoilt(body: Body, chance: Chance, known: Known): Body {
  switch (body.type) {
    case "none":
      return chance.oneIn(2) ? body : { type: "form", fields: [[name(chance, known), word(chance)]] };
    case "form":
      return chance.oneIn(5)
        ? { type: "parts", fields: fieldsSpoilt(body.fields, chance, known) }
        : { type: "form", fields: fieldsSpoilt(body.fields, chance, known).filter(isField) };
    case "parts":
      return { type: "parts", fields: fieldsSpoilt(body.fields, chance, known) };
    case "json":
      return { type: "json", value: valueSpoilt(body.value, chance, known) };
    case "raw":
      return { ...body, bytes: chance.of(known.files) };
  }
}

const isField = (field: Field | Part): field is Field => typeof field[1] === "string";

function fieldsSpoilt(
  fields: readonly (Field | Part)[],
  chance: Chance,
  known: Known,
): readonly (Field | Part)[] {
  const at = chance.below(Math.max(1, fields.length));
  const [held, value] = fields[at] ?? ["", ""];
  switch (chance.below(6)) {
    case 0:
      return fields.toSpliced(at, 1);
    case 1:
      return [...fields, [name(chance, known), word(chance)]];
    case 2:
      return [...fields, [held, value] as Field];
    case 3:
      return [...fields, ["file", { name: word(chance).slice(0, 300), bytes: fileSpoilt(chance, known) }]];
    default:
      return fields.length === 0
        ? fields
        : fields.with(
            at,
            typeof value === "string"
              ? [held, word(chance)]
              : [held, { name: value.name, bytes: fileSpoilt(chance, known) }],
          );
  }
}

function fileSpoilt(chance: Chance, { files }: Known): Uint8Array {
  const file = chance.of(files);
  if (file.length === 0 || chance.oneIn(3)) return file;
  const at = chance.below(file.length);
  return chance.oneIn(2) ? file.subarray(0, at) : file.with(at, chance.below(256));
}

function valueSpoilt(value: unknown, chance: Chance, known: Known): unknown {
  if (chance.oneIn(4)) {
    return chance.of([
      null,
      true,
      -1,
      1e300,
      [],
      {},
      "",
      word(chance),
      [[[[]]]],
      { [name(chance, known)]: word(chance) },
    ]);
  }
  if (Array.isArray(value))
    return value.map((each) => (chance.oneIn(2) ? valueSpoilt(each, chance, known) : each));
  if (typeof value !== "object" || value === null) return word(chance);
  const entries = Object.entries(value);
  if (entries.length === 0 || chance.oneIn(4)) return { ...value, [name(chance, known)]: word(chance) };
  const [key, held] = chance.of(entries);
  return chance.oneIn(6)
    ? Object.fromEntries(entries.filter(([each]) => each !== key))
    : { ...value, [key]: valueSpoilt(held, chance, known) };
}
