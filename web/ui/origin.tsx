import type { Instant } from "../../functions/core/instant.ts";
import type { Origin } from "../../functions/core/obligation/origin.ts";
import { knownAt } from "../../functions/core/obligation/receipt.ts";
import type { Submission } from "../../functions/core/obligation/submission.ts";
import type { Frame } from "./frame.ts";

/** Names of those whom an origin speaks of, by id. */
export type Names = ReadonlyMap<string, string>;

interface Given {
  readonly words: Frame["words"];
  readonly names: Names;
  readonly submission: Pick<Submission, "origin" | "receipt">;
}

/** How a report came, line by line; nothing where the unit's clerk simply sent it. */
export function OriginNote({ words, names, submission }: Given) {
  const { origin, receipt } = submission;
  if (!origin) return <></>;
  return (
    <div class="note origin">
      <p>
        <strong>{titleOf(words, origin)}</strong>
      </p>
      {linesOf(words, names, origin, knownAt(receipt)).map((line) => (
        <p>{line}</p>
      ))}
    </div>
  );
}

function titleOf(words: Given["words"], origin: Origin): string {
  switch (origin.type) {
    case "paper":
      return words.origin.paper;
    case "confirmed":
      return words.confirming.confirmed;
  }
}

function linesOf(words: Given["words"], names: Names, origin: Origin, known: Instant): readonly string[] {
  const t = words.origin;
  const named = (id: string) => names.get(id) ?? id;
  const { drafted, sent } = words.confirming;
  switch (origin.type) {
    case "paper":
      return [
        `${t.paperLine(words.moment(origin.arrivedAt), origin.incoming)}.`,
        `${t.entered(named(origin.enteredBy), words.moment(known))}.`,
      ];
    case "confirmed":
      return [
        `${drafted(named(origin.draftedBy), words.moment(origin.proposedAt))}.`,
        `${sent(named(origin.confirmedBy), words.moment(known))}.`,
      ];
  }
}
