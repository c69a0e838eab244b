import type { Entries } from "../../../functions/core/kinds/shape.ts";
import type { LineList } from "../../../functions/core/office/change.ts";
import { lineOf, type OfficeLists, type Recipient } from "../../../functions/core/office/lists.ts";
import type { Problem } from "../../../functions/core/problem/outcome.ts";
import { paths } from "../../paths.ts";
import { Line } from "../../ui/entry.tsx";
import type { Frame } from "../../ui/frame.ts";
import { Page } from "../../ui/page.tsx";
import { ProblemSummary } from "../../ui/problems.tsx";
import { Overtaken, PlaceAndTerm } from "./entry.tsx";

interface CorrespondentProps {
  readonly frame: Frame;
  readonly lists: OfficeLists;
  readonly list: LineList;
  readonly line: Recipient;
  readonly entries: Entries;
  readonly problems: readonly Problem[];
  readonly overtaken?: boolean;
}

/** One addressee, or one line of the recipients. */
export function CorrespondentPage(props: CorrespondentProps) {
  const { frame, lists, list, line, entries, problems, overtaken } = props;
  const { words } = frame;
  const t = words.lists;
  const title = t.editOf(words.quote(lineOf(line)));
  const boxes = { words, entries, problems };
  return (
    <Page frame={frame} title={title} failed={problems.length > 0} width="form">
      <p class="over">
        <a href={paths.correspondents}>{`${t.correspondents}: ${t[list]}`}</a>
      </p>
      <h1>{title}</h1>
      {overtaken && <Overtaken words={words} />}
      <ProblemSummary words={words} problems={problems} />
      <form method="post" class="card">
        <input type="hidden" name="_version" value={lists.version} />
        <Line {...boxes} name="name" label={t.placeName} />
        {list === "recipients" && <Line {...boxes} name="purpose" label={t.purpose} hint={t.purposeHint} />}
        <Line {...boxes} name="email" label={t.email} hint={t.emailHint} />
        <PlaceAndTerm {...boxes} list={lists[list]} entry={line} />
      </form>
    </Page>
  );
}
