import type { Frame } from "../ui/frame.ts";
import { Page } from "../ui/page.tsx";

interface ExpiredProps {
  readonly frame: Frame;
  readonly action: string;
  /** For those who come by a link of another kind than a clerk's. */
  readonly says?: Frame["words"]["expired"];
  readonly typed: readonly (readonly [string, string])[];
}

/** Carries a late post's words through the sign-in: they wait in this page until they can be sent again. */
export function ExpiredPage({ frame, action, typed, says }: ExpiredProps) {
  const t = says ?? frame.words.expired;
  return (
    <Page frame={frame} title={t.title}>
      <h1>{t.title}</h1>
      <p class="lead">{t.intro}</p>
      <ol>
        {t.steps.map((step) => (
          <li>{step}</li>
        ))}
      </ol>
      <form method="post" action={action}>
        {typed.map(([name, value]) =>
          name.startsWith("_") || value === "" ? (
            <input type="hidden" name={name} value={value} />
          ) : (
            <textarea class="kept" name={name} rows={3} readonly aria-label={name} {...frame.words.asWritten}>
              {`\n${value}`}
            </textarea>
          ),
        )}
        <button type="submit" class="primary">
          {t.retry}
        </button>
      </form>
    </Page>
  );
}
