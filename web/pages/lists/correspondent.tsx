import type { LineList } from "../../../functions/core/office/change.ts";
import { lineOf, type Recipient } from "../../../functions/core/office/lists.ts";
import { paths } from "../../paths.ts";
import { Line } from "../../ui/entry.tsx";
import { EntryPage, type EntryShown, PlaceAndTerm } from "./entry.tsx";

interface CorrespondentProps extends EntryShown {
  readonly list: LineList;
  readonly line: Recipient;
}

/** One addressee, or one line of the recipients. */
export function CorrespondentPage(props: CorrespondentProps) {
  const { frame, lists, list, line, entries, problems } = props;
  const { words } = frame;
  const t = words.lists;
  const title = t.editOf(words.quote(lineOf(line)));
  const boxes = { words, entries, problems };
  return (
    <EntryPage
      {...props}
      title={title}
      over={{ href: paths.correspondents, name: `${t.correspondents}: ${t[list]}` }}
    >
      <Line {...boxes} name="name" label={t.placeName} />
      {list === "recipients" && <Line {...boxes} name="purpose" label={t.purpose} hint={t.purposeHint} />}
      <Line {...boxes} name="email" label={t.email} hint={t.emailHint} />
      <PlaceAndTerm {...boxes} list={lists[list]} entry={line} />
    </EntryPage>
  );
}
