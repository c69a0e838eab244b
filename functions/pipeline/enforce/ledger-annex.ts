import { sha256 } from "../../core/hash.ts";
import { clockDigitsToTheSecond, dateIn, inWords } from "../../core/instant.ts";
import { breakIn, deeds, type Entry } from "../../core/obligation/ledger.ts";
import type { Annex, Passage, Row } from "../../decree30/document.ts";
import { actorInWords, detailInWords, type LedgerNames } from "./ledger-words.ts";

/** One obligation's entries under the name of its party. */
export interface Chain {
  readonly party: string;
  readonly entries: readonly Entry[];
}

/**
 * The ledger as an annex: who did what to whom and when, in the order it was written down. It is printed
 * whole or with the place where its chain is broken, never tidied. One code at its end stands for all chains,
 * so that the paper can be held against the ledger without a sign on every line.
 */
export function ledgerAnnex(chains: readonly Chain[], names: LedgerNames): Annex {
  const rows = chains.flatMap(({ party, entries }): readonly Row[] => {
    const broken = breakIn(entries);
    const title = broken === undefined ? party : `${party} (sổ không toàn vẹn từ mục ${broken + 1})`;
    return [{ type: "group", text: title }, ...entries.map((entry) => rowOf(entry, names))];
  });
  const passages: readonly Passage[] = [
    { type: "table", columns, rows },
    { type: "paragraph", text: `Mã kiểm tra toàn sổ: ${codeOf(chains)}.` },
  ];
  return { title: "Sổ theo dõi, đôn đốc thực hiện", landscape: true, passages };
}

/** Sixteen figures over the last hash of every chain, which covers all before it. */
export function codeOf(chains: readonly Chain[]): string {
  const ends = chains.map(({ entries }) => entries.at(-1)?.hash ?? "").join("\n");
  return sha256(ends)
    .slice(0, 16)
    .toUpperCase()
    .replace(/(.{4})(?=.)/g, "$1-");
}

const columns = [
  { head: "STT", share: 1, align: "centre" },
  { head: "Thời điểm", share: 3, align: "start" },
  { head: "Việc", share: 3, align: "start" },
  { head: "Người thực hiện", share: 3, align: "start" },
  { head: "Nội dung", share: 10, align: "start" },
] as const;

function rowOf({ sequence, deed }: Entry, names: LedgerNames): Row {
  const moment = `${clockDigitsToTheSecond(deed.at)} ${inWords(dateIn(deed.at))}`;
  const cells = [moment, deeds[deed.act].inPrint, actorInWords(deed, names), detailInWords(deed, names)];
  return { type: "cells", cells: [String(sequence), ...cells] };
}
