import { readFile } from "node:fs/promises";
import * as v from "valibot";
import { publicCalendar } from "../../../functions/core/calendar/holidays.ts";
import { calendarFor } from "../../../functions/core/ladder/rules.ts";
import { Roster } from "../../../functions/core/people/roster.ts";
import { readDirective } from "../../../functions/intake/directive.ts";
import { openDocument } from "../../../functions/intake/open.ts";
import { Proposal } from "../../../functions/intake/proposal.ts";
import { complain, print, printSchema, wordsGiven } from "./answer.ts";
import { whyUnopened } from "./unopened.ts";

const usage =
  "Cách dùng: npm run read -- directive TỆP [--roster DANH-SÁCH.json] [--office-closes 17:00] (hoặc --schema để xem cấu trúc)";

export async function readDirectiveFile(args: readonly string[]): Promise<number> {
  const given = argumentsIn(args);
  if (!given) return complain(usage);
  if (given.schema) return printSchema(Proposal);
  const { file, officeCloses } = given;
  const roster = given.roster === undefined ? undefined : await rosterIn(given.roster);
  if (given.roster !== undefined && !roster)
    return complain(`“${given.roster}” không phải danh sách đơn vị đọc được.`);
  const bytes = await readFile(file).catch(() => undefined);
  if (!bytes) return complain(`Không mở được tệp “${file}”.`);
  const opened = await openDocument(new Uint8Array(bytes));
  if (opened.type !== "document") return complain(whyUnopened(opened));
  const calendar = roster ? calendarFor(roster.authority) : publicCalendar;
  return print(readDirective(opened.leaves, { calendar, officeCloses, ...(roster ? { roster } : {}) }));
}

async function rosterIn(path: string): Promise<Roster | undefined> {
  try {
    const read = v.safeParse(Roster, JSON.parse(await readFile(path, "utf8")));
    return read.success ? read.output : undefined;
  } catch {
    return undefined;
  }
}

function argumentsIn(args: readonly string[]) {
  const given = wordsGiven(args, {
    roster: { type: "string" },
    "office-closes": { type: "string" },
    schema: { type: "boolean" },
  });
  if (!given) return undefined;
  const [file] = given.positionals;
  const { schema = false, roster, "office-closes": officeCloses = "17:00" } = given.values;
  if (schema) return { schema, file: "", roster, officeCloses };
  return file === undefined ? undefined : { schema, file, roster, officeCloses };
}
