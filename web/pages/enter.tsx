import { paths, to } from "../paths.ts";
import type { Frame } from "../ui/frame.ts";
import { Page } from "../ui/page.tsx";

export function EnterPage(props: { readonly frame: Frame; readonly name: string; readonly token: string }) {
  const t = props.frame.words.enter;
  return (
    <Page frame={props.frame} title={t.title}>
      <div class="enter">
        <p class="over">{t.of}</p>
        <h1>{props.frame.words.quote(props.name)}</h1>
        <form method="post" action={to(paths.signIn, { token: props.token })}>
          <button type="submit" class="primary">
            {t.title}
          </button>
        </form>
        <p class="hint">{t.hint}</p>
      </div>
    </Page>
  );
}
