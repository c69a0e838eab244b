import { blocIn, type Roster, unitIn } from "../../../functions/core/people/roster.ts";
import type { Source } from "../../../functions/core/report/source.ts";
import { anchorOf } from "../../desk/anchor.ts";
import { paths, to } from "../../paths.ts";
import type { Words } from "../../words/vi.ts";
import type { DeskProps } from "./props.ts";

/** The unit that said it, as a link to the very field of the report it sent. */
export function SourceLink(
  props: Pick<DeskProps, "frame" | "directive" | "roster"> & {
    readonly source: Source;
    /** The name of the figure it gave. */
    readonly figure?: string;
  },
) {
  const { frame, directive, roster, source, figure } = props;
  const { obligation, revision, field } = source;
  const page = to(paths.revision, { directive: directive.id, obligation, revision });
  return <a href={`${page}#${anchorOf(directive, field, figure)}`}>{speaker(frame.words, roster, source)}</a>;
}

export function speaker(words: Words, roster: Roster, source: Pick<Source, "unit" | "bloc">): string {
  const unit = unitIn(roster, source.unit)?.name ?? source.unit;
  const bloc = source.bloc && blocIn(roster, source.bloc)?.name;
  return bloc ? words.desk.figure.forBloc(bloc, unit) : words.quote(unit);
}
