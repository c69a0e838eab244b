import type { Directive } from "../../functions/core/directive.ts";
import type { Edition, Job } from "../../functions/core/edition.ts";
import { stages } from "../../functions/core/edition.ts";
import { ofRound, paths, to } from "../paths.ts";
import type { Frame } from "../ui/frame.ts";
import { momentWords } from "../ui/moment.ts";
import { Page } from "../ui/page.tsx";
import { RoundNav } from "./board.tsx";
import { EditionCard } from "./result.tsx";

/** The editions of the report, and the button that makes the next one. */
export function EditionsPage(props: {
  readonly frame: Frame;
  readonly directive: Directive;
  readonly editions: readonly Edition[];
  readonly jobs: readonly Job[];
}) {
  const { frame, directive, jobs } = props;
  const editions = [...props.editions].sort((a, b) => b.number - a.number);
  const open = jobs.filter(
    (job) => job.stage !== "done" && !editions.some(({ number }) => number === job.number),
  );
  return (
    <Page frame={frame} title="Báo cáo tổng hợp" width="wide">
      <h1>Báo cáo tổng hợp</h1>
      {frame.person?.role === "officer" && <RoundNav frame={frame} directive={directive} here="editions" />}
      {frame.person?.role === "officer" && (
        <form method="post" action={to(paths.assemble, ofRound(directive))} class="assemble">
          <p>
            Hệ thống gộp mọi báo cáo đã nhận đến lúc này thành một bản dự thảo theo thể thức Nghị định
            30/2020/NĐ-CP. Bản trước được giữ nguyên.
          </p>
          <label class="option">
            <input type="checkbox" name="bind" value="1" />
            <span>Lập thêm bản để đọc, đính kèm tài liệu của đơn vị sau phụ lục</span>
          </label>
          <button type="submit" class="primary">
            Tổng hợp báo cáo
          </button>
          <a class="button quiet" href={to(paths.fonts, ofRound(directive))}>
            Phông chữ của văn bản
          </a>
        </form>
      )}
      {open.length > 0 && (
        <ul class="bare">
          {open.map((job) => (
            <li>
              <a href={to(paths.job, { ...ofRound(directive), number: job.number })}>
                Lần tổng hợp số {job.number}
              </a>{" "}
              <span class="muted">{job.failed ? "không thành công" : stageWords[job.stage]}</span>
            </li>
          ))}
        </ul>
      )}
      {editions.length === 0 && <p class="lead">Chưa có bản nào.</p>}
      {editions.map((edition) => (
        <EditionCard edition={edition} all={editions} />
      ))}
    </Page>
  );
}

export const stageWords: Readonly<Record<Job["stage"], string>> = {
  waiting: "Đang chờ đến lượt",
  gather: "Thu nội dung các đơn vị",
  merge: "Gộp số liệu",
  compose: "Soạn lời văn",
  typeset: "Dàn trang",
  check: "Kiểm tra thể thức",
  publish: "Lưu bản báo cáo",
  done: "Đã xong",
};

const SECONDS_BETWEEN_LOOKS = 2;

/** One press of the button, while it runs: where it stands, or why it failed. */
export function JobPage(props: {
  readonly frame: Frame;
  readonly directive: Directive;
  readonly job: Job;
  readonly editions: readonly Edition[];
}) {
  const { frame, directive, job, editions } = props;
  const edition = editions.find(({ number }) => number === job.number);
  const running = !edition && !job.failed;
  const at = stages.indexOf(edition ? "done" : job.stage);
  return (
    <Page
      frame={frame}
      title={`Tổng hợp báo cáo số ${job.number}`}
      refresh={running ? SECONDS_BETWEEN_LOOKS : undefined}
    >
      <p class="over">
        <a href={to(paths.editions, ofRound(directive))}>Báo cáo tổng hợp</a>
      </p>
      <h1>{edition ? "Báo cáo đã tổng hợp xong" : `Đang tổng hợp báo cáo số ${job.number}`}</h1>
      {job.failed && !edition && (
        <div class="problems" role="alert">
          <h2>Tổng hợp không thành công</h2>
          <p>{job.failed.reason}</p>
          <p class="muted">{momentWords(job.failed.at)}. Bản trước không bị ảnh hưởng.</p>
          <form method="post" action={to(paths.assemble, ofRound(directive))}>
            <button type="submit">Tổng hợp lại</button>
          </form>
        </div>
      )}
      {running && (
        <ol class="stages">
          {stages
            .filter((stage) => stage !== "done")
            .map((stage, index) => (
              <li
                class={index < at ? "past" : index === at ? "now" : ""}
                {...(index === at ? { "aria-current": "step" } : {})}
              >
                {stageWords[stage]}
                {index === at && job.of > 0 && (
                  <strong>
                    {" "}
                    {job.done}/{job.of}
                  </strong>
                )}
              </li>
            ))}
        </ol>
      )}
      {running && (
        <p class="hint">
          Trang tự tải lại sau mỗi {SECONDS_BETWEEN_LOOKS} giây. Có thể rời trang; việc vẫn tiếp tục.
        </p>
      )}
      {edition && <EditionCard edition={edition} all={editions} />}
    </Page>
  );
}
