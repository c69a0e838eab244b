import type { Calendar } from "../core/calendar/calendar.ts";
import type { Deadline } from "../core/deadline/deadline.ts";
import type { Reading, Reckoning } from "../core/deadline/reading.ts";
import { NO_DEADLINE } from "../core/directives/stated-demands.ts";
import type { CalendarDate } from "../core/instant.ts";
import type { Roster } from "../core/people/roster.ts";
import { lowered } from "../core/text/first-letter.ts";
import { type Action, actionIn } from "./actions.ts";
import { kindOfDemand } from "./demand-words.ts";
import type { Addressed, ProposedDemand, Read, Sureness } from "./proposal.ts";
import { isQuoted } from "./quoted.ts";
import { reading } from "./reading.ts";
import { type By, byWhom, isBody, subjectOf } from "./subjects.ts";
import { type TimePhrase, timePhrasesIn } from "./time-phrases.ts";

/** A paragraph, and the one it stands under, whose words it goes on from. */
export interface Paragraph {
  readonly text: string;
  readonly lines: readonly number[];
  readonly over: string;
  /** Put together out of a row's cells: the words are the table's, the sentence is not. */
  readonly composed?: boolean;
}

export interface Asking {
  readonly addressees: readonly Read<Addressed>[];
  readonly roster: Roster | undefined;
  readonly calendar: Calendar;
  readonly issueDate: CalendarDate | undefined;
  readonly officeCloses?: string | undefined;
}

/** "Giao Phòng Nội vụ … đôn đốc": who chases and gathers, and owes no report of its own here. */
const chases =
  /^(?:[-–+]\s*)?(?:Giao|Phân công|Đề nghị|Yêu cầu)?\s*[^.;]{3,160}?(?:đôn đốc|theo dõi|tổng hợp,? (?:báo cáo|tham mưu)|tham mưu)/iu;
const standing =
  /(?<!\p{L})((?:thường xuyên|kịp thời) (?:báo cáo|gửi báo cáo|phản ánh)[^.;]*|định kỳ [^.;]{0,40}?(?:gửi )?báo cáo[^.;]*|báo cáo (?:thường xuyên|đột xuất|kịp thời|khi có yêu cầu)[^.;]*)/iu;
/** A day by which somebody else is told: "để tổng hợp, báo cáo UBND tỉnh trước ngày …". */
const another = /để [^.;]*(?:báo cáo|trình)[^.;]*$/iu;

/** What the document demands, sentence by sentence. */
export function demandsIn(paragraphs: readonly Paragraph[], asking: Asking): readonly Read<ProposedDemand>[] {
  const found: Read<ProposedDemand>[] = [];
  const known = [...asking.addressees];
  const told = new Set<string>();
  for (const paragraph of paragraphs) {
    for (const read of inParagraph(paragraph, { ...asking, addressees: known })) {
      const each = paragraph.composed && read.sure === "certain" ? likely(read, "table-row") : read;
      for (const { group, words } of each.value.by) {
        const isNew = group && !known.some(({ value }) => value.group?.id === group.id);
        if (isNew) known.push(reading({ words, group }, each.lines, "likely", "in-demand"));
      }
      const words = JSON.stringify([each.value.action, each.value.wording]);
      if (!told.has(words)) found.push(each);
      told.add(words);
    }
  }
  return found;
}

const likely = <T>(read: Read<T>, why: string): Read<T> => ({ ...read, sure: "likely", why });

/** No sentence that demands something is longer, in letters. */
const LONGEST = 2_000;

/** What a sentence says and the next one of its paragraph leaves out. */
interface Carried {
  readonly subject: string;
  readonly action: Action | undefined;
}

function inParagraph(paragraph: Paragraph, asking: Asking): readonly Read<ProposedDemand>[] {
  const { text, lines } = paragraph;
  const over = paragraph.over.length > LONGEST ? "" : paragraph.over;
  const found: Read<ProposedDemand>[] = [];
  let carried: Carried = { subject: subjectOf(over), action: undefined };
  for (const sentence of sentencesOf(text)) {
    if (sentence.length > LONGEST || isChaser(sentence)) continue;
    const times = timePhrasesIn(sentence, reckoningOf(asking));
    let begin = 0;
    for (const [index, time] of times.entries()) {
      const before = sentence.slice(begin, time.from);
      const tail = sentence.slice(time.to, times[index + 1]?.from ?? sentence.length);
      begin = time.to;
      if (another.test(before) && times.length > 1) continue;
      if (isQuoted(sentence.slice(0, time.from))) continue;
      // "Trước ngày 25/11: các đơn vị gửi …" says by when before it says what.
      const chunk = /\p{L}{2}/u.test(before) ? before : tail.replace(/^[\s:,]+/u, "");
      const action =
        goingOn(alikeIn(chunk, carried.action) ?? actionIn(chunk, tail), carried.action) ??
        actionIn(over, tail);
      const named = subjectOf(chunk.replace(/^[\s,;]+(?:và |riêng |còn )?/u, ""));
      const subject = named || (time.group && isBody(time.group) ? time.group : carried.subject);
      carried = { subject, action };
      if (!action) continue;
      const next = demand(action, subject, time, lines, asking);
      const apart = /riêng[^.;]*$/iu.test(before) || /^riêng/iu.test(sentence);
      if (apart) found.splice(0, found.length, ...found.map((each) => without(each, next)));
      found.push(next);
    }
    const duty = times.length === 0 ? standing.exec(sentence)?.[1] : undefined;
    if (duty) found.push(undated(duty, subjectOf(sentence) || carried.subject, lines, asking));
    if (times.length === 0) {
      const action = actionIn(sentence, "");
      carried = { subject: subjectOf(sentence) || carried.subject, action: action ?? carried.action };
    }
  }
  return found;
}

