import * as v from "valibot";
import { AuthorityId, BlocId, UnitId } from "../ids.ts";

/** Kinds are configuration's words; no rule in code asks which kind a unit is. */
export const UnitKind = v.picklist([
  "COMMUNE",
  "TOWN",
  "WARD",
  "SPECIAL_ZONE",
  "HAMLET",
  "DEPARTMENT",
  "PROVINCIAL_DEPARTMENT",
  "MASS_ORGANISATION",
  "ARMED_FORCES",
  "PROVINCIAL_UNIT",
  "PUBLIC_SERVICE_UNIT",
  "SCHOOL",
  "CENTRAL_UNIT",
  "ENTERPRISE",
]);
export type UnitKind = v.InferOutput<typeof UnitKind>;

/** Who in the unit must confirm a report before it is sent. */
export const Confirmer = v.picklist(["none", "head"]);

/** One body that owes reports. A unit that also leads a bloc owes the bloc's report besides its own. */
export const Unit = v.object({
  id: UnitId,
  name: v.pipe(v.string(), v.nonEmpty()),
  kind: UnitKind,
  bloc: v.optional(BlocId),
  email: v.pipe(v.string(), v.email()),
  headTitle: v.optional(v.string(), "Thủ trưởng"),
  /** Leads a sector, and therefore owns its figures ("education"). */
  leadsSector: v.optional(v.string()),
  /**
   * Who confirms whatever the unit sends, by its own rules; a directive may want it of all. Absent means
   * nobody.
   */
  confirmation: v.optional(Confirmer),
  /**
   * Set when the unit is a People's Committee that runs rounds of its own here: its finished report is its
   * answer.
   */
  authority: v.optional(AuthorityId),
});
export type Unit = v.InferOutput<typeof Unit>;

/** A cụm or khối thi đua. The lead rotates yearly, so a roster is dated and names the lead of its year. */
export const Bloc = v.object({
  id: BlocId,
  name: v.pipe(v.string(), v.nonEmpty()),
  kind: v.picklist(["CLUSTER", "BLOC"]),
  lead: UnitId,
  deputyLead: v.optional(UnitId),
  members: v.array(UnitId),
});
export type Bloc = v.InferOutput<typeof Bloc>;
