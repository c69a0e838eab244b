import { prose } from "../kinds/narrative/questions.ts";
import { titlesNamedIn } from "../registry/titles.ts";
import { type AskRule, askRules, assessing, planning } from "./ask-rules.ts";
import { type MovementNamed, movementsNamedIn } from "./movement-names.ts";

/** What a prompt asks for, read from its words. */
export interface Asked {
  readonly asks: readonly { readonly question: string; readonly of?: string }[];
  readonly movements: readonly MovementNamed[];
  readonly titles: readonly string[];
  readonly periods: readonly string[];
  /** "(nếu có)". */
  readonly optional: boolean;
  /** Of whom alone the whole prompt is asked: "các xã, thị trấn". */
  readonly of?: string;
}

/**
 * Reads a prompt with the heading it stands under; `alone` where no other prompt stands there, since only
 * then the heading speaks for it. What says nothing of its answer asks for prose.
 */
export function askedBy(text: string, heading: string, alone: boolean): Asked {
  const movements = movementsNamedIn(text);
  const bare = blotted(text);
  const clauses = bare.split(/[;.]+(?=\s|$)/u).map((clause) => clause.trim());
  const found = askRules.flatMap((rule) => {
    const clause = clauses.find((each) => rule.when.test(each) && !rule.unless?.test(each));
    const isNamed = rule.asks === "movementResults" && movements.length > 0;
    const said = clause !== undefined && !isOf(bare, rule.notOf) && (!rule.onlyOf || isOf(bare, rule.onlyOf));
    if (!said && !isNamed && !(alone && rule.heading?.test(blotted(heading)))) return [];
    const of = clause === undefined ? undefined : addressedIn(clause);
    return [{ rule, question: rule.asks, ...(of && clauses.length > 1 ? { of } : {}) }];
  });
  const named = found.map(({ question, of }) => ({ question, ...(of ? { of } : {}) }));
  // A share of those who were awarded is told by the table of awards.
  const shares = named.findIndex(({ question }) => question === "workerLeaderRatio");
  const isBare = shares >= 0 && !named.some(({ question }) => question === "awardMatrix");
  const asks = isBare ? named.toSpliced(shares, 0, { question: "awardMatrix" }) : named;
  const listed = asks.some(({ question }) => question === "awardMatrix");
  const of = wholly(bare, clauses);
  return {
    asks: withProse(
      asks,
      found.map(({ rule }) => rule),
      clauses,
    ),
    movements,
    titles: listed ? titlesNamedIn(text).map(({ words }) => words) : [],
    periods: listed ? periodsNamedIn(bare) : [],
    optional: /\(nếu có\)[\s.;,]*$/iu.test(text),
    ...(of ? { of } : {}),
  };
}

type Ask = Asked["asks"][number];

/**
 * Words come before what needs them, and before rows that answer one part of the prompt only; they come after
 * a list of people whose finding is a work of its own.
 */
function withProse(
  asks: readonly Ask[],
  rules: readonly AskRule[],
  clauses: readonly string[],
): readonly Ask[] {
  const words = { question: prose.name };
  const told = clauses.some(
    (clause) => /^(?:kết quả|tình hình)/iu.test(clause) && !rules.some(({ when }) => when.test(clause)),
  );
  if (rules.length === 0 || told || rules.some(({ withWords }) => withWords)) return [words, ...asks];
  const isWork =
    /^(?:công tác|việc|kết quả công tác) (?:tuyên truyền|phát hiện|xây dựng|bồi dưỡng|nhân rộng)[^;]*điển hình/iu;
  return isWork.test(clauses[0] ?? "") ? [...asks, words] : asks;
}

function isOf(text: string, sort: AskRule["notOf"]): boolean {
  if (sort === undefined) return false;
  return sort === "planning" ? planning.test(text) : assessing.test(text);
}

const cited =
  /(?:luật|nghị định|nghị quyết|chỉ thị|kết luận|kế hoạch|quyết định|công văn|văn bản|hướng dẫn|thông tư|quy định|chương trình)(?: số)? [\p{L}\d]{0,8}\d[\p{L}\d/.-]*[^;.“”"]*/giu;
const quoted = /“[^“”]{0,400}”|"[^"]{0,400}"|«[^«»]{0,400}»/gu;
const generic = /thi đua\s?(?:,|-|–|và)?\s?(?:và )?khen thưởng/giu;

/** What asks for nothing by its own words. */
function blotted(text: string): string {
  return text.replace(quoted, "“·”").replace(cited, "·").replace(generic, "·").trim();
}

/** "(đối với các xã, thị trấn)" behind what is asked. */
function addressedIn(clause: string): string | undefined {
  return /\((?:chỉ |áp dụng )?(?:đối với|dành cho) ([^()]{2,120})\)/iu.exec(clause)?.[1]?.trim();
}

/** "Đối với các xã, thị trấn: …", and the same in brackets where the prompt is one clause. */
function wholly(text: string, clauses: readonly string[]): string | undefined {
  const before = /^(?:riêng )?(?:đối với|riêng) ([^:;.]{2,120}):/iu.exec(text)?.[1]?.trim();
  const only = clauses.filter((clause) => clause !== "");
  return before ?? (only.length === 1 ? addressedIn(only[0] ?? "") : undefined);
}

const period =
  "(?:(?:0?[369] tháng (?:đầu|cuối) )?năm (?:học )?\\d{4}(?: ?[-–] ?\\d{4})?|quý (?:IV|I{1,3})(?:[ /](?:năm )?\\d{4})?|học kỳ (?:II?|[12])(?: năm học \\d{4} ?[-–] ?\\d{4})?)";
const several = new RegExp(`${period}(?:(?:,| và|;) (?:và )?${period})+`, "iu");

/** Two periods or more side by side: "năm 2023, 6 tháng đầu năm 2024". */
function periodsNamedIn(text: string): readonly string[] {
  const found = several.exec(text)?.[0];
  return found ? [...found.matchAll(new RegExp(period, "giu"))].map(([words]) => words) : [];
}
