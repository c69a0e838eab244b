import type { Finding } from "../../functions/core/checks/check.ts";
import { dueInWords } from "../../functions/core/deadline/words.ts";
import type { Demand, Section } from "../../functions/core/directive.ts";
import { addDays, dateIn } from "../../functions/core/instant.ts";
import type { Entry } from "../../functions/core/ledger.ts";
import { effectiveDueBefore, type Obligation } from "../../functions/core/obligation.ts";
import type { Problem } from "../../functions/core/outcome.ts";
import type { Submission } from "../../functions/core/submission.ts";
import { about, paths, to } from "../paths.ts";
import { standingKey } from "../tasks.ts";
import { StandingBadge } from "../ui/badge.tsx";
import { Findings } from "../ui/findings.tsx";
import type { Frame } from "../ui/frame.ts";
import { LedgerLines } from "../ui/ledger.tsx";
import { momentWords } from "../ui/moment.ts";
import { Page } from "../ui/page.tsx";
import { ProblemSummary } from "../ui/problems.tsx";
import { sentence } from "./owed.tsx";
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
              <p class="lead">Đơn vị chưa gửi báo cáo. Khi đơn vị gửi, nội dung sẽ hiện ở đây.</p>
            </>
          )}
        </div>
        <aside class="tools" aria-label="Xử lý báo cáo">
          {submission ? <Judgement {...props} /> : <Leniency {...props} />}
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

function Judgement({ frame, obligation, sections }: ReviewProps) {
  const returned = obligation.returned?.revision === obligation.latest?.revision && obligation.returned;
  return (
    <>
      {obligation.acceptedAt === undefined && (
        <form method="post" action={to(paths.accept, about(obligation))}>
          <button type="submit" class="primary">
            Tiếp nhận báo cáo
          </button>
        </form>
      )}
      {returned && (
        <div class="note doubt">
          <p>Đã trả lại để bổ sung, hạn {dueInWords(returned.dueBefore)}.</p>
          <p class="prose">{returned.reason}</p>
        </div>
      )}
      <details class="act" id="return">
        <summary>Trả lại để bổ sung</summary>
        <form method="post" action={to(paths.return, about(obligation))}>
          <p class="hint">
            Ghi lý do ở phần cần bổ sung. Đơn vị nhận thư báo; thời điểm gửi lần đầu được giữ.
          </p>
          {[...sections, { id: "", number: "", heading: "Toàn báo cáo" }].map((section) => (
            <div class="field">
              <label for={`r-${section.id}`}>
                {section.number} {section.heading}
              </label>
              <textarea id={`r-${section.id}`} name={`reason.${section.id}`} rows={2} />
            </div>
          ))}
          <DayField
            id="return-day"
            name="day"
            label="Hạn gửi lại (hết ngày)"
            value={addDays(dateIn(frame.now), 3)}
          />
          <button type="submit">Trả lại báo cáo cho đơn vị</button>
        </form>
      </details>
    </>
  );
}

function Leniency({ frame, obligation }: ReviewProps) {
  const { extension, waived } = obligation;
  if (waived) return <p class="note">Được miễn: {waived.reason}</p>;
  const stands = extension && !extension.revokedAt;
  const due = effectiveDueBefore(obligation);
  const base = due && due > frame.now ? due : frame.now;
  return (
    <>
      {stands && (
        <div class="note good">
          <p>Đã gia hạn đến {dueInWords(extension.until)}.</p>
          <p>{extension.reason}</p>
        </div>
      )}
      <details class="act" id="extend">
        <summary>{stands ? "Gia hạn lại" : "Gia hạn"}</summary>
        <form method="post" action={to(paths.extend, about(obligation))}>
          <DayField id="extend-day" name="day" label="Hạn mới (hết ngày)" value={addDays(dateIn(base), 3)} />
          <Reason id="extend-reason" label="Lý do gia hạn" />
          <button type="submit">Gia hạn cho đơn vị</button>
        </form>
      </details>
      {stands && (
        <details class="act" id="revoke">
          <summary>Thu hồi gia hạn</summary>
          <form method="post" action={to(paths.revoke, about(obligation))}>
            <Reason id="revoke-reason" label="Lý do thu hồi" />
            <button type="submit" class="danger">
              Thu hồi gia hạn, trở lại hạn gốc
            </button>
          </form>
        </details>
      )}
      <details class="act" id="waive">
        <summary>Miễn báo cáo</summary>
        <form method="post" action={to(paths.waive, about(obligation))}>
          <Reason id="waive-reason" label="Lý do miễn" />
          <button type="submit" class="danger">
            Miễn báo cáo, không nhận nội dung nữa
          </button>
        </form>
      </details>
    </>
  );
}

function Reason({ id, label }: { readonly id: string; readonly label: string }) {
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <textarea id={id} name="reason" rows={2} required />
    </div>
  );
}

function DayField(props: {
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly value: string;
}) {
  return (
    <div class="field">
      <label for={props.id}>{props.label}</label>
      <input id={props.id} name={props.name} type="date" value={props.value} required />
    </div>
  );
}
