import { deadlineOfFirst, demandInWords } from "../../core/deadline/in-force.ts";
import { lastDayBefore } from "../../core/deadline/words.ts";
import type { Directive } from "../../core/directives/directive.ts";
import { clockDigits, dateIn, type Instant, inWords } from "../../core/instant.ts";
import { speakerName } from "../../core/people/roster.ts";
import type { Source } from "../../core/report/source.ts";
import type { Stood } from "../../core/round/report-count.ts";
import { raised } from "../../core/text/first-letter.ts";
import type { Annex, Passage, Row, Table } from "../../decree30/document.ts";
import type { Composing } from "./context.ts";

/** The annex that names every party under every demand, by bloc, and how it stood. */
export function standingsAnnex(
  composing: Pick<Composing, "roster" | "tracer">,
  directive: Directive,
  standings: readonly Stood[],
): Annex {
  const passages = directive.demands.flatMap((demand): readonly Passage[] => {
    const owed = standings.filter(({ obligation }) => obligation.demand === demand.id);
    if (owed.length === 0) return [];
    const due = demand.deadline.wording ? ` (${demandInWords(demand)})` : "";
    return [tableOf(composing, `${raised(demand.action)}${due}`, owed)];
  });
  return { title: "Tình hình gửi báo cáo của các cơ quan, đơn vị, địa phương", landscape: false, passages };
}

function tableOf(
  composing: Pick<Composing, "roster" | "tracer">,
  caption: string,
  owed: readonly Stood[],
): Table {
  const { roster } = composing;
  const boards = [
    ...roster.blocs.map(({ id, name }) => ({ id: id as string, name })),
    { id: "none", name: "Đơn vị ngoài cụm, khối" },
  ];
  const ofBlocs = owed.every(({ obligation }) => obligation.party.type === "bloc");
  let place = 0;
  const rows = boards.flatMap(({ id, name }): readonly Row[] => {
    const here = owed.filter(({ obligation }) => obligation.board === id);
    const cells = here.map((each): Row => {
      place += 1;
      return {
        type: "cells",
        cells: [String(place), speakerName(roster, speaker(each)), ...wordsWithExtension(each)],
        ...reportMark(composing, each),
      };
    });
    return here.length === 0 || ofBlocs ? cells : [{ type: "group", text: name }, ...cells];
  });
  return {
    type: "table",
    caption,
    columns: [
      { head: "STT", share: 9, align: "centre" },
      { head: ofBlocs ? "Cụm, khối thi đua" : "Cơ quan, đơn vị, địa phương", share: 42, align: "start" },
      { head: "Tình trạng", share: 23, align: "start" },
      { head: "Thời điểm nhận", share: 26, align: "centre" },
    ],
    rows,
  };
}

function speaker({ obligation: { party } }: Stood): Pick<Source, "unit" | "bloc"> {
  return party.type === "bloc" ? { unit: party.unit, bloc: party.bloc } : { unit: party.unit };
}

/** A report that came leads to itself as a whole; what did not come has no source. */
function reportMark(
  composing: Pick<Composing, "roster" | "tracer">,
  stood: Stood,
): { readonly source?: string } {
  const { obligation, standing } = stood;
  if (!obligation.latest || standing.type === "waived") return {};
  const whole = {
    ...speaker(stood),
    obligation: obligation.id,
    revision: obligation.latest.revision,
    field: "",
  };
  return { source: composing.tracer.mark(`standing.${obligation.id}`, [whole]) };
}

/** An extension in force is the deadline that the party is held to, so it stands beside what became of it. */
function wordsWithExtension(stood: Stood): readonly [string, string] {
  const [standing, at] = wordsFor(stood);
  const due = deadlineOfFirst(stood.obligation);
  return due?.type === "extension" && stood.standing.type !== "waived"
    ? [`${standing} (gia hạn đến ${inWords(lastDayBefore(due.dueBefore))})`, at]
    : [standing, at];
}

function wordsFor({ standing, obligation }: Stood): readonly [string, string] {
  const entered = obligation.first?.enteredAt;
  const at = (received: Instant) =>
    entered === undefined ? moment(received) : `${moment(received)} (nhập từ bản giấy ${moment(entered)})`;
  switch (standing.type) {
    case "onTime":
      return ["Đúng hạn", at(standing.receivedAt)];
    case "extended":
      return ["Đúng hạn được gia hạn", at(standing.receivedAt)];
    case "late":
      return ["Chậm", at(standing.receivedAt)];
    case "accepted":
      return [standing.late ? "Đã tiếp nhận (chậm)" : "Đã tiếp nhận (đúng hạn)", at(standing.receivedAt)];
    case "returned":
      return ["Trả lại để bổ sung", at(standing.receivedAt)];
    case "awaited":
      return ["Chưa đến hạn, chưa gửi", ""];
    case "overdue":
      return ["Quá hạn, chưa gửi", ""];
    case "waived":
      return ["Được miễn", ""];
  }
}

function moment(instant: Instant): string {
  return `${clockDigits(instant)} ${inWords(dateIn(instant))}`;
}
