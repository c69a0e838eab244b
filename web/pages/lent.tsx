import { paths, to } from "../paths.ts";
import type { Frame } from "../ui/frame.ts";
import { Page } from "../ui/page.tsx";

/** What a colleague's link opens first: who is asked for what, and a button. Nothing opens by looking. */
export function EnterLentPage({ frame, token }: { readonly frame: Frame; readonly token: string }) {
  const t = frame.words.lending;
  const { writer } = frame;
  if (!writer) return <></>;
  return (
    <Page frame={frame} title={t.enterTitle}>
      <div class="enter">
        <p class="over">{t.enterFor}</p>
        <h1>{frame.words.quote(writer.name)}</h1>
        <p class="lead">{t.enterLead(writer.section, writer.party)}</p>
        <form method="post" action={to(paths.lent, { token })}>
          <button type="submit" class="primary">
            {t.start}
          </button>
        </form>
        <p class="hint">{t.enterHint}</p>
      </div>
    </Page>
  );
}

/** A save that came too late: why it was not taken, and the words themselves, to be copied out. */
export function KeptPage(props: {
  readonly frame: Frame;
  readonly message: { readonly title: string; readonly text: string };
  readonly typed: readonly (readonly [string, string])[];
}) {
  const { frame, message, typed } = props;
  return (
    <Page frame={frame} title={message.title}>
      <h1>{message.title}</h1>
      <p class="lead">{message.text}</p>
      <p>{frame.words.lending.unsaved}</p>
      {typed
        .filter(([name, value]) => !name.startsWith("_") && value !== "")
        .map(([name, value]) => (
          <textarea class="kept" rows={3} readonly aria-label={name} {...frame.words.asWritten}>
            {`\n${value}`}
          </textarea>
        ))}
    </Page>
  );
}
