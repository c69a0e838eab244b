import type { Directive } from "../../core/directive.ts";
import { clockDigits, dateIn, type Instant, inWords } from "../../core/instant.ts";
import type { Obligation } from "../../core/obligation.ts";
import type { Roster } from "../../core/roster.ts";
import type { Standing } from "../../core/standing.ts";
import type { Annex, Passage, Row, Table } from "../../decree30/document.ts";

export interface Stood {
  readonly obligation: Obligation;
  readonly standing: Standing;
}

/** The annex that names every party under every demand, by bloc, and how it stood. */
export function standingsAnnex(directive: Directive, roster: Roster, standings: readonly Stood[]): Annex {
  const passages = directive.demands.flatMap((demand): readonly Passage[] => {
    const owed = standings.filter(({ obligation }) => obligation.demand === demand.id);
    if (owed.length === 0) return [];
    const due = demand.deadline.wording ? ` (${demand.deadline.wording})` : "";
    return [tableOf(`${raise(demand.action)}${due}`, owed, roster)];
  });
  return { title: "Tình hình gửi báo cáo của các cơ quan, đơn vị, địa phương", landscape: false, passages };
}

function tableOf(caption: string, owed: readonly Stood[], roster: Roster): Table {
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
        cells: [String(place), partyName(each.obligation, roster), ...wordsFor(each.standing)],
      };
    });
    return here.length === 0 || ofBlocs ? cells : [{ type: "group", text: name }, ...cells];
  });
  return {
    type: "table",
    caption,
    columns: [
      { head: "STT", share: 8, align: "centre" },
      { head: ofBlocs ? "Cụm, khối thi đua" : "Cơ quan, đơn vị, địa phương", share: 48, align: "start" },
      { head: "Tình trạng", share: 24, align: "start" },
      { head: "Thời điểm nhận", share: 20, align: "centre" },
    ],
    rows,
  };
}

export function partyName({ party }: Obligation, roster: Roster): string {
  const named =
    party.type === "bloc"
      ? roster.blocs.find(({ id }) => id === party.bloc)
      : roster.units.find(({ id }) => id === party.unit);
  return named?.name ?? party.unit;
}

function wordsFor(standing: Standing): readonly [string, string] {
  switch (standing.type) {
    case "onTime":
      return ["Đúng hạn", at(standing.receivedAt)];
    case "extended":
      return ["Đúng hạn được gia hạn", at(standing.receivedAt)];
    case "late":
      return ["Chậm", at(standing.receivedAt)];
    case "accepted":
      return [standing.late ? "Chậm, đã duyệt" : "Đúng hạn, đã duyệt", at(standing.receivedAt)];
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

function at(instant: Instant): string {
  return `${clockDigits(instant)} ${inWords(dateIn(instant))}`;
}

function raise(text: string): string {
  return text.charAt(0).toLocaleUpperCase("vi") + text.slice(1);
}
