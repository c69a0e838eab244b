import type { Finding } from "../../functions/core/checks/check.ts";
import { dueInWords } from "../../functions/core/deadline/words.ts";
import type { Demand, Section } from "../../functions/core/directive.ts";
import type { Entry } from "../../functions/core/ledger.ts";
import { effectiveDueBefore, type Obligation } from "../../functions/core/obligation.ts";
import type { Problem } from "../../functions/core/outcome.ts";
import type { Submission } from "../../functions/core/submission.ts";
import { paths, to } from "../paths.ts";
import { standingKey } from "../tasks.ts";
import { StandingBadge } from "../ui/badge.tsx";
import { Findings } from "../ui/findings.tsx";
import type { Frame } from "../ui/frame.ts";
import { LedgerLines } from "../ui/ledger.tsx";
import { momentWords } from "../ui/moment.ts";
import { Page } from "../ui/page.tsx";
import { ProblemSummary } from "../ui/problems.tsx";
import { EnterPaper } from "./on-paper.tsx";
import { sentence } from "./owed.tsx";
import { Judgement, Leniency } from "./review-tools.tsx";
import { SentReport } from "./sent.tsx";
import { Withdrawn } from "./withdrawal.tsx";

export interface ReviewProps {
  readonly frame: Frame;
  readonly party: string;
  readonly demand: Demand;
  readonly obligation: Obligation;
  readonly sections: readonly Section[];
  readonly submission: Submission | undefined;
  readonly ledger: readonly Entry[];
  readonly names: ReadonlyMap<string, string>;
  readonly problems: readonly Problem[];
  readonly findings: readonly Finding[];
}

/** The officer's desk: the report on the left, what may be done with it and what was done on the right. */
export function ReviewPage(props: ReviewProps) {
  const { frame, party, demand, obligation, submission, ledger, names, problems } = props;
  const { words, now } = frame;
  const due = effectiveDueBefore(obligation);
  const board = `${to(paths.board, { directive: obligation.directive })}?viec=${obligation.demand}`;
  return (
    <Page
      frame={frame}
      title={`${party}: ${sentence(demand.action)}`}
      failed={problems.length > 0}
      saved=""
      width="wide"
    >
      <p class="over">
        <a href={board}>Theo dõi</a> · {sentence(demand.action)}
      </p>
      <ProblemSummary words={words} problems={problems} title="Chưa thực hiện được" />
      <h1>{party}</h1>
      <p>
        <StandingBadge standing={standingKey(obligation, now)} words={words} />{" "}
        {due && <span class="muted">Hạn: {dueInWords(due)}</span>}
      </p>
      {obligation.unreached && <Unreached {...obligation.unreached} />}
      <div class="desk">
        <div class="sheet">
          {submission ? (
            <SentReport {...props} submission={submission} />
          ) : (
            <>
              <Withdrawn frame={frame} obligation={obligation} />
              <p class="lead">
                Đơn vị chưa gửi {obligation.withdrawals ? "lại " : ""}báo cáo. Khi đơn vị gửi, nội dung sẽ
                hiện ở đây.
              </p>
            </>
          )}
        </div>
        <aside class="tools" aria-label="Xử lý báo cáo">
          {submission ? <Judgement {...props} /> : <Leniency {...props} />}
          <EnterPaper obligation={obligation} />
          {submission && (
            <>
              <h2>Kiểm tra số liệu</h2>
              {props.findings.length === 0 ? (
                <p class="hint">Không thấy chỗ nào chưa khớp.</p>
              ) : (
                <Findings findings={props.findings} words={words} />
              )}
            </>
          )}
          <h2>Nhật ký</h2>
          <LedgerLines entries={ledger} names={names} />
        </aside>
      </div>
    </Page>
  );
}

/** A refusal stays here until a mail to that address arrives: until then nobody may count on its being read. */
function Unreached({ at, to: address, reason }: NonNullable<Obligation["unreached"]>) {
  return (
    <div class="note doubt unreached">
      <p>
        <strong>Thư không đến được {address}</strong>, {momentWords(at)}. Lý do: {reason}
      </p>
      <p>Đề nghị báo đơn vị bằng cách khác và sửa địa chỉ. Dòng này tự hết khi có thư tới được địa chỉ đó.</p>
    </div>
  );
}
