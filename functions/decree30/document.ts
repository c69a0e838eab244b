import type { Contact, Drafter } from "../core/people/authority.ts";
import type { Stroke } from "../layout/strokes.ts";

/**
 * An official document as data: everything Decree 30/2020/NĐ-CP, Annex I, asks to be printed, and nothing
 * about where. The pipeline composes it, the typesetter and the Word twin draw it. All text is NFC.
 */
export interface OfficialDocument {
  /**
   * A slip (phiếu) is made without a person: it bears a code for a number, and nobody signs it. Kinds with
   * nothing of their own but a name ("Kế hoạch") are known by it.
   */
  readonly kind: "report" | "letter" | "proposal" | "notice" | "slip" | { readonly called: string };
  /** Box 2. `superior` is regular, `lines` are bold, each entry one printed line. */
  readonly issuer: {
    readonly superior?: string;
    readonly lines: readonly string[];
    /** As a sentence says it ("Ủy ban nhân dân xã An Sơn"); read from the lines when absent. */
    readonly name?: string;
  };
  /**
   * Box 3. `serial`, "18a" where a letter was added, stays undefined until the records clerk gives one,
   * after the signature (art. 15). A slip is not numbered by the clerk: `code` is what it is known by, and
   * stands in the number's place.
   */
  readonly number: {
    readonly serial?: number | string;
    readonly symbol: string;
    readonly code?: { readonly name: string; readonly text: string };
  };
  /**
   * Box 4. The day stays undefined until the clerk dates the document, and the month with it where the office
   * leaves that to the clerk too; the year is known.
   */
  readonly dated: {
    readonly place: string;
    readonly day?: number;
    readonly month?: number;
    readonly year: number;
  };
  /** Box 5a under the kind's title, or 5b as "V/v …" in a letter. */
  readonly subject: string;
  /** Box 9a; empty when the document is not addressed. Written without dash and end mark. */
  readonly addressees: readonly string[];
  readonly urgency?: "HỎA TỐC" | "THƯỢNG KHẨN" | "KHẨN";
  readonly body: readonly Passage[];
  readonly signature: Signature;
  /** Box 9b, without dashes and end marks, the archive line ("Lưu: VT, NV") last. */
  readonly recipients: readonly string[];
  readonly annexes: readonly Annex[];
  /** "ordinal-words" prints "Phần thứ nhất", "roman" prints "Phần I". */
  readonly parts: "ordinal-words" | "roman";
  /** Box 12: who drafted it and how many copies are issued ("PL.(300)"), where the office prints that. */
  readonly drafter?: Drafter;
  /** Box 13: where the office is reached, at the foot of the first page, where the office prints that. */
  readonly contact?: Contact;
  /**
   * Our own: the code on the last page of the main text, by which a reader of the paper asks about the
   * edition.
   */
  readonly proof?: { readonly code: string; readonly url: string };
}

/**
 * Boxes 7a-7b: each authority line ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH"), then the position, then the name.
 */
export interface Signature {
  readonly authority: readonly string[];
  readonly position: string;
  /**
   * Under the signature of a council that uses the agency's seal: the signer's office in the agency (II.7b).
   */
  readonly officeInAgency?: string | undefined;
  readonly name?: string;
  /** Said instead of a signature where nobody signs; then no room is left for one. */
  readonly unsigned?: string;
}

/**
 * `source` names what a passage was made from, so that a printed sentence can be walked back to its unit.
 * `strokes` mark words of its text in a comparison of two editions; an official document has none.
 */
export type Passage =
  | { readonly type: "part"; readonly ordinal: number; readonly title: string }
  | {
      readonly type: "heading";
      /** 1 prints "I. TITLE" bold, 2 "1. Title" bold, 3 "1.1. Title" bold italic. */
      readonly level: 1 | 2 | 3;
      readonly number: string;
      readonly text: string;
      readonly strokes?: readonly Stroke[];
    }
  | {
      readonly type: "paragraph";
      readonly text: string;
      readonly source?: string;
      readonly strokes?: readonly Stroke[];
    }
  | { readonly type: "basis"; readonly text: string }
  | {
      readonly type: "point";
      /** "-" and "+" as typed; a letter point carries its letter: "a)", "đ)". */
      readonly mark: string;
      readonly text: string;
      readonly source?: string;
      readonly strokes?: readonly Stroke[];
    }
  | Table;

export interface Table {
  readonly type: "table";
  readonly caption?: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
}

export interface Column {
  readonly head: string;
  /** Heads it shares with the columns beside it that name the same, topmost first; printed above its own. */
  readonly over?: readonly string[];
  /** Share of the table's width; shares need not add up to one. */
  readonly share: number;
  readonly align: "start" | "centre" | "decimal";
}

/** A row of cells, or one that spans the table (a bloc's name above its units). */
export type Row =
  | { readonly type: "cells"; readonly cells: readonly string[]; readonly source?: string }
  | { readonly type: "group"; readonly text: string };

/**
 * Numbered apart from the body. Title printed upper-case under "Phụ lục" (with Roman numeral when there are
 * several).
 */
export interface Annex {
  readonly title: string;
  readonly landscape: boolean;
  readonly passages: readonly Passage[];
}
