import type { Field } from "../../core/kinds/field.ts";
import { fold } from "../../core/registry/spelling.ts";
import type { Part } from "../../core/report/source.ts";
import {
  type Proposal,
  proposalIn,
  proposalSaid,
  rankOfAddressee,
} from "../../core/report/voice/proposals.ts";
import { raised } from "../../core/text/first-letter.ts";
import type { Passage } from "../../decree30/document.ts";
import { record } from "./claims.ts";
import { ofTasks, withoutOwnPlans } from "./commands.ts";
import { type Composing, namesOf } from "./context.ts";
import { type Gathered, gathered } from "./gathered.ts";
import { chosen, sourcesOfAll } from "./paragraphs.ts";
import { quantifierOf, type Told } from "./worded.ts";

/** What is asked of those above, a paragraph for each of them: "Đề nghị Bộ Nội vụ sớm ban hành …". */
export function proposalPassages(
  composing: Composing,
  field: Field,
  proposals: readonly Part<Proposal>[],
  place = field.id,
): readonly Passage[] {
  const said = proposals.map(({ source, value }) => ({ source, value: raised(proposalSaid(value)) }));
  const section = gathered(composing, said, { field, place, telling: "tasks" });
  const told = chosen(composing, withoutOwnPlans(composing, section), ofTasks);
  const columns = new Set(proposals.map(({ value }) => value.addressee));
  const asked = told.map((each) => ({ told: each, proposal: askedIn(each.voice.text, columns) }));
  const byAddressee = [...Map.groupBy(asked, ({ proposal }) => fold(proposal.addressee))];
  const rank = (these: readonly Asked[]) => rankOfAddressee(these[0]?.proposal.addressee ?? "");
  return byAddressee
    .toSorted(([, a], [, b]) => rank(a) - rank(b))
    .map(([addressee, these]) => paragraphOf(composing, section, addressee, these));
}

interface Asked {
  readonly told: Told;
  readonly proposal: Proposal;
}

/** The addressee that stood beside the sentence, and otherwise the one its words name. */
function askedIn(text: string, columns: ReadonlySet<string>): Proposal {
  const said = text.replace(/^đề nghị /iu, "");
  const whom = [...columns].find((each) => each !== "" && said.startsWith(`${each} `));
  return proposalIn(text, whom);
}

/** Several requests of one addressee are one sentence. */
function paragraphOf(
  composing: Composing,
  section: Gathered,
  addressee: string,
  asked: readonly Asked[],
): Passage {
  const told = asked.map((each) => each.told);
  const mark = composing.tracer.mark(section.place, sourcesOfAll(told), addressee);
  const requests = asked.map(({ told: { group, saying }, proposal: { request } }) => {
    record(composing, group, {
      place: section.place,
      quantifier: quantifierOf(composing, saying, section),
      mark,
    });
    return composing.style.sourcesNamed ? `${request} (${namesOf(composing, saying.sources)})` : request;
  });
  const whom = asked[0]?.proposal.addressee ?? "";
  const text = raised(proposalSaid({ addressee: whom, request: requests.join("; ") }));
  return { type: "paragraph", text: `${text}.`, source: mark };
}
