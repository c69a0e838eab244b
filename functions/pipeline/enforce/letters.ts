import { addWorkingDays } from "../../core/calendar/calendar.ts";
import { demandInWords, dueOfDemand } from "../../core/deadline/in-force.ts";
import { documentCited, recipientInSentence } from "../../core/directives/naming.ts";
import { printNumber } from "../../core/figures/number.ts";
import { clockWords, dateIn, inFullWords, partsOf } from "../../core/instant.ts";
import { rulesOf } from "../../core/ladder/rules.ts";
import { headOfUnit } from "../../core/people/naming.ts";
import { unitIn } from "../../core/people/roster.ts";
import type { OfficialDocument, Passage, Signature } from "../../decree30/document.ts";
import { countVi } from "../../decree30/words.ts";
import { abbreviated, datedIn, issuerMarks, issuerOf } from "../issuer-marks.ts";
import { isOfBlocs, type LateRoll, lateAnnex } from "./late.ts";

/** How long the late are given by a letter: two working days, as the seeds' offices do. */
const GRACE = 2;

/**
 * Công văn đôn đốc, drafted at T+3 for the head of the standing agency to sign by order of the Chairman.
 * Number and date stay open: the records clerk gives them after the signature (Decree 30/2020, art. 15).
 */
export function chaserLetter(roll: LateRoll): OfficialDocument {
  const { roster, demand, directive } = roll;
  const { authority } = roster;
  const { calendar } = rulesOf(authority, directive);
  const by = addWorkingDays(calendar, dateIn(roll.now), GRACE);
  return {
    ...frame(roll),
    kind: "letter",
    number: { symbol: `${authority.symbol}-${authority.standingAgency.abbreviation}` },
    subject: `đôn đốc ${demand.action}`,
    addressees: [`${capital(named(roll))} có tên trong danh sách kèm theo`],
    body: [
      ...stateOf(roll),
      say(
        `Đề nghị ${named(roll)} có tên trong danh sách ${demand.action} về ${recipientInSentence(demand.recipient)} chậm nhất ${inFullWords(by)}; trường hợp có khó khăn, vướng mắc, nêu rõ lý do khi gửi.`,
      ),
      ...(roster.blocs.length > 0 && !isOfBlocs(roll)
        ? [say("Đề nghị trưởng các cụm, khối thi đua đôn đốc đơn vị thành viên thực hiện.")]
        : []),
      say(`Đề nghị ${named(roll)} quan tâm, phối hợp thực hiện.`),
    ],
    signature: byOrder(roll),
    recipients: ["Như trên", `Lãnh đạo UBND ${authority.territory} (để báo cáo)`, archive(roll)],
    annexes: [lateAnnex(roll, `Danh sách ${bare(roll)} chậm thực hiện`)],
  };
}

/** The list for the leader at T+5: a report of the standing agency on who is late, with nothing proposed. */
export function leaderList(roll: LateRoll): OfficialDocument {
  const { roster, demand } = roll;
  const { authority } = roster;
  // The agency is its own issuer here, and the authority's address and copies are not its own.
  const { contact: _contact, drafter: _drafter, ...head } = frame(roll);
  return {
    ...head,
    kind: "report",
    number: { symbol: `BC-${authority.standingAgency.abbreviation}` },
    issuer: {
      superior: abbreviated(authority),
      lines: [authority.standingAgency.name.toUpperCase()],
      name: authority.standingAgency.name,
    },
    subject: `Tình hình chấp hành thời hạn ${demand.action}`,
    addressees: [`Lãnh đạo UBND ${authority.territory}`],
    body: [...stateOf(roll), ...ownLateness(roll), say("Kính báo cáo lãnh đạo xem xét, chỉ đạo.")],
    signature: { authority: [], position: headOf(roll) },
    recipients: ["Như trên", archive(roll)],
    annexes: [lateAnnex(roll, `Danh sách ${bare(roll)} chậm thực hiện`)],
  };
}

/**
 * Thông báo phê bình, drafted at T+10, of those alone whom the authority may criticise. The draft decides
 * nothing: whether anyone is criticised is for the Chairman, who signs it or does not. It names no person and
 * no motive.
 */
