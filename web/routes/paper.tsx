import type { Context } from "hono";
import { draftPlaceOf } from "../../functions/acts/draft-place.ts";
import { entriesIn } from "../../functions/acts/gather-draft.ts";
import { askedOf } from "../../functions/core/obligation/asked.ts";
import { partyName } from "../../functions/core/obligation/naming.ts";
import { unitIn } from "../../functions/core/people/roster.ts";
import type { World } from "../../functions/core/world.ts";
import { sendFile } from "../downloads.ts";
import { draftAsText } from "../draft-as-text.ts";
import { sentence } from "../pages/owed.tsx";
import { PrintPage } from "../pages/print.tsx";
import { demandBehind } from "../parties.ts";
import { paths } from "../paths.ts";
import type { OnObligation, Route } from "../route.ts";
import { show } from "../show.ts";

/** The draft outside the browser: printed in official form, blank to write on, or as a file to keep. */
export function paperRoutes(world: World): readonly Route[] {
  return [
    { method: "get", path: paths.print, about: "obligation", act: "see-obligation", answer: print(world) },
    { method: "get", path: paths.carry, about: "obligation", act: "see-obligation", answer: carry(world) },
  ];
}

const print = (world: World) => async (c: Context, seen: OnObligation) => {
  const { obligation, roster } = seen;
  const unit = unitIn(roster, obligation.party.unit);
  const blank = c.req.query("trong") !== undefined;
  const named = { name: partyName(obligation, seen), headTitle: unit?.headTitle ?? "Thủ trưởng" };
  const { demand, sections, entries } = await drafted(world, seen);
  return show(c, <PrintPage {...seen} {...{ unit: named, demand, sections, entries, blank }} />);
};

const carry = (world: World) => async (c: Context, seen: OnObligation) => {
  const { demand, sections, entries } = await drafted(world, seen);
  const title = `${sentence(demand.action)} – ${partyName(seen.obligation, seen)} (bản nháp)`;
  const text = new TextEncoder().encode(draftAsText(title, sections, entries));
  return sendFile(c, text, `ban-nhap-${seen.obligation.id}.txt`, "text/plain; charset=utf-8");
};

async function drafted(world: World, seen: OnObligation) {
  const { directive, roster, obligation } = seen;
  const sections = askedOf(directive, roster, obligation);
  const drafts = await world.drafts.of(directive.id, draftPlaceOf(seen));
  return { demand: demandBehind(directive, obligation), sections, entries: entriesIn(sections, drafts) };
}
