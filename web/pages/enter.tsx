import { WANTED } from "../own-path.ts";
import { paths, to } from "../paths.ts";
import type { Frame } from "../ui/frame.ts";
import { Page } from "../ui/page.tsx";
import { entryId, ProblemSummary, problemId } from "../ui/problems.tsx";

export function EnterPage(props: {
  readonly frame: Frame;
  readonly name: string;
  readonly token: string;
  readonly wanted: string | undefined;
}) {
  const t = props.frame.words.enter;
  return (
    <Page frame={props.frame} title={t.title}>
      <div class="enter">
        <p class="over">{t.of}</p>
        <h1>{props.frame.words.quote(props.name)}</h1>
        <form method="post" action={to(paths.signIn, { token: props.token })}>
          <Wanted path={props.wanted} />
          <button type="submit" class="primary">
            {t.title}
          </button>
        </form>
        <p class="hint">{t.hint}</p>
      </div>
    </Page>
  );
}

/**
 * Asks for a new link by mail: on a page of its own, or under what is wrong with the link that was opened.
 */
export function AskLinkPage(props: {
  readonly frame: Frame;
  readonly wrong?: { readonly typed: string };
  readonly spent?: boolean;
  readonly wanted: string | undefined;
}) {
  const { frame, wrong, spent = false } = props;
  const t = frame.words.entry;
  const id = entryId("email");
  return (
    <Page frame={frame} title={spent ? t.spentTitle : t.askTitle} failed={wrong !== undefined}>
      {wrong && <ProblemSummary words={frame.words} problems={[{ field: "email", text: t.misread }]} />}
      <h1>{spent ? t.spentTitle : t.askTitle}</h1>
      <p class="lead">{spent ? t.spent : t.askLead}</p>
      <form method="post" action={paths.askLink}>
        <Wanted path={props.wanted} />
        <div class="field">
          <label for={id}>{t.email}</label>
          {wrong && (
            <p class="complaint" id={problemId("email")}>
              {t.misread}
            </p>
          )}
          <input
            id={id}
            type="email"
            name="email"
            autocomplete="email"
            required
            value={wrong?.typed ?? ""}
            {...(wrong ? { "aria-invalid": "true", "aria-describedby": problemId("email") } : {})}
          />
        </div>
        <div class="acts">
          <button type="submit" class="primary">
            {t.ask}
          </button>
        </div>
      </form>
    </Page>
  );
}

/** The page somebody wanted before signing in, kept through it. */
function Wanted({ path }: { readonly path: string | undefined }) {
  return path === undefined ? <></> : <input type="hidden" name={WANTED} value={path} />;
}
