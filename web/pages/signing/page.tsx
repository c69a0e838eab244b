import type { OfficersWord } from "../../../functions/core/round/edition.ts";
import { stateOf } from "../../../functions/core/round/edition-state.ts";
import { ofRound, paths, to } from "../../paths.ts";
import { EditionBadge } from "../../ui/badge.tsx";
import type { Frame } from "../../ui/frame.ts";
import { Page } from "../../ui/page.tsx";
import { ProblemSummary } from "../../ui/problems.tsx";
import { HeldFor } from "../result.tsx";
import { Comments } from "./comments.tsx";
import { CourseList } from "./course.tsx";
import { Next } from "./next.tsx";
import { isOffered, takesFile } from "./offered.ts";
import { type EditionShown, FILE, REASON } from "./shown.ts";

/** One edition on its way to being the issued report: what was done with it, and what is to be done next. */
export function SigningPage(props: EditionShown) {
  const { frame, directive, edition, all, problem, tried, names } = props;
  const { number, released, recalled } = edition;
  const { words } = frame;
  const t = words.signing;
  const gone = tried !== undefined && !isOffered(props, tried.act);
  return (
    <Page frame={frame} title={t.title(number)} failed={problem !== undefined || tried !== undefined}>
      <p class="over">
        <a href={to(paths.editions, ofRound(directive))}>{words.report.title}</a>
      </p>
      <ProblemSummary
        words={words}
        title={t.failed}
        problems={problem === undefined ? [] : [{ field: FILE, text: problem }]}
        {...(takesFile(props) ? {} : { href: () => "#main" })}
      />
      {tried && (
        <ProblemSummary
          words={words}
          title={words.edition[tried.act].failed}
          problems={[{ field: `${tried.act}-${REASON}`, text: tried.problem }]}
          {...(gone ? { href: () => "#main" } : {})}
        />
      )}
      <div class="card-head">
        <h1>{t.title(number)}</h1>
        <EditionBadge edition={edition} all={all} words={words} />
      </div>
      {released && <HeldFor edition={edition} words={words} />}
      {released && <WordNote words={words} act="release" word={released} by={names.get(released.by)} />}
      {recalled && <WordNote words={words} act="recall" word={recalled} by={names.get(recalled.by)} />}
      {gone && tried.reason && <Unkept words={words} reason={tried.reason} />}
      <Next {...props} />
      {stateOf(edition, all) !== "replaced" && stateOf(edition, all) !== "recalled" && (
        <Comments {...props} />
      )}
      <CourseList edition={edition} names={names} words={words} />
    </Page>
  );
}

/** The words of whoever came second stay where they can be copied. */
function Unkept({ words, reason }: { readonly words: Frame["words"]; readonly reason: string }) {
  return (
    <div class="note doubt">
      <p>{words.edition.recall.unkept}</p>
      <p class="prose lines">{words.quote(reason)}</p>
    </div>
  );
}

function WordNote(props: {
  readonly words: Frame["words"];
  readonly act: "release" | "recall";
  readonly word: OfficersWord;
  readonly by: string | undefined;
}) {
  const { words, act, word, by } = props;
  return (
    <div class="note">
      <p>{words.edition[act].done(words.quote(by ?? words.nobody), words.instant(word.at))}</p>
      <p class="prose">{words.quote(word.reason)}</p>
    </div>
  );
}
