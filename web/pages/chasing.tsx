import { dueInWords } from "../../functions/core/deadline/words.ts";
import type { Demand, Directive } from "../../functions/core/directive.ts";
import { timeLeft } from "../../functions/core/instant.ts";
import { documentName, partyName } from "../../functions/core/naming.ts";
import { effectiveDueBefore, type Obligation } from "../../functions/core/obligation.ts";
import type { Roster } from "../../functions/core/roster.ts";
import type { LateRoll } from "../../functions/pipeline/enforce/late.ts";
import { about, ofRound, paths, to } from "../paths.ts";
import type { Frame } from "../ui/frame.ts";
import { Page } from "../ui/page.tsx";
import { RoundNav } from "./board.tsx";
import { sentence } from "./owed.tsx";

interface ChasingProps {
  readonly frame: Frame;
  readonly directive: Directive;
  readonly roster: Roster;
  /** Every dated demand; the roll is absent when nobody is late with it. */
  readonly rolls: readonly { readonly demand: Demand; readonly roll: LateRoll | undefined }[];
}

/** Who is late with what, and the papers about it that wait for a signature. */
export function ChasingPage(props: ChasingProps) {
  const { frame, directive, rolls } = props;
  return (
    <Page frame={frame} title="Đôn đốc" saved="" width="wide">
      <p class="over">{documentName(directive)}</p>
      <h1>Đôn đốc</h1>
      <RoundNav frame={frame} directive={directive} here="chasing" />
      <p class="lead">
        Các văn bản dưới đây là dự thảo theo danh sách lúc này. Hệ thống không gửi dự thảo nào; số và ngày do
        văn thư ghi sau khi người có thẩm quyền ký.
      </p>
      {rolls.length === 0 && <p>Văn bản không giao việc nào có thời hạn.</p>}
      {rolls.map(({ demand, roll }) => (
        <section class="bloc">
          <h2>{sentence(demand.action)}</h2>
          <p class="muted">
            {demand.deadline.type === "dated" && `Hạn: ${dueInWords(demand.deadline.dueBefore)}. `}
            {roll
              ? `Quá hạn: ${roll.late.length}/${roll.owing} đơn vị.`
              : "Không có đơn vị nào quá hạn, chưa có gì để dự thảo."}
          </p>
          {roll && <Late {...props} roll={roll} />}
          {roll && <Papers directive={directive} demand={demand} />}
        </section>
      ))}
      <h2>Sổ theo dõi, đôn đốc</h2>
      <p>
        Mọi lần nhắc, đôn đốc, gia hạn, miễn, trả lại và tiếp nhận của từng đơn vị, in thành phụ lục của báo
        cáo để lưu hồ sơ.
      </p>
      <p class="acts">
        <a class="button" href={to(paths.ledgers, ofRound(directive))}>
          Tải sổ theo dõi (PDF)
        </a>
      </p>
    </Page>
  );
}

function Late({ frame, roster, roll }: ChasingProps & { readonly roll: LateRoll }) {
  return (
    <table class="board">
      <thead>
        <tr>
          <th scope="col">Đơn vị</th>
          <th scope="col">Tình trạng</th>
          <th scope="col">Hạn</th>
        </tr>
      </thead>
      <tbody>
        {roll.late.map((obligation) => (
          <LateRow {...{ frame, roster, obligation }} />
        ))}
      </tbody>
    </table>
  );
}

function LateRow(props: { readonly frame: Frame; readonly roster: Roster; readonly obligation: Obligation }) {
  const { frame, obligation } = props;
  const due = effectiveDueBefore(obligation);
  const name = partyName(obligation, props);
  return (
    <tr>
      <th scope="row">
        {frame.person?.role === "officer" ? <a href={to(paths.review, about(obligation))}>{name}</a> : name}
      </th>
      <td data-label="Tình trạng">{obligation.startedAt ? "Đang làm" : "Chưa làm"}</td>
      <td data-label="Hạn">{due ? `${dueInWords(due)}, ${timeLeft(frame.now, due)}` : "–"}</td>
    </tr>
  );
}

const papers = [
  {
    file: "cong-van-don-doc",
    said: "Công văn đôn đốc",
    hint: "Kèm danh sách đơn vị chậm; Trưởng cơ quan thường trực ký thừa lệnh.",
  },
  {
    file: "danh-sach-bao-cao-lanh-dao",
    said: "Danh sách báo cáo lãnh đạo",
    hint: "Báo cáo tình hình, không kèm đề xuất xử lý.",
  },
  {
    file: "du-thao-phe-binh",
    said: "Dự thảo thông báo phê bình",
    hint: "Dự thảo không quyết định điều gì: có phê bình hay không chỉ do người có thẩm quyền quyết định, bằng việc ký hoặc không ký.",
  },
] as const;

function Papers({ directive, demand }: { readonly directive: Directive; readonly demand: Demand }) {
  const href = (file: string) => to(paths.draft, { ...ofRound(directive), demand: demand.id, file });
  return (
    <ul>
      {papers.map(({ file, said, hint }) => (
        <li>
          {said}: <a href={href(`${file}.pdf`)}>PDF</a>, <a href={href(`${file}.docx`)}>Word</a>
          <span class="muted small"> {hint}</span>
        </li>
      ))}
    </ul>
  );
}
