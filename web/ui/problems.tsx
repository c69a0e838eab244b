import type { Problem } from "../../functions/core/problem/outcome.ts";
import { sayProblem } from "../words/said.ts";
import type { Words } from "../words/vi.ts";

/**
 * What is wrong, on top of the page, each line leading to its field; the same words stand at the field
 * itself.
 */
export function ProblemSummary(props: {
  readonly words: Words;
  readonly problems: readonly Problem[];
  readonly title?: string;
  readonly href?: (problem: Problem) => string;
}) {
  const { words, problems, title, href = (problem) => `#${entryId(problem.field)}` } = props;
  if (problems.length === 0) return <></>;
  return (
    <div class="problems" id="problems" role="alert" tabindex={-1} aria-labelledby="problems-title">
      <h2 id="problems-title">{title ?? words.problemsTitle}</h2>
      <ul>
        {problems.map((problem) => (
          <li>
            <a href={href(problem)}>{sayProblem(words, problem)}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Entry names hold dots, which CSS and hand-written anchors read otherwise. */
export function entryId(entry: string): string {
  return `f-${entry.replaceAll(".", "_")}`;
}

export function problemId(entry: string): string {
  return `${entryId(entry)}-problem`;
}
