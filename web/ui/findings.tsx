import type { Finding } from "../../functions/core/checks/check.ts";
import { sayProblem } from "../words/said.ts";
import type { Words } from "../words/vi.ts";

/** What the checks saw, the gravest first; each may lead to its field. */
export function Findings(props: {
  readonly findings: readonly Finding[];
  readonly words: Words;
  readonly href?: (finding: Finding) => string;
}) {
  const { findings, words, href } = props;
  return (
    <ul class="findings">
      {findings.map((finding) => (
        <li class={finding.severity}>
          <strong>{words.check.severity[finding.severity]}:</strong>{" "}
          {href ? <a href={href(finding)}>{sayProblem(words, finding)}</a> : sayProblem(words, finding)}
        </li>
      ))}
    </ul>
  );
}
