import type { Context } from "hono";
import { dutyOf } from "../../functions/acts/meet-duty.ts";
import type { Edition } from "../../functions/core/round/edition.ts";
import { type HeadSetting, headOfEdition, issuedName } from "../../functions/core/round/edition-head.ts";
import { type ProofCode, readProofCode } from "../../functions/core/round/proof.ts";
import { standingOfProof } from "../../functions/core/round/standing-of-proof.ts";
import type { World } from "../../functions/core/world.ts";
import { AskProofPage, type IssuedFacts, ProofPage } from "../pages/proof.tsx";
import { paths, to } from "../paths.ts";
import type { AsGuest, Route } from "../route.ts";
import { show } from "../show.ts";
import type { Frame } from "../ui/frame.ts";

/** For anyone who holds the paper: whether it is the issued report. Where the code on its last page leads. */
export function proofRoutes(world: World): readonly Route[] {
  return [
    { method: "get", path: paths.proofs, about: "anyone", answer: ask },
    { method: "get", path: paths.proof, about: "anyone", answer: tell(world) },
  ];
}

const ask = (c: Context, { frame }: AsGuest) => {
  const typed = c.req.query("ma");
  if (typed === undefined) return show(c, <AskProofPage frame={frame} />);
  const code = readProofCode(typed);
  return code ? c.redirect(to(paths.proof, { code }), 302) : misread(c, frame, typed);
};

const tell =
  (world: World) =>
  async (c: Context, { frame }: AsGuest) => {
    const typed = c.req.param("code") ?? "";
    const code = readProofCode(typed);
    if (!code) return misread(c, frame, typed);
    const editions = await world.editions.proven(code);
    const setting = await settingUnder(world, editions);
    const nameOf = (edition: Edition) =>
      edition.signed && setting ? issuedName(edition.signed, headOfEdition(edition, setting)) : "";
    const standing = standingOfProof(code, editions, nameOf);
    const issued = standing.type === "issued" ? issuedUnder(code, editions, setting) : undefined;
    const page = <ProofPage {...{ frame, code, standing, issued }} />;
    return show(c, page, standing.type === "unknown" ? 404 : 200);
  };

/** A slip of the pen is told from a code that no paper bears. */
const misread = (c: Context, frame: Frame, typed: string) =>
  show(c, <AskProofPage frame={frame} typed={typed.slice(0, 40)} />, 422);

async function settingUnder(world: World, [edition]: readonly Edition[]): Promise<HeadSetting | undefined> {
  const directive = edition && (await world.directives.find(edition.directive));
  const roster = directive && (await world.rosters.find(directive.roster));
  return directive && roster && { directive, roster, duty: await dutyOf(world, directive) };
}

function issuedUnder(
  code: ProofCode,
  editions: readonly Edition[],
  setting: HeadSetting | undefined,
): IssuedFacts | undefined {
  const edition = editions.find(({ proof }) => proof === code);
  if (!edition?.signed || !setting) return undefined;
  const head = headOfEdition(edition, setting);
  return {
    authority: setting.roster.authority.name,
    ...{ head, pages: edition.pdf.pages, signed: edition.signed },
  };
}