export function criticismNotice(roll: LateRoll): OfficialDocument {
  const { roster, demand, directive } = roll;
  const { authority } = roster;
  const { name, ...signs } = authority.signatory;
  const by = addWorkingDays(rulesOf(authority, directive).calendar, dateIn(roll.now), GRACE);
  return {
    ...frame(roll),
    kind: "notice",
    number: { symbol: `TB-${authority.symbol}` },
    subject: `Phê bình ${named(roll)} chậm ${demand.action}`,
    addressees: [],
    body: [
      askedIn(roll),
      say(`Đến ${momentOf(roll)}, ${named(roll)} có tên trong danh sách kèm theo chưa thực hiện.`),
      say(
        `${authority.name} phê bình ${named(roll)} có tên trong danh sách kèm theo; yêu cầu ${isOfBlocs(roll) ? "trưởng" : "thủ trưởng"} ${named(roll)} nghiêm túc rút kinh nghiệm, không để tái diễn và hoàn thành việc ${demand.action} chậm nhất ${inFullWords(by)}.`,
      ),
      say(
        `Giao ${authority.standingAgency.name} theo dõi, tổng hợp kết quả để xem xét khi đánh giá, xếp loại thi đua.`,
      ),
    ],
    signature: name === undefined ? signs : { ...signs, name },
    recipients: [
      `${capital(named(roll))} có tên trong danh sách`,
      `Lãnh đạo UBND ${authority.territory}`,
      archive(roll),
    ],
    annexes: [lateAnnex(roll, `Danh sách ${bare(roll)} bị phê bình`)],
  };
}

/** The agency that draws up the list says when it stands in it, and leaves itself to the leader. */
function ownLateness({ roster, late }: LateRoll): readonly Passage[] {
  const { unit, name } = roster.authority.standingAgency;
  if (!late.some(({ party }) => party.unit === unit)) return [];
  return [
    say(
      `Trong danh sách có ${name} là cơ quan thường trực, lập báo cáo này; việc xem xét trách nhiệm của ${name} do lãnh đạo quyết định.`,
    ),
  ];
}

/** Who owes it, as the letter speaks of them. */
function bare(roll: LateRoll): string {
  return isOfBlocs(roll) ? "cụm, khối thi đua" : "cơ quan, đơn vị";
}

const named = (roll: LateRoll) => `các ${bare(roll)}`;

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** What the letter and the list say first: what was asked, by when, and how many have not done it. */
function stateOf(roll: LateRoll): readonly Passage[] {
  const state = `Đến ${momentOf(roll)}, còn ${overdueIn(roll.counts)} quá hạn chưa thực hiện (danh sách kèm theo)${besides(roll.counts)}.`;
  return [askedIn(roll), say(state)];
}

/**
 * Units and blocs each among those that owe; "5/37 cơ quan, đơn vị, địa phương và 1/11 cụm, khối thi đua".
 */
function overdueIn({ units, blocs }: LateRoll["counts"]): string {
  const shares = [
    { ...units, who: "cơ quan, đơn vị, địa phương" },
    { ...blocs, who: "cụm, khối thi đua" },
  ];
  return shares
    .filter(({ overdue }) => overdue > 0)
    .map(({ overdue, owed, who }) => `${printNumber(overdue)}/${printNumber(owed)} ${who}`)
    .join(" và ");
}

/**
 * Those who have not reported either and are not overdue, so that the sum is the one the leader's page shows.
 */
function besides({ units, blocs }: LateRoll["counts"]): string {
  const others = [
    { count: units.missing - units.overdue, who: "cơ quan, đơn vị, địa phương" },
    { count: blocs.missing - blocs.overdue, who: "cụm, khối thi đua" },
  ].filter(({ count }) => count > 0);
  if (others.length === 0) return "";
  const said = others.map(({ count, who }) => `${countVi(count)} ${who}`).join(" và ");
  return `, không kể ${said} được gia hạn hoặc đang bổ sung`;
}

function askedIn(roll: LateRoll): Passage {
  const { directive, demand, roster } = roll;
  const due = dueOfDemand(demand) === undefined ? "" : `; thời hạn: ${demandInWords(demand)}`;
  return say(
    `Thực hiện ${documentCited(directive, roster.authority)}, ${named(roll)} có trách nhiệm ${demand.action}${due}.`,
  );
}

function momentOf({ now }: LateRoll): string {
  return `${clockWords(now)}, ${inFullWords(dateIn(now))}`;
}

function frame({ roster, now }: LateRoll) {
  const { authority } = roster;
  return {
    issuer: issuerOf(authority),
    dated: datedIn(authority, partsOf(dateIn(now))),
    parts: "roman",
    ...issuerMarks(authority),
  } as const;
}

function byOrder(roll: LateRoll): Signature {
  return { authority: ["TL. CHỦ TỊCH"], position: headOf(roll) };
}

/** TRƯỞNG PHÒNG NỘI VỤ */
function headOf({ roster }: LateRoll): string {
  const { unit, name } = roster.authority.standingAgency;
  return headOfUnit({ headTitle: unitIn(roster, unit)?.headTitle ?? "Thủ trưởng", name }).toUpperCase();
}

function archive({ roster }: LateRoll): string {
  return `Lưu: VT, ${roster.authority.standingAgency.abbreviation}`;
}

function say(text: string): Passage {
  return { type: "paragraph", text };
}
