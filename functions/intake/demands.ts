import type { Calendar } from "../core/calendar/calendar.ts";
import type { Deadline } from "../core/deadline/deadline.ts";
import { readDeadline } from "../core/deadline/read.ts";
import { NO_DEADLINE } from "../core/directives/stated-demands.ts";
import type { CalendarDate } from "../core/instant.ts";
import type { Roster } from "../core/people/roster.ts";
import { type Action, actionIn } from "./actions.ts";
import { kindOfDemand } from "./demand-words.ts";
import type { Addressed, ProposedDemand, Read, Sureness } from "./proposal.ts";
import { reading } from "./reading.ts";
import { type By, byWhom, subjectOf } from "./subjects.ts";
import { type TimePhrase, timePhrasesIn } from "./time-phrases.ts";

/** A paragraph, and the one it stands under, whose words it goes on from. */
export interface Paragraph {
  readonly text: string;
  readonly lines: readonly number[];
  readonly over: string;
}

export interface Asking {
  readonly addressees: readonly Read<Addressed>[];
  readonly roster: Roster | undefined;
  readonly calendar: Calendar;
  readonly issueDate: CalendarDate | undefined;
  readonly officeCloses?: string | undefined;
}

/** "Giao Phòng Nội vụ … đôn đốc": who chases and gathers, and owes no report of its own here. */
export const chases =
  /^(?:[-–+]\s*)?(?:Giao|Phân công|Đề nghị|Yêu cầu)?\s*[^.;]{3,160}?(?:đôn đốc|theo dõi|tổng hợp,? (?:báo cáo|tham mưu)|tham mưu)/iu;
const standing =
  /(?<!\p{L})((?:thường xuyên|định kỳ|kịp thời) (?:báo cáo|gửi báo cáo|phản ánh)[^.;]*|báo cáo (?:thường xuyên|đột xuất|kịp thời|khi có yêu cầu)[^.;]*)/iu;
/** A day by which somebody else is told: "để tổng hợp, báo cáo UBND tỉnh trước ngày …". */
const another = /để [^.;]*(?:báo cáo|trình)[^.;]*$/iu;

/** What the document demands, sentence by sentence. */
export function demandsIn(paragraphs: readonly Paragraph[], asking: Asking): readonly Read<ProposedDemand>[] {
  const found: Read<ProposedDemand>[] = [];
  const known = [...asking.addressees];
  for (const paragraph of paragraphs) {
    for (const each of inParagraph(paragraph, { ...asking, addressees: known })) {
      for (const { group, words } of each.value.by) {
        const isNew = group && !known.some(({ value }) => value.group?.id === group.id);
        if (isNew) known.push(reading({ words, group }, each.lines, "likely", "in-demand"));
      }
      const again = found.some(
        ({ value }) => value.action === each.value.action && value.wording === each.value.wording,
      );
      if (!again) found.push(each);
    }
  }
  return found;
}

/** What a sentence says and the next one of its paragraph leaves out. */
interface Carried {
  readonly subject: string;
  readonly action: Action | undefined;
}

function inParagraph({ text, lines, over }: Paragraph, asking: Asking): readonly Read<ProposedDemand>[] {
  const found: Read<ProposedDemand>[] = [];
  let carried: Carried = { subject: subjectOf(over), action: undefined };
  for (const sentence of text.split(/(?<=[.;])\s+/u)) {
    if (isChaser(sentence)) continue;
    const times = timePhrasesIn(sentence);
    let begin = 0;
    for (const [index, time] of times.entries()) {
      const chunk = sentence.slice(begin, time.from);
      const tail = sentence.slice(time.to, times[index + 1]?.from ?? sentence.length);
      begin = time.to;
      if (another.test(chunk) && times.length > 1) continue;
      const action = actionIn(chunk, tail) ?? carried.action ?? actionIn(over, tail);
      const subject = subjectOf(chunk.replace(/^[\s,;]+(?:và |riêng |còn )?/u, "")) || carried.subject;
      carried = { subject, action };
      if (action) found.push(demand(action, subject, time, lines, asking));
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
  const read = deadlineIn(time.words, asking);
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
  const wording = duty.replace(/[\s./]+$/u, "");
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

function deadlineIn(wording: string, { calendar, issueDate, officeCloses }: Asking): DeadlineRead {
  const read = readDeadline(wording, {
    calendar,
    ...(issueDate ? { issueDate } : {}),
    ...(officeCloses ? { officeCloses } : {}),
  });
  if (!read.ok) return { sure: "ask", why: read.problems[0]?.code ?? "unread" };
  const doubt = read.warnings.find(({ code }) => grave.has(code));
  return { deadline: read.deadline, sure: doubt ? "likely" : "certain", why: doubt?.code ?? "deadline" };
}
