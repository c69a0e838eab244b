import { NEW_PARAGRAPH } from "../../desk/asked.ts";
import type { DeskProps } from "./props.ts";
import { SourceLink } from "./source-link.tsx";

const CLAIMS_SHOWN = 40;

/** Beside the paragraph that is being edited: what its sources wrote, each in its own words. */
export function SaidBySources(props: DeskProps) {
  const { asked, onDesk, claims: all, frame } = props;
  const { words } = frame;
  if (asked.paragraph === undefined || asked.paragraph === NEW_PARAGRAPH) return <></>;
  const paragraph = onDesk.paragraphs.find(({ mark }) => mark === asked.paragraph);
  if (!paragraph) return <></>;
  const claims = paragraph.uses.flatMap((id) => all.get(id) ?? []);
  const t = words.desk;
  return (
    <details class="figure" open>
      <summary>{t.edit.said}</summary>
      {claims.length === 0 && <p class="muted">{t.edit.unsaid}</p>}
      <ul class="own">
        {claims.slice(0, CLAIMS_SHOWN).map((claim) => (
          <li>
            <SourceLink {...props} source={claim.source} />:{" "}
            <span class="serif">{words.quote(claim.text)}</span>
          </li>
        ))}
        {claims.length > CLAIMS_SHOWN && <li>{t.material.more(claims.length - CLAIMS_SHOWN)}</li>}
      </ul>
    </details>
  );
}
