import type { EntryRead } from "../../functions/core/text/entries.ts";
import { encodingNames } from "../../functions/core/text/legacy/encoding.ts";
import { gathered } from "../../functions/core/text/note.ts";
import type { Words } from "../words/vi.ts";

interface ReadAsProps {
  readonly reads: readonly EntryRead[];
  readonly words: Words;
  /** Called before what it says of an entry, where several stand together. */
  readonly nameOf?: (entry: string) => string;
}

/**
 * What the words of these entries were read as, quietly; and, where they look mangled, how they would read.
 */
export function ReadAs({ reads, words, nameOf }: ReadAsProps) {
  return (
    <>
      {reads.map((read) =>
        read.offer ? (
          <div class="note doubt read-as" {...words.asSaid}>
            {nameOf && <h2>{words.quote(nameOf(read.entry))}</h2>}
            <p>{words.text.legacy(encodingNames[read.offer.encoding])}</p>
            <Beside read={read} words={words} />
            <p class="acts">
              <button type="submit" class="quiet" name="_take" value={read.entry}>
                {words.text.take}
              </button>
            </p>
          </div>
        ) : (
          <p class="hint read-as" {...words.asSaid}>
            {nameOf && <>{words.quote(nameOf(read.entry))}: </>}
            {gathered(read.notes)
              .map((note) => words.text.note(note))
              .join(" ")}
          </p>
        ),
      )}
    </>
  );
}

/** Typed beside converted, the changed words marked in both. */
export function Beside({
  read: { typed, offer },
  words,
}: {
  readonly read: EntryRead;
  readonly words: Words;
}) {
  if (!offer) return <></>;
  return (
    <dl class="beside">
      <div>
        <dt>{words.text.typed}</dt>
        <dd class="lines" {...words.asWritten}>
          <Marked text={typed} other={offer.text} />
        </dd>
      </div>
      <div>
        <dt>{words.text.read}</dt>
        <dd class="lines" {...words.asWritten}>
          <Marked text={offer.text} other={typed} />
        </dd>
      </div>
    </dl>
  );
}

/** No conversion makes or takes a blank, so the pieces of both texts answer to each other. */
function Marked({ text, other }: { readonly text: string; readonly other: string }) {
  const beside = other.split(/([ \n\t])/);
  return (
    <>{text.split(/([ \n\t])/).map((piece, at) => (piece === beside[at] ? piece : <mark>{piece}</mark>))}</>
  );
}
