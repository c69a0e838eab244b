import { dueInWords } from "../../functions/core/deadline/words.ts";
import type { Section } from "../../functions/core/directive.ts";
import { addDays, dateIn } from "../../functions/core/instant.ts";
import { effectiveDueBefore, type Obligation } from "../../functions/core/obligation.ts";
import { about, paths, to } from "../paths.ts";
import type { Frame } from "../ui/frame.ts";

interface ToolProps {
  readonly frame: Frame;
  readonly obligation: Obligation;
  readonly sections: readonly Section[];
}

/** What an officer may do with a report that came. */
export function Judgement({ frame, obligation, sections }: ToolProps) {
  const returned = obligation.returned?.revision === obligation.latest?.revision && obligation.returned;
  return (
    <>
      {obligation.acceptedAt === undefined && (
        <form method="post" action={to(paths.accept, about(obligation))}>
          <Read obligation={obligation} />
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
          <Read obligation={obligation} />
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

/** Which revision the officer has before them, so that no other one is judged. */
function Read({ obligation: { latest } }: Pick<ToolProps, "obligation">) {
  return <input type="hidden" name="_revision" value={latest?.revision ?? 0} />;
}

/** What he may do for a unit that has sent nothing. */
export function Leniency({ frame, obligation }: ToolProps) {
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
