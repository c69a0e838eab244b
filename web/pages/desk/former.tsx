import { type DeskProps, hrefOf, mayEdit } from "./props.ts";

const PARAGRAPHS_SHOWN = 20;

/** The same section of the report of the period before, each paragraph a place to begin from. */
export function Former(props: DeskProps) {
  const { section, frame } = props;
  const { words } = frame;
  const t = words.desk.material;
  if (section.former.length === 0) return <></>;
  return (
    <details>
      <summary>{t.former}</summary>
      <ul class="claims">
        {section.former.slice(0, PARAGRAPHS_SHOWN).map((text, at) => (
          <li>
            <p class="serif" {...words.asWritten}>
              {text}
            </p>
            {mayEdit(props) && (
              <form method="post" action={hrefOf(props)}>
                <input type="hidden" name="_key" value={props.press} />
                <input type="hidden" name="former" value={at} />
                <button type="submit" class="link" name="act" value="from-former">
                  {t.fromFormer}
                </button>
              </form>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
