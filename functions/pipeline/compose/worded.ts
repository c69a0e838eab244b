import type { Group } from "../../core/report/sentences.ts";
import { actedOn } from "../../core/report/voice/acted-on.ts";
import { amountsIn } from "../../core/report/voice/generalised.ts";
import { quantified } from "../../core/report/voice/quantifiers.ts";
import { isPlaceKind } from "../../core/report/voice/sayers.ts";
import {
  ledBy,
  ofOffice,
  subjectEnd,
  takesPlace,
  withoutRank,
  withoutSecondPlace,
} from "../../core/report/voice/subject-end.ts";
import type { Voiced } from "../../core/report/voice/voiced.ts";
import { raised } from "../../core/text/first-letter.ts";
import { type Composing, figure, namesOf } from "./context.ts";
import type { Gathered } from "./gathered.ts";
import { type Saying, sayersIn } from "./heads.ts";
import { blocsOf, calledInText } from "./speakers.ts";
import { short } from "./trace.ts";

/** A group that goes to the page, with who says it. */
export interface Told {
  readonly group: Group;
  readonly voice: Voiced;
  readonly saying: Saying;
  /** What was otherwise at one place. */
  readonly limits?: readonly Told[];
}

interface Where {
  readonly mark: string;
  /** How many sentences of the paragraph have named the same sayers. */
  readonly before: number;
  /** The best placed are to be named. */
  readonly isAsked: boolean;
}

/**
 * The sentence as it is printed. Whoever it is said of is a live figure: one unit more or less changes
 * "Nhiều" to "Hầu hết" and leaves the sentence, and the officer's wording of it, as it is.
 */
export function sentenceOf(composing: Composing, section: Gathered, told: Told, where: Where): string {
  const { saying } = told;
  const voice = asDone(told);
  const { extent, sources, owed } = saying;
  const words = extent === "one" ? voice.alone : voice.text;
  const name = `${where.mark}.${short(told.voice.text)}`;
  const parts = sources.map((source) => ({ source }));
  const live = (kind: string, label: string, text: string) =>
    figure(composing, {
      name: `${kind}.${name}`,
      text,
      label,
      parts,
      given: sources.length,
      asked: owed,
    });
  const { limits = [] } = told;
  const spot = { voice, tone: section.tone, before: where.before, isLimited: limits.length > 0 };
  const end = voice.form === "clause" ? subjectEnd(words) : undefined;
  const { text: who, at } = sayersIn(composing, saying, spot, end);
  const named = words.slice(0, end);
  const isOfOffices = saying.sayers.noun.includes("cơ quan");
  const led = who === "" ? undefined : (ledBy(named) ?? (isOfOffices ? ofOffice(named) : undefined));
  const subject = who === "" ? named : (led ?? withoutRank(named));
  const isTheirs = at === "subject" && (led !== undefined || takesPlace(subject));
  const text = isTheirs ? who.replace(/^ (?:ở|tại) /u, " ") : who;
  const q = () => live("q", "Số đơn vị nêu nội dung này", text);
  const said =
    at === "subject"
      ? raised(
          end === undefined
            ? words
            : `${subject}${q()}${who === "" ? words.slice(end) : withoutSecondPlace(words.slice(end))}`,
        )
      : text === ""
        ? raised(words)
        : `${q()} ${words}`;
  const best = where.isAsked ? exemplarsOf(composing, told) : "";
  const also = best === "" ? "" : live("x", "Đơn vị tiêu biểu", `; tiêu biểu: ${best}`);
  const byName = composing.style.sourcesNamed ? ` (${namesOf(composing, sources)})` : "";
  const but = limits.map((each) => `; riêng ${otherwiseAt(composing, each)}`).join("");
  return `${said}${also}${but}${byName}.`;
}

/** What several offices did for those outside them is told as theirs: nobody else is "ở nhiều cơ quan". */
function asDone({ voice, saying: { extent, sayers } }: Told): Voiced {
  const isOfMany = extent !== "one" && extent !== "two";
  const text = voice.form === "clause" && isOfMany && !isOfPlaces(sayers) ? actedOn(voice.text) : undefined;
  return text === undefined ? voice : { ...voice, form: "predicate", text, alone: text };
}

const isOfPlaces = ({ kinds }: Saying["sayers"]) => kinds?.every(isPlaceKind) ?? false;

/** "thôn Hạ, xã Đông Giang phát sinh dịch tả lợn": a place within a place is told with both. */
function otherwiseAt(composing: Composing, { voice, saying }: Told): string {
  const [source] = saying.sources;
  const place = source ? calledInText(composing, source) : "";
  const end = subjectEnd(voice.alone);
  if (place === "" || voice.alone.includes(place)) return voice.alone;
  if (voice.form === "predicate") return `${place} ${voice.alone}`;
  return end === undefined
    ? `tại ${place}, ${voice.alone}`
    : `${voice.alone.slice(0, end)}, ${place}${voice.alone.slice(end)}`;
}

/** As many as a sentence names. */
const most = 3;

/**
 * The best placed of those who gave amounts of their own: by the share of a plan, else by scale; not two of
 * one bloc before each has one; of equals the first of the roster.
 */
function exemplarsOf(composing: Composing, { group, saying }: Told): string {
  if (saying.extent === "one" || saying.extent === "two") return "";
  const blocOf = blocsOf(composing);
  const turns = new Map<string, number>();
  const placed = group.framed
    .flatMap(({ source, value }) => {
      const amounts = amountsIn(value);
      return amounts === "" || source.bloc ? [] : [{ source, amounts, size: sizeOf(amounts) }];
    })
    .sort((a, b) => b.size - a.size)
    .map((each) => {
      const turn = turns.get(blocOf(each.source)) ?? 0;
      turns.set(blocOf(each.source), turn + 1);
      return { ...each, turn };
    })
    .sort((a, b) => a.turn - b.turn || b.size - a.size);
  // Where all gave the same nobody is before the others.
  if (placed.length > 1 && placed.every(({ size }) => size === placed[0]?.size)) return "";
  return placed
    .slice(0, most)
    .map(({ source, amounts }) => `${calledInText(composing, source)} (${amounts})`)
    .join(", ");
}

/** The share of a plan where one is told, else the first amount. */
function sizeOf(amounts: string): number {
  const share = /(\d+(?:,\d+)?)%/u.exec(amounts)?.[1];
  const first = /\d+(?:\.\d{3})*(?:,\d+)?/u.exec(amounts)?.[0] ?? "0";
  return share ? 1e12 + Number(share.replace(",", ".")) : Number(first.replaceAll(".", "").replace(",", "."));
}

/** "Hầu hết các xã": how many say it, for the officer's material. */
export function quantifierOf(
  composing: Composing,
  { extent, sayers, sources }: Saying,
  { tone }: Gathered,
): string {
  const told = quantified(extent, tone, sayers.noun);
  return raised(told ?? sources.map((source) => calledInText(composing, source)).join(" và "));
}
