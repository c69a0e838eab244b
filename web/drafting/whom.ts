import * as v from "valibot";
import { Boundary, RollPolicy } from "../../functions/core/deadline/deadline.ts";
import { proposedKind } from "../../functions/core/directives/demand-kind.ts";
import { DemandKind } from "../../functions/core/directives/directive.ts";
import type { Draft, DraftDemand } from "../../functions/core/directives/draft.ts";
import { NO_DEADLINE } from "../../functions/core/directives/stated-demands.ts";
import type { Entries } from "../../functions/core/kinds/shape.ts";
import { UnitKind } from "../../functions/core/people/unit.ts";
import type { Problem } from "../../functions/core/problem/outcome.ts";
import { type PartForm, said, ticked, ticks } from "./part.ts";

/** The address of what is not there yet. */
export const NEW = "moi";

/** A group as it is addressed, and whom of the roster that takes in. */
export const groupForm: PartForm = {
  entries({ groups }, { group: id }) {
    if (id === NEW) return { words: "", what: "units" };
    const group = groups.find((each) => each.id === id);
    if (!group) return undefined;
    const { words, takes } = group;
    const bare = { words, what: takes.type };
    switch (takes.type) {
      case "blocs":
        return bare;
      case "kinds":
        return { ...bare, ...ticks("kind", takes.kinds) };
      case "units":
        return { ...bare, ...ticks("unit", takes.units) };
    }
  },
  read(entries, _, { group: id = NEW }, roster) {
    const words = said(entries, "words").replace(/\s+/g, " ");
    const units = ticked(
      entries,
      "unit",
      roster.units.map((unit) => unit.id),
    );
    const kinds = ticked(entries, "kind", UnitKind.options);
    const takes = takesOf(said(entries, "what"), kinds, units);
    const problems: Problem[] = [
      ...(words === "" ? [{ field: "words", code: "needs-group-words" as const }] : []),
      ...(takes ? [] : [{ field: "what", code: "group-takes-nobody" as const }]),
    ];
    if (!takes || problems.length > 0) return { ok: false, problems };
    return { ok: true, edit: { type: "group", group: { id: id === NEW ? "" : id, words, takes } } };
  },
};

function takesOf(what: string, kinds: string[], units: string[]) {
  if (what === "blocs") return { type: "blocs" } as const;
  if (what === "kinds") return kinds.length > 0 ? ({ type: "kinds", kinds } as const) : undefined;
  return units.length > 0 ? ({ type: "units", units } as const) : undefined;
}

/** One demand: what, of whom, by when. */
export const demandForm: PartForm = {
  entries({ demands }, { demand: id }) {
    if (id === NEW) return { action: "", recipient: "", wording: "", side: "INCLUSIVE" };
    const demand = demands.find((each) => each.id === id);
    if (!demand) return undefined;
    const { kind, action, recipient, groups, wording, picked, roll } = demand;
    const unstated = wording === NO_DEADLINE && !picked;
    return {
      ...{ kind, action, recipient },
      ...ticks("group", groups),
      ...(unstated ? { none: "on", wording: "" } : { wording }),
      ...{ day: picked?.day ?? "", hour: picked?.time ?? "", side: picked?.boundary ?? "INCLUSIVE" },
      roll: roll ?? "usual",
    };
  },
  read(entries, draft, { demand: id = NEW }) {
    const kind = v.safeParse(DemandKind, said(entries, "kind"));
    const action = said(entries, "action").replace(/\s+/g, " ");
    const groups = ticked(
      entries,
      "group",
      draft.groups.map((group) => group.id),
    );
    const problems: Problem[] = [
      ...(action === "" ? [{ field: "action", code: "needs-demand-action" as const }] : []),
      ...(kind.success ? [] : [{ field: "kind", code: "choose-demand-kind" as const }]),
      ...(groups.length === 0 ? [{ field: "group", code: "needs-demand-group" as const }] : []),
    ];
    if (!kind.success || problems.length > 0) return { ok: false, problems };
    const demand: DraftDemand = {
      ...{ id: id === NEW ? "" : id, kind: kind.output, action, groups },
      recipient: said(entries, "recipient").replace(/\s+/g, " "),
      ...timeIn(entries),
    };
    return { ok: true, edit: { type: "demand", demand } };
  },
};

function timeIn(entries: Entries): Pick<DraftDemand, "wording" | "picked" | "roll"> {
  const wording = said(entries, "wording").replace(/\s+/g, " ");
  if (entries.none !== undefined && wording === "") return { wording: NO_DEADLINE };
  const [day, time] = [said(entries, "day"), said(entries, "hour")];
  const side = v.safeParse(Boundary, said(entries, "side"));
  const roll = v.safeParse(RollPolicy, said(entries, "roll"));
  return {
    wording,
    ...(day ? { picked: { day, time, boundary: side.success ? side.output : "INCLUSIVE" } } : {}),
    ...(roll.success ? { roll: roll.output } : {}),
  };
}

/** The kind that an action's words look like is ticked for its drafter, who has not said one. */
export function withProposedKind(entries: Entries): Entries {
  const action = said(entries, "action");
  return entries.kind === undefined && action !== "" ? { ...entries, kind: proposedKind(action) } : entries;
}

/** A demand as its boxes have it, for reading its deadline before it is saved. */
export function demandTyped(entries: Entries, draft: Draft, id: string): DraftDemand {
  const kind = v.safeParse(DemandKind, said(entries, "kind"));
  const groups = draft.groups.map((group) => group.id);
  return {
    ...{ id, kind: kind.success ? kind.output : "report", action: said(entries, "action") },
    ...{ groups: ticked(entries, "group", groups), recipient: said(entries, "recipient") },
    ...timeIn(entries),
  };
}
