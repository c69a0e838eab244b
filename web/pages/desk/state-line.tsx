import type { OnItsWay } from "../../desk/on-its-way.ts";
import { ofRound, paths, to } from "../../paths.ts";
import type { Words } from "../../words/vi.ts";
import type { DeskHeadProps } from "./props.ts";

/** Where the report stands on its way to its recipients, with the note of whoever sent it back. */
export function StateLine({ frame, directive, way }: DeskHeadProps) {
  const { words } = frame;
  if (!way) return <></>;
  const said = stateWords(way, words);
  const note = way.step.act === "sent-back" || way.step.act === "taken-back" ? way.step.reason : "";
  return (
    <p class={way.state === "sent-back" ? "said state again" : "said"}>
      <a href={to(paths.signing, { ...ofRound(directive), number: way.edition.number })}>{said}</a>
      {note !== "" && <>: {words.quote(note)}</>}
    </p>
  );
}

function stateWords(way: OnItsWay, words: Words): string {
  const t = words.desk.way;
  const number = way.edition.number;
  const [by, to, moment] = [words.quote(way.by), words.quote(way.to), words.moment(way.step.at)];
  switch (way.state) {
    case "draft":
      return t.takenBack(number, by, moment);
    case "sent-back":
      return t.sentBack(number, by, moment);
    case "put-up":
      return t.waits(number, to, moment);
    case "signed-off":
      return t.signedOff(number, moment);
    case "numbered":
      return t.numbered(number, words.quote(way.number), way.day);
    case "issued":
      return t.issued(number, words.quote(way.number), way.day);
    case "replaced":
      return t.replaced(number);
    case "recalled":
      return t.recalled(number);
  }
}
