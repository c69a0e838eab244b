import type { ClientKey } from "../../core/ids.ts";
import { speakerName } from "../../core/people/roster.ts";
import { filled } from "../../core/report/live.ts";
import { type Edit, materialMark } from "../../core/report/officer/edit.ts";
import type { ClaimOnDesk, ParagraphOnDesk } from "../../core/report/officer/on-desk.ts";
import { isStillTold } from "../../core/report/officer/still-told.ts";
import { textIn, type Worded, withFiguresTaken, worded } from "../../core/report/officer/typed-figures.ts";
import { textRead } from "../../core/text/door.ts";
import { closed } from "../../core/text/ends.ts";
import type { RoundContext } from "../context.ts";
import { type Change, ownMark } from "./change.ts";
import type { OpenSection } from "./open.ts";

/** Why a change cannot be made as it was asked. */
export type Unmade =
  /** The paragraph is not on the page, or none stands before it to run it into. */
  | { readonly type: "no-paragraph" }
  /** No unit says this in the section. */
  | { readonly type: "no-material" }
  /** The figure did not change, or is not in the paragraph. */
  | { readonly type: "not-moved" }
  /** It holds figures of names that the section does not know. */
  | { readonly type: "unknown-figures"; readonly names: readonly string[] }
  /** Words are asked for, and none were given. */
  | { readonly type: "no-words" };

type Made = { readonly type: "made"; readonly edit: Edit; readonly live: readonly string[] };

type Officer = Pick<RoundContext, "person" | "now" | "roster">;

/** The edit that a change of the open section comes to, made on what the section's sources say. */
export function editOf(officer: Officer, open: OpenSection, press: ClientKey, change: Change): Made | Unmade {
  const made = { by: officer.person.id, at: officer.now, section: open.section.id };
  const { paragraphs, dropped, homeless } = open.onDesk;
  const onPage = (mark: string) => paragraphs.find((each) => each.mark === mark && isWords(each));
  switch (change.act) {
    case "reword": {
      const { mark, text } = change;
      const paragraph = onPage(mark);
      if (!paragraph) return { type: "no-paragraph" };
      const words = worded(paragraph, text, open.section.figures);
      const { reading: basis } = paragraph;
      const uses = [...(change.uses ?? toldStill(open, paragraph, words))];
      return finished(words, { act: "reword", mark, basis, ...made, ...written(words), uses });
    }
    case "take": {
      const paragraph = onPage(change.mark);
      if (!paragraph) return { type: "no-paragraph" };
      const { text: template = paragraph.template } = change;
      const words = withFiguresTaken({ ...paragraph, template }, open.section.figures);
      const gone = new Set(
        paragraph.flags.flatMap((flag) => (flag.type === "claim-gone" ? [flag.claim] : [])),
      );
      const uses = paragraph.uses.filter((claim) => !gone.has(claim));
      const { mark, reading: basis } = paragraph;
      return finished(words, { act: "reword", mark, basis, ...made, ...written(words), uses });
    }
    case "drop": {
      const paragraph = onPage(change.mark);
      if (!paragraph) return { type: "no-paragraph" };
      const reason = textRead(change.reason).trim();
      if (reason === "") return { type: "no-words" };
      return done({ act: "drop", mark: change.mark, basis: paragraph.reading, ...made, reason });
    }
    case "restore":
    case "accept": {
      const { act, mark } = change;
      const found = onPage(mark) ?? dropped.find((each) => each.mark === mark);
      if (found) return done({ act, mark, basis: found.reading, ...made });
      const isHomeless = homeless.some(({ edit }) => edit.mark === mark);
      return isHomeless ? done({ act, mark, basis: "", ...made }) : { type: "no-paragraph" };
    }
    case "keep": {
      const { mark, name } = change;
      const paragraph = onPage(mark);
      const flag = paragraph?.flags.find((each) => each.type === "figure-moved" && each.name === name);
      if (!paragraph || flag?.type !== "figure-moved") return { type: "not-moved" };
      const reason = textRead(change.reason).trim();
      if (reason === "") return { type: "no-words" };
      const { was, now } = flag;
      return done({ act: "keep", mark, basis: paragraph.reading, ...made, name, was, now, reason });
    }
    case "move": {
      const { mark, after } = change;
      const paragraph = onPage(mark);
      const isThere = after === undefined || paragraphs.some((each) => each.mark === after);
      if (!paragraph || !isThere || after === mark) return { type: "no-paragraph" };
      return done({ act: "move", mark, basis: paragraph.reading, ...made, ...behind(after) });
    }
    case "add": {
      const words = worded(undefined, change.text, open.section.figures);
      const { kind, after } = change;
      const mark = ownMark(press);
      return finished(words, {
        act: "add",
        mark,
        basis: "",
        ...made,
        ...written(words),
        kind,
        ...behind(after),
      });
    }
    case "merge": {
      const at = paragraphs.findIndex(({ mark }) => mark === change.mark);
      const [paragraph, before] = [onPage(change.mark), paragraphs[at - 1]];
      if (!paragraph || !before || !isWords(before)) return { type: "no-paragraph" };
      const { mark, reading: basis } = paragraph;
      return done({ act: "merge", mark, basis, ...made, into: before.mark });
    }
    case "split": {
      const paragraph = onPage(change.mark);
      if (!paragraph) return { type: "no-paragraph" };
      const head = worded(paragraph, change.text, open.section.figures);
      const tail = worded(paragraph, change.tail, open.section.figures);
      const { mark, reading: basis, uses } = paragraph;
      const figures = { ...head.figures, ...tail.figures };
      if (tail.text === "") return { type: "no-words" };
      if (tail.unknown.length > 0) return { type: "unknown-figures", names: tail.unknown };
      return finished(head, {
        ...{ act: "split", mark, basis, ...made, text: head.text, figures, uses: [...uses] },
        tail: { mark: ownMark(press), text: tail.text },
      });
    }
    case "carry-over":
      return carriedOver(open, press, change, made);
    case "use":
      return used(officer, open, press, change);
    case "leave":
    case "take-up": {
      const claims = claimsAmong(open, change.claims).map(({ id }) => id);
      if (claims.length === 0) return { type: "no-material" };
      const on = { mark: materialMark(claims), basis: "", ...made, claims };
      if (change.act === "take-up") return done({ act: "take-up", ...on });
      const reason = textRead(change.reason).trim();
      return reason === "" ? { type: "no-words" } : done({ act: "leave", ...on, reason });
    }
  }
}

