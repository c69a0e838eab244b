import type { Directive } from "../directives/directive.ts";
import { nextPeriodOf } from "../directives/naming.ts";
import { askedBy, type CarriedOut } from "../duties/carried-out.ts";
import { dateIn, type Instant, partsOf } from "../instant.ts";
import type { Authority, Signatory } from "../people/authority.ts";
import { symbolOf } from "../registry/document-kinds.ts";
import { bareLine } from "../text/bare-line.ts";

/**
 * What stands around the text of a round's report before anyone signs, all but its number and its day: the
 * authority's usual, and for one directive what that directive's own form says instead.
 */
export interface ReportHead {
  /** "Báo cáo", "Tờ trình". */
  readonly kind: string;
  readonly symbol: string;
  readonly subject: string;
  readonly month: number;
  readonly year: number;
  readonly signatory: Signatory;
  readonly addressees: readonly string[];
  /** Where the directive names its report's recipients. */
  readonly recipients?: readonly string[];
}

export function reportHead(
  authority: Authority,
  directive: Directive,
  asOf: Instant,
  duty?: CarriedOut,
): ReportHead {
  const { month, year } = partsOf(dateIn(asOf));
  const { kind = "Báo cáo", signatory, addressees, recipients } = directive.report ?? {};
  const about = `thi đua, khen thưởng ${directive.period.label}; phương hướng, nhiệm vụ ${nextPeriodOf(directive)}`;
  return {
    kind,
    symbol: symbolOf(kind, authority),
    subject: kind === "Công văn" ? `báo cáo công tác ${about}` : `Công tác ${about}`,
    ...{ month, year },
    signatory: signatory ?? authority.signatory,
    // Who asked for the report is sent it, unless the directive says to whom it goes.
    addressees: addressees?.map(bareLine) ?? (duty ? [askedBy(duty)] : authority.upstream),
    ...(recipients && { recipients: recipients.map(bareLine) }),
  };
}
