import { dueAtLatest } from "../../core/deadline/words.ts";
import { orderInWords } from "../../core/duties/carried-out.ts";
import { printNumber, printPercent } from "../../core/figures/number.ts";
import { timeLeft } from "../../core/instant.ts";
import { shortNameOf } from "../../core/people/naming.ts";
import { type CoveringFacts, type Party, pointsToSee } from "../../core/report/covering.ts";
import { closed, withoutEnd } from "../../core/text/ends.ts";
import { lowered } from "../../core/text/first-letter.ts";
import { countVi } from "../../decree30/words.ts";
import { allOnDesk, doubtsTold, type ToldDoubts } from "./doubts.ts";
import type { PutUp } from "./put-up.ts";
import { signerInSentence } from "./signer.ts";

/**
 * A line of the note. `wordings` run from the whole to ever shorter ones: what is not told whole stands under
 * `listed` on the sheet behind, so that nothing is cut in silence.
 */
export interface Line {
  readonly wordings: readonly [string, ...string[]];
  readonly listed: { readonly title: string; readonly entries: readonly string[] };
  /** One of several beside each other, with a dash. */
  readonly dashed: boolean;
}

export interface Point {
  readonly title: string;
  readonly lines: readonly Line[];
}

/** As many figures as a line names. */
const MOST = 3;

/** What the leader has to know before signing, in the order in which it decides. */
export function pointsOf(put: PutUp): readonly Point[] {
  return [
    { title: "Nội dung trình", lines: [whole(matter(put)), ...instead(put)] },
    { title: "Thời hạn cấp trên giao", lines: [whole(duty(put))] },
    { title: "Tình hình gửi báo cáo", lines: coming(put.facts) },
    { title: "Nội dung cần lưu ý", lines: toNote(put) },
    { title: "Đề xuất", lines: proposed(put) },
  ];
}

const whole = (text: string, dashed = false): Line => ({
  wordings: [text],
  listed: { title: "", entries: [] },
  dashed,
});

function matter({ draft, authority }: PutUp): string {
  const annexes = draft.annexes > 0 ? `, kèm ${countVi(draft.annexes)} phụ lục` : "";
  const to = draft.addressees.length > 0 ? `, gửi ${draft.addressees.join("; ")}` : "";
  return `Dự thảo ${draft.kind} ${lowered(draft.subject)} của ${shortNameOf(authority)} (bản tổng hợp số ${draft.edition}, ${printNumber(draft.pages)} trang${annexes})${to}.`;
}

/** What is in force and is to be no more (Decree 30/2020, art. 18.3). */
function instead({ draft, replaces }: PutUp): readonly Line[] {
  if (!replaces) return [];
  const said = `${draft.kind} này thay thế ${replaces.report}`;
  const reason = withoutEnd(lowered(replaces.reason), ".;");
  return [
    {
      wordings: [`${said}; lý do: ${reason}.`, `${said}; lý do ở trang kèm theo.`],
      listed: { title: "Lý do thay thế", entries: [replaces.reason] },
      dashed: false,
    },
  ];
}

function duty({ duty: owed, at }: PutUp): string {
  if (!owed) return "Chưa ghi văn bản của cấp trên yêu cầu báo cáo này.";
  const { document, dueBefore } = owed;
  const due =
    dueBefore === undefined ? "không ấn định ngày" : `${dueAtLatest(dueBefore)} (${timeLeft(at, dueBefore)})`;
  return `${orderInWords({ document })}: ${due}.`;
}

/** How many are in, and by name who is not or was late. */
function coming({ units, blocs, ...facts }: CoveringFacts): readonly Line[] {
  const { late, silent, extended, returned } = facts;
  const excuses = facts.excuses.map(({ name, text }) => `${name}: ${withoutEnd(text, ".;")}`);
  const shares = [
    { ...units, who: "cơ quan, đơn vị, địa phương" },
    { ...blocs, who: "cụm, khối thi đua" },
  ].filter(({ owed }) => owed > 0);
  const counted = shares.map(
    ({ reported, owed, who }) => `${printNumber(reported)}/${printNumber(owed)} ${who}`,
  );
  const sent = counted.length === 0 ? "Không đơn vị nào phải gửi" : `${counted.join(" và ")} đã gửi`;
  return [
    whole(`${sent} báo cáo.`),
    ...named("Gửi chậm", late),
    ...named("Chưa gửi", silent),
    ...named("Được gia hạn", extended),
    ...named("Trả lại, chưa gửi bổ sung", returned),
    ...(excuses.length > 0 ? [listing("Lý do chậm đơn vị nêu", excuses)] : []),
  ];
}

function named(title: string, parties: readonly Party[]): readonly Line[] {
  if (parties.length === 0) return [];
  const head = `${title} (${countVi(parties.length)})`;
  const names = parties.map(({ name }) => name);
  const groups = [...Map.groupBy(parties, ({ bloc }) => bloc ?? "Đơn vị khác")];
  const grouped = groups.map(([bloc, theirs]) => `${bloc}: ${countVi(theirs.length)}`).join("; ");
  return [listing(head, names, [`${head}, gồm ${grouped} (tên từng đơn vị ở danh sách kèm theo).`])];
}

