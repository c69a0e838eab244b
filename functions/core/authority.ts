import * as v from "valibot";
import { CalendarYear } from "./calendar/year.ts";
import { FontFiles } from "./fonts.ts";
import { AuthorityId, UnitId } from "./ids.ts";
import { Ladder } from "./ladder/ladder.ts";

/** Who signs, in the words printed above the name (Decree 30/2020, box 7a). */
export const Signatory = v.object({
  authority: v.array(v.string()),
  position: v.string(),
  name: v.optional(v.string()),
});
export type Signatory = v.InferOutput<typeof Signatory>;

/** The People's Committee that issues directives and answers for the report. District, commune or province alike. */
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
  /** Who receives the authority's finished report. */
  upstream: v.array(v.string()),
  /** Its own fonts, frozen with each round as everything here is, so that an edition made again has the same bytes. */
  fonts: v.optional(FontFiles),
  /** Its own ladders by validity, and calendar years an officer entered; absent parts fall to those delivered. */
  rules: v.optional(v.object({ ladders: v.array(Ladder), calendarYears: v.array(CalendarYear) })),
});
export type Authority = v.InferOutput<typeof Authority>;
