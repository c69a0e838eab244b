import type { Delegation } from "../../functions/core/obligation/delegation.ts";
import type { Frame } from "./frame.ts";

/** Where a section stands among the others. */
export interface Among {
  readonly list: string;
  readonly index: number;
  readonly of: number;
  /** The section as a workbook: where it comes from, and where it goes filled in. */
  readonly template: string;
  readonly workbook: string;
  /** The way to lend it, and who has it if it is lent. */
  readonly lend?: { readonly href: string; readonly held?: Delegation | undefined } | undefined;
}

/** Ways to fill a section without typing it here: as a workbook, or by a colleague. */
export function OtherWays({ frame, among }: { readonly frame: Frame; readonly among: Among }) {
  const { words } = frame;
  const { template, workbook, lend } = among;
  return (
    <>
      <p class="quiet-links">
        <a href={template}>{words.excel.download}</a>
        <a href={workbook}>{words.excel.upload}</a>
        {lend && !lend.held && <a href={lend.href}>{words.lending.act}</a>}
      </p>
      {lend?.held && (
        <p class="note">
          {words.lending.lent(lend.held.name, words.due(lend.held.until))}. {words.lending.together}
        </p>
      )}
    </>
  );
}
