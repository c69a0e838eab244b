import type { Section } from "../../functions/core/directives/directive.ts";
import type { EntryRead } from "../../functions/core/text/entries.ts";
import { encodingNames } from "../../functions/core/text/legacy/encoding.ts";
import { entryNames } from "../entry-names.ts";
import type { Frame } from "./frame.ts";
import { Beside } from "./read-as.tsx";

/**
 * What looks typed in an old encoding and was left so by whoever wrote it, for whoever answers for the
 * report.
 */
export function KeptAsTyped(props: {
  readonly frame: Frame;
  readonly sections: readonly Section[];
  readonly reads: readonly EntryRead[];
}) {
  const { frame, sections, reads } = props;
  const { words } = frame;
  const nameOf = entryNames(sections, words);
  const offered = reads.filter(({ offer }) => offer);
  if (offered.length === 0) return <></>;
  return (
    <div class="note doubt" {...words.asSaid}>
      <h2>{words.text.kept}</h2>
      <p>{words.text.keptHint}</p>
      {offered.map((read) => (
        <section>
          <h3>{words.quote(nameOf(read.entry))}</h3>
          {read.offer && <p>{words.text.legacy(encodingNames[read.offer.encoding])}</p>}
          <Beside read={read} words={words} />
        </section>
      ))}
    </div>
  );
}