/** All of them in one line; else by the shorter wordings, the last of which only counts. */
function listing(head: string, entries: readonly string[], between: readonly string[] = []): Line {
  return {
    wordings: [`${head}: ${entries.join("; ")}.`, ...between, `${head}: ở danh sách kèm theo.`],
    listed: { title: head, entries },
    dashed: true,
  };
}

function toNote({ facts, release }: PutUp): readonly Line[] {
  const { lowest, swings, thin, kept, claims, formerPeriod } = facts;
  const lines: Line[] = [];
  if (lowest.length > 0) {
    const said = lowest.map(
      ({ label, percent, of = "kế hoạch" }) => `${lowered(label)} ${printPercent(percent)} ${of}`,
    );
    lines.push(listing("Kết quả thấp nhất", said));
  }
  if (swings.length > 0) {
    lines.push(listing(`Biến động lớn so với ${formerPeriod ?? "kỳ trước"}`, swings.map(swingInWords)));
  }
  if (thin.length > 0) lines.push(fewGave(thin));
  // What few gave is told by the line above.
  const { points: seen } = pointsToSee(facts);
  if (seen.length > 0) {
    const untreated = release === undefined ? ", chưa ghi cách xử lý" : "";
    lines.push(doubtful(`Điểm cần xem lại (${countVi(seen.length)})${untreated}`, doubtsTold(seen)));
    if (release !== undefined) lines.push(whole(`Cách xử lý: ${closed(lowered(release))}`, true));
  }
  if (kept.length > 0) lines.push(listing("Số liệu giữ như trước", kept.map(keptInWords)));
  if (claims.all > 0) lines.push(whole(claimsInWords(claims), true));
  return lines.length > 0 ? lines : [whole("Không có.")];
}

/** The fewest by name, and how many more there are. */
function fewGave(thin: CoveringFacts["thin"]): Line {
  const told = thin
    .slice(0, MOST)
    .map(({ label, given, asked }) => `${lowered(label)} (${printNumber(given)}/${printNumber(asked)})`);
  const more = thin.length - told.length;
  const count = more > 0 ? ` (${countVi(thin.length)})` : "";
  const others = more > 0 ? [`còn ${countVi(more)} số liệu khác ${allOnDesk}`] : [];
  return listing(`Số liệu còn ít đơn vị báo cáo${count}`, [...told, ...others]);
}

function doubtful(head: string, { wordings: [first, ...shorter], entries }: ToldDoubts): Line {
  const last = `${head}: ở danh sách kèm theo.`;
  return {
    wordings: [`${head}: ${first}`, ...shorter.map((each) => `${head}: ${each}`), last],
    listed: { title: head, entries },
    dashed: true,
  };
}

function swingInWords({ label, now, before, unit }: CoveringFacts["swings"][number]): string {
  const change = before === 0 ? "" : ` ${printPercent((Math.abs(now - before) / Math.abs(before)) * 100)}`;
  const moved = now >= before ? "tăng" : "giảm";
  const to = now >= before ? "lên" : "xuống";
  return `${lowered(label)} ${moved}${change} (từ ${printNumber(before)} ${to} ${printNumber(now)} ${unit})`;
}

const keptInWords = ({ label, was, now, reason }: CoveringFacts["kept"][number]) =>
  `${lowered(label)} giữ ${was}, số mới ${now}, lý do: ${withoutEnd(lowered(reason), ".;")}`;

function claimsInWords({ used, left, waiting, all }: CoveringFacts["claims"]): string {
  const rest = [
    left > 0 && `để lại, có nêu lý do ${printNumber(left)} ý`,
    waiting > 0 && `chưa xử lý ${printNumber(waiting)} ý`,
  ].filter(Boolean);
  return `Nội dung các đơn vị gửi: đã đưa vào báo cáo ${printNumber(used)}/${printNumber(all)} ý${rest.length > 0 ? `; ${rest.join("; ")}` : ""}.`;
}

/** The officer's own words first, then what is asked for. */
function proposed(put: PutUp): readonly Line[] {
  const { remarks, signBefore } = put;
  const when = signBefore === undefined ? "" : ` ${dueAtLatest(signBefore)}`;
  const asked = `Kính trình ${signerInSentence(put)} xem xét, ký ban hành${when}.`;
  if (!remarks) return [whole(asked)];
  const short = "Ý kiến của cán bộ trình: ở trang kèm theo.";
  const own: Line = {
    wordings: [closed(remarks), short],
    listed: { title: "Ý kiến của cán bộ trình", entries: [remarks] },
    dashed: false,
  };
  // An officer who asks for the signature himself has asked.
  return saysItself(remarks) && when === "" ? [own] : [own, whole(asked)];
}

const saysItself = (remarks: string) => /kính trình(?=.*(?:xem xét|ký))/isu.test(remarks);
