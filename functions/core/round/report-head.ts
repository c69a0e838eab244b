import * as v from "valibot";
import type { Directive } from "../directives/directive.ts";
import { nextPeriodOf } from "../directives/naming.ts";
import { askedBy, type CarriedOut } from "../duties/carried-out.ts";
import { PersonId } from "../ids.ts";
import { dateIn, type Instant, partsOf } from "../instant.ts";
import { withFileCopy } from "../office/file-copy.ts";
import type { ChosenHead } from "../office/head-choice.ts";
import { type Authority, Signatory } from "../people/authority.ts";
import type { Roster } from "../people/roster.ts";
import { symbolOf } from "../registry/document-kinds.ts";
import { fold } from "../registry/spelling.ts";
import { bareLine } from "../text/bare-line.ts";

/** What stands around the text of a round's report before anyone signs, all but its number and its day. */
export const ReportHead = v.object({
  /** "Báo cáo", "Tờ trình". */
  kind: v.string(),
  symbol: v.string(),
  subject: v.string(),
  month: v.number(),
  year: v.number(),
  signatory: Signatory,
  /** As whom the signer signs in here, where a listed one does. */
  signs: v.optional(PersonId),
  addressees: v.array(v.string()),
  /** Nơi nhận, the archive line last. */
  recipients: v.array(v.string()),
});
export type ReportHead = v.InferOutput<typeof ReportHead>;

interface HeadSources {
  readonly roster: Pick<Roster, "authority" | "blocs">;
  readonly directive: Directive;
  readonly asOf: Instant;
  /** The superior's demand that the round is held for. */
  readonly carriesOut?: CarriedOut | undefined;
  readonly chosen?: ChosenHead | undefined;
}

/**
 * The one place that decides on it: what an officer chose for this document, else what its directive's own
 * form says, else the authority's usual.
 */
export function reportHead({ roster, directive, asOf, carriesOut, chosen = {} }: HeadSources): ReportHead {
  const { authority } = roster;
  const { month, year } = partsOf(dateIn(asOf));
  const form = directive.report ?? {};
  const kind = chosen.kind ?? form.kind ?? "Báo cáo";
  const about = `thi đua, khen thưởng ${directive.period.label}; phương hướng, nhiệm vụ ${nextPeriodOf(directive)}`;
  // Who asked for the report is sent it, unless somebody said to whom it goes.
  const usual = carriesOut ? [askedBy(carriesOut)] : addressedAmong(authority.upstream);
  const said = (chosen.addressees ?? form.addressees)?.map(bareLine);
  const addressees = said ?? usual;
  const isAddressed = (body: string) =>
    addressees.some((each) => fold(each).includes(fold(body)) || fold(body).includes(fold(each)));
  // Whom the office reports to gets it all the same where it is not the one addressed, unless somebody chose.
  const others = said ? [] : authority.upstream.filter((body) => !isAddressed(body));
  const recipients = (chosen.recipients ?? form.recipients)?.map(bareLine);
  return {
    kind,
    symbol: symbolOf(kind, authority),
    subject: kind === "Công văn" ? `báo cáo công tác ${about}` : `Công tác ${about}`,
    ...{ month, year },
    signatory: chosen.signatory ?? form.signatory ?? authority.signatory,
    ...(chosen.person ? { signs: chosen.person } : {}),
    addressees: [...addressees],
    recipients: [
      ...withFileCopy(recipients ?? usualRecipients(roster, addressees, others), filedAt(authority)),
    ],
  };
}

/** Who says whom it goes to where nobody chose: its directive, the superior who asks, or the office. */
export type LineSource = "directive" | "duty" | "office";

export function lineSources({
  directive: { report },
  carriesOut,
}: Pick<HeadSources, "directive" | "carriesOut">): Readonly<Record<"addressees" | "recipients", LineSource>> {
  return {
    addressees: report?.addressees ? "directive" : carriesOut ? "duty" : "office",
    recipients: report?.recipients ? "directive" : "office",
  };
}

const isBloc = (body: string) => /^(?:các )?(?:cụm|khối)(?!\p{L})/iu.test(body);

/** A bloc is no superior: it is addressed only where nobody else is. */
function addressedAmong(upstream: readonly string[]): readonly string[] {
  const superiors = upstream.filter((body) => !isBloc(body));
  return superiors.length > 0 ? superiors : upstream;
}

function usualRecipients(
  { authority, blocs }: HeadSources["roster"],
  addressees: readonly string[],
  others: readonly string[],
): readonly string[] {
  return [
    ...(addressees.length > 0 ? ["Như trên"] : []),
    ...others,
    `Lãnh đạo UBND ${authority.territory}`,
    ...(blocs.length > 0 ? ["Các cụm, khối thi đua"] : []),
  ];
}

const filedAt = ({ standingAgency }: Authority) => `Lưu: VT, ${standingAgency.abbreviation}`;
