import { liveMark, piecesOf } from "../../../functions/core/report/live.ts";
import type { FigureOnDesk } from "../../../functions/core/report/officer/on-desk.ts";
import { type DeskProps, FIGURE, hrefOf } from "./props.ts";

/** A sentence as it prints, each figure a link to who gave it. `told` are the figures as they print there. */
export function LiveText(
  props: DeskProps & { readonly text: string; readonly told: readonly FigureOnDesk[] },
) {
  return (
    <>
      {piecesOf(props.text).map((piece) =>
        piece.type === "words" ? piece.text : <Figure {...props} name={piece.name} />,
      )}
    </>
  );
}

function Figure(props: DeskProps & { readonly told: readonly FigureOnDesk[]; readonly name: string }) {
  const { figures, frame, asked, name, told } = props;
  const known = figures.get(name);
  const printed = told.find((each) => each.name === name)?.text ?? known?.text;
  // Nobody gives it any more, or it is no figure but somebody's own braces.
  if (!known) return <>{printed ?? liveMark(name)}</>;
  if (printed === "") return <></>;
  const shown = hrefOf(
    props,
    { ...asked, group: undefined, intent: undefined, figure: name, page: 1 },
    FIGURE,
  );
  return (
    <a
      class="f"
      href={shown}
      title={frame.words.desk.sheet.whence}
      {...(name === asked.figure ? { "aria-current": "true" } : {})}
    >
      {printed}
    </a>
  );
}
