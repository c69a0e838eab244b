import { type Directive, isClosed } from "../../functions/core/directive.ts";
import { documentName } from "../../functions/core/naming.ts";
import { ofRound, to } from "../paths.ts";
import type { Frame } from "../ui/frame.ts";
import { momentWords } from "../ui/moment.ts";
import { Page } from "../ui/page.tsx";

interface RoundsProps {
  readonly frame: Frame;
  readonly rounds: readonly { readonly directive: Directive }[];
  readonly page: string;
}

/** An officer's or leader's first page when the authority runs several rounds. */
export function RoundsPage({ frame, rounds, page }: RoundsProps) {
  return (
    <Page frame={frame} title="Các đợt báo cáo">
      <h1>Các đợt báo cáo</h1>
      {rounds.length === 0 && <p class="lead">Chưa có văn bản yêu cầu báo cáo nào được ban hành.</p>}
      {rounds.map(({ directive }) => (
        <article class="card">
          <h2>
            <a href={to(page, ofRound(directive))}>{directive.period.label}</a>
          </h2>
          <p class="muted">{documentName(directive)}</p>
          <p>{directive.document.subject}</p>
          {directive.closesAt && isClosed(directive, frame.now) && (
            <p class="muted">Đợt báo cáo đã kết thúc, khóa lúc {momentWords(directive.closesAt)}.</p>
          )}
        </article>
      ))}
    </Page>
  );
}
