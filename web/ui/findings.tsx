import type { Finding } from "../../functions/core/checks/check.ts";

/** What the checks saw, the gravest first; each may lead to its field. */
export function Findings(props: {
  readonly findings: readonly Finding[];
  readonly words: Readonly<Record<Finding["severity"], string>>;
  readonly href?: (finding: Finding) => string;
}) {
  return (
    <ul class="findings">
      {props.findings.map((finding) => (
        <li class={finding.severity}>
          <strong>{props.words[finding.severity]}:</strong>{" "}
          {props.href ? <a href={props.href(finding)}>{finding.text}</a> : finding.text}
        </li>
      ))}
    </ul>
  );
}
