import type { Directive } from "../../functions/core/directive.ts";
import { type FontFiles, faceNames, wholeSet } from "../../functions/core/fonts.ts";
import type { Problem } from "../../functions/core/outcome.ts";
import { ofRound, paths, to } from "../paths.ts";
import type { Frame } from "../ui/frame.ts";
import { Page } from "../ui/page.tsx";
import { entryId, ProblemSummary, problemId } from "../ui/problems.tsx";
import { faceWords } from "../words/fonts.ts";
import { sayProblem } from "../words/said.ts";

interface FontsProps {
  readonly frame: Frame;
  readonly directive: Directive;
  readonly files: FontFiles;
  readonly problems: readonly Problem[];
}

/** Which font documents are set in, and the place to bring the authority's own. */
export function FontsPage({ frame, directive, files, problems }: FontsProps) {
  const id = entryId("file");
  const described = problems.length > 0 ? `${id}-hint ${problemId("file")}` : `${id}-hint`;
  const brought = faceNames.filter((face) => files[face]).length;
  return (
    <Page frame={frame} title="Phông chữ của văn bản" failed={problems.length > 0} width="form">
      <p class="over">
        <a href={to(paths.editions, ofRound(directive))}>Báo cáo tổng hợp</a>
      </p>
      <ProblemSummary words={frame.words} problems={problems} />
      <h1>Phông chữ của văn bản</h1>
      <p class="lead">{standing(files, brought)}</p>
      <dl class="facts">
        {faceNames.map((face) => (
          <div>
            <dt>{faceWords[face]}</dt>
            <dd>{files[face]?.name ?? <span class="muted">Chưa có tệp riêng</span>}</dd>
          </div>
        ))}
      </dl>
      <form method="post" action={to(paths.fonts, ofRound(directive))} enctype="multipart/form-data">
        <div class="field">
          <label for={id}>Tệp phông .ttf</label>
          <p class="hint" id={`${id}-hint`}>
            Mỗi lần một tệp; hệ thống tự nhận ra kiểu chữ. Trên Windows: times.ttf, timesbd.ttf, timesi.ttf,
            timesbi.ttf.
          </p>
          {problems.map((problem) => (
            <p class="complaint" id={problemId("file")}>
              {sayProblem(frame.words, problem)}
            </p>
          ))}
          <input id={id} type="file" name="file" accept=".ttf,font/ttf" aria-describedby={described} />
        </div>
        <label class="option">
          <input type="checkbox" name="licensed" value="1" />
          <span>Cơ quan được phép sử dụng và nhúng phông này vào văn bản</span>
        </label>
        <div class="acts">
          <button type="submit" class="primary">
            Tải tệp lên
          </button>
        </div>
      </form>
      {brought > 0 && (
        <form method="post" action={to(paths.fonts, ofRound(directive))}>
          <input type="hidden" name="_drop" value="all" />
          <p class="hint">Các bản báo cáo đã lập giữ nguyên phông của chúng.</p>
          <button type="submit">Bỏ phông riêng, dùng lại Tinos</button>
        </form>
      )}
    </Page>
  );
}

function standing(files: FontFiles, brought: number): string {
  if (wholeSet(files)) return "Văn bản lập từ nay được in bằng phông riêng của cơ quan.";
  const tinos = "Văn bản đang được in bằng Tinos, phông có cùng số đo với Times New Roman.";
  return brought === 0
    ? `${tinos} Nếu cơ quan có bản quyền Times New Roman, tải bốn tệp phông lên, từng tệp một.`
    : `${tinos} Đã có ${brought} trong 4 tệp phông riêng; đủ bốn tệp thì văn bản mới đổi phông.`;
}