const isWords = ({ kind }: ParagraphOnDesk) => kind === "paragraph" || kind === "point";
const behind = (after: string | undefined) => (after === undefined ? {} : { after });
const done = (edit: Edit): Made => ({ type: "made", edit, live: [] });
const written = ({ text, figures }: Worded) => ({ text, figures: { ...figures } });

function finished({ text, unknown, live }: Worded, edit: Edit): Made | Unmade {
  if (text === "") return { type: "no-words" };
  if (unknown.length > 0) return { type: "unknown-figures", names: unknown };
  return { type: "made", edit, live };
}

function claimsAmong({ onDesk }: OpenSection, ids: readonly string[]): readonly ClaimOnDesk[] {
  const wanted = new Set(ids);
  return onDesk.material.flatMap(({ claims }) => claims.filter(({ id }) => wanted.has(id)));
}

function used(
  officer: Officer,
  open: OpenSection,
  press: ClientKey,
  change: Change & { act: "use" },
): Made | Unmade {
  const { how, mark, after } = change;
  const claims = claimsAmong(open, change.claims);
  const [lead] = claims;
  if (!lead) return { type: "no-material" };
  const into = open.onDesk.paragraphs.find((each) => each.mark === mark && isWords(each));
  if (how === "merge" && !into) return { type: "no-paragraph" };
  const said = change.text ?? textIn(how, lead.text, speakerName(officer.roster, lead.source));
  const text = how === "merge" && into && change.text === undefined ? `${closed(into.text)} ${said}` : said;
  const target = how === "merge" ? into : undefined;
  const words = worded(target, text, open.section.figures);
  const ids = claims.map(({ id }) => id);
  return finished(words, {
    ...{ act: "use", how, mark: target?.mark ?? ownMark(press), basis: target?.reading ?? "" },
    ...{ by: officer.person.id, at: officer.now, section: open.section.id },
    ...{ ...written(words), uses: [...new Set([...(target?.uses ?? []), ...ids])], claims: ids },
    ...(target ? {} : behind(after)),
  });
}

/** Figures of the same name come to what they come to now; of the others it is told what they were. */
function carriedOver(
  { section }: OpenSection,
  press: ClientKey,
  { former, after }: Change & { act: "carry-over" },
  made: Pick<Edit, "by" | "at" | "section">,
): Made | Unmade {
  const wanted = [...new Set(former)].flatMap((at) => section.formerLive[at] ?? []);
  if (wanted.length === 0) return { type: "no-paragraph" };
  const mark = ownMark(press);
  const now = new Map(section.figures.map(({ name, text }) => [name, text]));
  const told = wanted.flatMap(({ figures }) => Object.entries(figures));
  const figures = Object.fromEntries(told.map(([name, then]) => [name, now.get(name) ?? then]));
  const paragraphs = wanted.map(({ template }, at) => ({ mark: `${mark}~${at + 1}`, text: template }));
  return done({ act: "carry-over", mark, basis: "", ...made, figures, paragraphs, ...behind(after) });
}

/**
 * The claims that the new words tell: those that the paragraph told, or its sources' own words tell, and that
 * are held still. The others wait until the officer says what becomes of them.
 */
function toldStill(
  { section }: OpenSection,
  { mark, uses, text, readingText }: ParagraphOnDesk,
  words: Worded,
): readonly string[] {
  const figures = new Map(section.figures.map((each) => [each.name, each]));
  const now = filled(words.text, figures);
  return section.material.flatMap(({ claims }) =>
    claims.flatMap(({ id, fate, text: said }) => {
      const ofSources = "mark" in fate && fate.mark === mark && isStillTold(said, readingText, now);
      return ofSources || (uses.includes(id) && isStillTold(said, text, now)) ? [id] : [];
    }),
  );
}
