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

const print = (world: World) => async (c: Context, context: OnObligation) => {
  const { obligation, roster } = context;
  const unit = unitIn(roster, obligation.party.unit);
  const blank = c.req.query("trong") !== undefined;
  const named = { name: partyName(obligation, context), headTitle: unit?.headTitle ?? "Thủ trưởng" };
  const { demand, sections, entries } = await drafted(world, context);
  return show(c, <PrintPage {...context} {...{ unit: named, demand, sections, entries, blank }} />);
};

const carry = (world: World) => async (c: Context, context: OnObligation) => {
  const { demand, sections, entries } = await drafted(world, context);
  const title = `${sentence(demand.action)} – ${partyName(context.obligation, context)} (bản nháp)`;
  const text = new TextEncoder().encode(draftAsText(title, sections, entries));
  return sendFile(c, text, `ban-nhap-${context.obligation.id}.txt`, "text/plain; charset=utf-8");
};

async function drafted(world: World, context: OnObligation) {
  const { directive, roster, obligation } = context;
  const sections = askedOf(directive, roster, obligation);
  const drafts = await world.drafts.of(directive.id, draftPlaceOf(context));
  return { demand: demandBehind(directive, obligation), sections, entries: entriesIn(sections, drafts) };
}
