import { readFileSync } from "node:fs";
import * as v from "valibot";
import { Directive, type Section } from "../../../functions/core/directives/directive.ts";
import { Draft } from "../../../functions/core/directives/draft.ts";
import { sectionsOf } from "../../../functions/core/directives/sections.ts";
import { SeedDirective } from "../../../functions/core/directives/seed-schema.ts";
import { outlineIn } from "../../../functions/core/directives/transcript.ts";
import { openDocument } from "../../../functions/intake/open.ts";
import { LaidReport, layReport } from "../../../functions/intake/report/read-report.ts";
import { choicesLaid, entriesFrom } from "../../../functions/intake/report/to-entries.ts";
import { jsonIn } from "../round-file.ts";
import { complain, print, printSchema, wordsGiven } from "./answer.ts";
import { whyUnopened } from "./unopened.ts";

const usage =
  "Cách dùng: npm run read -- report BAO-CAO --directive VAN-BAN.json (hoặc --schema để xem cấu trúc)";

const Answer = v.object({
  ...LaidReport.entries,
  drafts: v.pipe(
    v.record(v.string(), v.record(v.string(), v.string())),
    v.description("by section, what its draft would be told of all that is sure: words by entry name"),
  ),
});

/** What a unit's own report answers of a directive, as JSON. */
export async function readReport(args: readonly string[]): Promise<number> {
  const given = argumentsIn(args);
  if (!given) return complain(usage);
  if (given.schema) return printSchema(Answer);
  const asked = askedIn(given.directive);
  if (typeof asked === "string") return complain(asked);
  const bytes = bytesIn(given.file);
  if (!bytes) return complain(`Không đọc được tệp ${given.file}: không có tệp này hoặc không mở được.`);
  const opened = await openDocument(bytes);
  if (opened.type !== "document") return complain(whyUnopened(opened));
  const laid = layReport(opened.leaves, asked.sections, asked.period);
  const drafts = entriesFrom(laid, asked.sections, choicesLaid(laid));
  return print({ ...laid, drafts: Object.fromEntries(drafts) });
}

function argumentsIn(args: readonly string[]) {
  const given = wordsGiven(args, { directive: { type: "string" }, schema: { type: "boolean" } });
  if (!given) return undefined;
  const [file = ""] = given.positionals;
  const { schema = false, directive = "" } = given.values;
  return schema || (file !== "" && directive !== "") ? { schema, file, directive } : undefined;
}

function bytesIn(file: string): Uint8Array | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

interface Asked {
  readonly sections: readonly Section[];
  readonly period: { readonly label: string };
}

/** An issued directive, one on its way, or a transcribed one; a sentence where it is none of them. */
function askedIn(file: string): Asked | string {
  const read = jsonIn(file);
  if (!read.ok) return read.problem;
  const issued = v.safeParse(Directive, read.json);
  if (issued.success) return issued.output;
  const asking = { hint: {}, launched: [] };
  const draft = v.safeParse(Draft, read.json);
  if (draft.success) {
    const { outline, period } = draft.output;
    return { sections: sectionsOf(outline, asking), period: period ?? { label: "" } };
  }
  const seed = v.safeParse(SeedDirective, read.json);
  if (!seed.success) return `Tệp ${file} không phải là một văn bản yêu cầu báo cáo.`;
  return { sections: sectionsOf(outlineIn(seed.output), asking), period: seed.output.period };
}
