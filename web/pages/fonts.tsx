import type { Directive } from "../../functions/core/directives/directive.ts";
import { type FontFiles, faceNames, wholeSet } from "../../functions/core/people/fonts.ts";
import type { Problem } from "../../functions/core/problem/outcome.ts";
import { ofRound, paths, to } from "../paths.ts";
import { FileField } from "../ui/file-field.tsx";
import type { Frame } from "../ui/frame.ts";
import { Page } from "../ui/page.tsx";
import { ProblemSummary } from "../ui/problems.tsx";
import { sayProblem } from "../words/said.ts";
import type { Words } from "../words/vi.ts";

interface FontsProps {
  readonly frame: Frame;
  readonly directive: Directive;
  readonly files: FontFiles;
  readonly problems: readonly Problem[];
}

/** Which font documents are set in, and the place to bring the authority's own. */
export function FontsPage({ frame, directive, files, problems }: FontsProps) {
  const { words } = frame;
  const t = words.drafting.fonts;
  const wrong = problems.map((problem) => sayProblem(words, problem)).join(" ") || undefined;
  const brought = faceNames.filter((face) => files[face]).length;
  return (
    <Page frame={frame} title={t.title} failed={problems.length > 0} width="form">
      <p class="over">
        <a href={to(paths.editions, ofRound(directive))}>{words.report.title}</a>
      </p>
      <ProblemSummary words={words} problems={problems} />
      <h1>{t.title}</h1>
      <p class="lead">{standing(files, brought, t)}</p>
      <dl class="facts">
        {faceNames.map((face) => (
          <div>
            <dt>{t.faces[face]}</dt>
            <dd>{files[face] ? words.quote(files[face].name) : <span class="muted">{t.none}</span>}</dd>
          </div>
        ))}
      </dl>
      <form method="post" action={to(paths.fonts, ofRound(directive))} enctype="multipart/form-data">
        <FileField label={t.file} hint={t.hint} accept=".ttf,font/ttf" wrong={wrong} />
        <label class="option">
          <input type="checkbox" name="licensed" value="1" />
          <span>{t.licensed}</span>
        </label>
        <div class="acts">
          <button type="submit" class="primary">
            {t.upload}
          </button>
        </div>
      </form>
      {brought > 0 && (
        <form method="post" action={to(paths.fonts, ofRound(directive))}>
          <input type="hidden" name="_drop" value="all" />
          <p class="hint">{t.dropHint}</p>
          <button type="submit">{t.drop}</button>
        </form>
      )}
    </Page>
  );
}

function standing(files: FontFiles, brought: number, t: Words["drafting"]["fonts"]): string {
  if (wholeSet(files)) return t.own;
  return `${t.tinos} ${brought === 0 ? t.bring : t.some(brought)}`;
}
