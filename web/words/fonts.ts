import type { FontTaken } from "../../functions/pipeline/fonts.ts";
import type { Words } from "./vi.ts";

type Fault = Extract<FontTaken, { ok: false }>["fault"];

/** What was read in the file, and what to do. */
export function fontSentence(t: Words["drafting"]["fonts"]["problems"], name: string, fault: Fault): string {
  switch (fault.type) {
    case "not-truetype":
    case "broken":
    case "not-embeddable":
      return t[fault.type](name);
    case "letters":
      return t.letters(name, fault.missing);
    case "not-times":
      return t["not-times"](name, fault.name);
  }
}
