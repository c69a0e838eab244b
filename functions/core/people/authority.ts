import * as v from "valibot";
import { CalendarYear } from "../calendar/year.ts";
import { AuthorityId, UnitId } from "../ids.ts";
import { Ladder } from "../ladder/ladder.ts";
import { FontFiles } from "./fonts.ts";

/** Who signs, in the words printed above the name (Decree 30/2020, box 7a). */
export const Signatory = v.object({
  authority: v.array(v.string()),
  position: v.string(),
  /**
   * A council's chairman who uses the agency's seal signs with both offices; this is the one in the agency.
   */
  officeInAgency: v.optional(v.string()),
  name: v.optional(v.string()),
});
export type Signatory = v.InferOutput<typeof Signatory>;

const words = v.pipe(v.string(), v.trim(), v.nonEmpty());

/** Who drafts the authority's documents, and in how many copies they go out (Decree 30/2020, box 12). */
export const Drafter = v.object({
  mark: words,
  copies: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
});
export type Drafter = v.InferOutput<typeof Drafter>;

/** Where the authority is reached, at the foot of its documents' first page (Decree 30/2020, box 13). */
export const Contact = v.object({
  address: words,
  email: v.optional(words),
  website: v.optional(words),
  phone: v.optional(words),
  fax: v.optional(words),
});
export type Contact = v.InferOutput<typeof Contact>;

/**
 * How an authority's own reports are written, where it wants them otherwise than most. A superior reads
 * results, so neither who said a thing nor who is missing is on the paper unless the office wants it there.
 */
export const ReportStyle = v.object({
  /** "Phần thứ nhất" or "Phần I"; by default in words. */
  parts: v.optional(v.picklist(["ordinal-words", "roman"])),
  /** Behind each statement, in brackets, who said it: for the office's own copy. */
  sourcesNamed: v.optional(v.boolean()),
  /** How many units the report rests on, with an annex of how each stood. */
  coverageTold: v.optional(v.boolean()),
  /** Behind the text, unit by unit, their documents and the indicators that they named themselves. */
  annexedByUnit: v.optional(v.boolean()),
  /** Under what a draft goes to its signer: an internal note, by default, or a proposal with a number. */
  coveredBy: v.optional(v.picklist(["note", "proposal"])),
  /** The month of issue too is left blank, for the records clerk to fill in beside the day. */
  monthBlank: v.optional(v.boolean()),
});
export type ReportStyle = v.InferOutput<typeof ReportStyle>;

/**
 * The People's Committee that issues directives and answers for the report. District, commune or province
 * alike.
 */
export const Authority = v.object({
  id: AuthorityId,
  name: v.string(),
  /** "huyện", "xã", "tỉnh": how its own documents call its territory. */
  territory: v.string(),
  /** As its documents' head prints it, one entry a line. */
  headerLines: v.array(v.string()),
  superiorName: v.optional(v.string()),
  superiorHeader: v.optional(v.string()),
  level: v.picklist(["DISTRICT", "COMMUNE", "PROVINCE"]),
  placeName: v.string(),
  /** "UBND" in "Số: …/BC-UBND". */
  symbol: v.string(),
  standingAgency: v.object({ unit: UnitId, name: v.string(), abbreviation: v.string() }),
  council: v.string(),
  signatory: Signatory,
  /** Both are the office's choice; the decree leaves them out where nobody needs them. */
  drafter: v.optional(Drafter),
  contact: v.optional(Contact),
  reportStyle: v.optional(ReportStyle),
  /** Who receives the authority's finished report. */
  upstream: v.array(v.string()),
  /**
   * Its own fonts, frozen with each round as everything here is, so that an edition made again has the same
   * bytes.
   */
  fonts: v.optional(FontFiles),
  /**
   * Its own ladders by validity, and calendar years an officer entered; absent parts fall to those delivered.
   */
  rules: v.optional(v.object({ ladders: v.array(Ladder), calendarYears: v.array(CalendarYear) })),
});
export type Authority = v.InferOutput<typeof Authority>;