/** A sentence that goes on sends to the same place, and what it does not name again is the same thing. */
function goingOn(action: Action | undefined, before: Action | undefined): Action | undefined {
  if (!action || !before) return action ?? before;
  return action.recipient === "" && /^(?:gửi|nộp|báo cáo)/u.test(action.action)
    ? { ...action, recipient: before.recipient }
    : action;
}

/** "báo cáo sơ kết trước …, tổng kết trước …": another report of the same kind, named by its own word. */
function alikeIn(chunk: string, before: Action | undefined): Action | undefined {
  const [, named] = /^[\s,;]*(?:và |còn )?((?:sơ kết|tổng kết)(?: [^.;,]{1,60})?)\s*$/iu.exec(chunk) ?? [];
  const [, sent] = /^((?:gửi |nộp )?báo cáo)(?!\p{L})/iu.exec(before?.action ?? "") ?? [];
  return named && sent && before ? { ...before, action: `${sent} ${lowered(named.trim())}` } : undefined;
}

/** "Riêng các trường học gửi trước ngày …": who is set apart has that day and not the others'. */
function without(demand: Read<ProposedDemand>, apart: Read<ProposedDemand>): Read<ProposedDemand> {
  const own = new Set(apart.value.by.map(({ words }) => words));
  const others = demand.value.by.filter(({ words }) => !own.has(words));
  const shared = others.length < demand.value.by.length && others.length > 0;
  if (!shared || demand.value.kind !== apart.value.kind) return demand;
  return { ...demand, value: { ...demand.value, by: others } };
}

/** Bodies listed with semicolons belong to the sentence that says what they do. */
function sentencesOf(text: string): readonly string[] {
  const sentences: string[] = [];
  let list = "";
  for (const piece of text.split(/(?<=[.;])\s+/u)) {
    const whole = `${list}${piece}`;
    const isList =
      whole.length < LONGEST && piece.endsWith(";") && isBody(piece.slice(0, -1)) && subjectOf(whole) === "";
    list = isList ? `${whole} ` : "";
    if (!isList) sentences.push(whole);
  }
  return list === "" ? sentences : [...sentences, list];
}

const isChaser = (sentence: string) =>
  /^(?:[-–+]\s*)?(?:Giao|Phân công) /u.test(sentence) && chases.test(sentence);

function demand(
  { action, recipient }: Action,
  subject: string,
  time: TimePhrase,
  lines: readonly number[],
  asking: Asking,
): Read<ProposedDemand> {
  const kind = kindOfDemand(action);
  const by = byOf(subject, asking);
  const read = deadlineIn(time.reading);
  const value = (each: ProposedDemand["kind"]): ProposedDemand => ({
    ...{ kind: each, action, by: [...by.by], recipient, wording: time.words },
    ...(read.deadline ? { deadline: read.deadline } : {}),
  });
  const doubt =
    [read, kind, by].find(({ sure }) => sure === "ask") ??
    [read, kind, by].find(({ sure }) => sure === "likely");
  return reading(
    value(kind.kind),
    lines,
    doubt?.sure ?? "certain",
    doubt?.why ?? "sentence",
    kind.others.map(value),
  );
}

function undated(
  duty: string,
  subject: string,
  lines: readonly number[],
  asking: Asking,
): Read<ProposedDemand> {
  const wording = lowered(duty.replace(/[\s./]+$/u, ""));
  const by = byOf(subject, asking);
  const deadline: Deadline = { type: "undated", wording };
  const value = {
    kind: "report" as const,
    action: wording,
    by: [...by.by],
    recipient: "",
    wording,
    deadline,
  };
  return reading(value, lines, by.sure === "ask" ? "ask" : "likely", "standing-duty");
}

/** A document that asks and names no day: owed, and enforced by nobody until the office says when. */
export function withoutDay(asking: Asking): Read<ProposedDemand> {
  const by = asking.addressees.map(({ value }) => value);
  const deadline: Deadline = { type: "undated", wording: NO_DEADLINE };
  const value = {
    kind: "report" as const,
    action: "gửi báo cáo",
    by,
    recipient: "",
    wording: NO_DEADLINE,
    deadline,
  };
  return reading(value, [], "ask", "no-deadline-found");
}

function byOf(subject: string, { addressees, roster }: Asking): By {
  return byWhom(subject, addressees, `g${addressees.length + 1}`, roster);
}

interface DeadlineRead {
  readonly deadline?: Deadline;
  readonly sure: Sureness;
  readonly why: string;
}

/** Doubts that change which instant is meant; a day of rest is told on the page and changes nothing here. */
const grave: ReadonlySet<string> = new Set([
  "other-day",
  "year-assumed",
  "receipt-differs",
  "recurs",
  "before-issue",
  "part-of-year",
]);

function deadlineIn(read: Reading): DeadlineRead {
  if (!read.ok) return { sure: "ask", why: read.ask?.code ?? read.problems[0]?.code ?? "unread" };
  const doubt = read.warnings.find(({ code }) => grave.has(code));
  return { deadline: read.deadline, sure: doubt ? "likely" : "certain", why: doubt?.code ?? "deadline" };
}

function reckoningOf({ calendar, issueDate, officeCloses }: Asking): Reckoning {
  return {
    calendar,
    ...(issueDate ? { issueDate } : {}),
    ...(officeCloses ? { officeCloses } : {}),
  };
}
