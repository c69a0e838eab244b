import type { Child } from "hono/jsx";
import type { SignedFile } from "../../functions/core/edition.ts";
import type { Problem } from "../../functions/core/outcome.ts";
import { type ProofCode, type ProofStanding, proofWords } from "../../functions/core/proof.ts";
import { paths } from "../paths.ts";
import type { Frame } from "../ui/frame.ts";
import { momentWords } from "../ui/moment.ts";
import { Page } from "../ui/page.tsx";
import { entryId, ProblemSummary, problemId } from "../ui/problems.tsx";
import { sayProblem } from "../words/said.ts";
import { vi } from "../words/vi.ts";

const FIELD = "ma";

/** Asks for the code on the paper. What could not be read is given back, with what to look for. */
export function AskProofPage(props: { readonly frame: Frame; readonly typed?: string }) {
  const { frame, typed } = props;
  const problems = typed === undefined ? [] : [misread];
  return (
    <Page frame={frame} title="Tra cứu báo cáo" failed={problems.length > 0}>
      <ProblemSummary words={frame.words} problems={problems} />
      <h1>Tra cứu báo cáo</h1>
      <p class="lead">
        Mã tra cứu in ở trang cuối phần chính của báo cáo, dưới mã QR. Nhập mã để biết bản giấy có phải là bản
        đã ban hành và còn hiệu lực hay không.
      </p>
      <CodeForm typed={typed ?? ""} problem={problems[0]} />
    </Page>
  );
}

const misread: Problem = {
  field: FIELD,
  text: "Mã chưa đúng: mã có 12 chữ và số, không có các ký tự 0, 1, I, O, Q, Z. Đối chiếu lại từng ký tự trên giấy rồi nhập lại.",
};

/** What may be told of an issued report to whoever holds its paper: enough to see that a code was copied onto another. */
export interface IssuedFacts {
  readonly authority: string | undefined;
  readonly pages: number;
  readonly signed: SignedFile;
}

/** The answer to whoever holds the paper. No content of the report and nobody's name stands here. */
export function ProofPage(props: {
  readonly frame: Frame;
  readonly code: ProofCode;
  readonly standing: ProofStanding;
  readonly issued: IssuedFacts | undefined;
}) {
  const { frame, code, standing, issued } = props;
  return (
    <Page frame={frame} title={`Mã tra cứu ${code}`}>
      <p class="over">
        Mã tra cứu <code>{code}</code>
      </p>
      <h1>{headings[standing.type]}</h1>
      <div class={standing.type === "issued" ? "note good" : "note doubt"} role="status">
        <p>{proofWords(standing)}</p>
      </div>
      {issued && <Issued {...issued} />}
      <h2>Tra cứu mã khác</h2>
      <CodeForm typed="" />
    </Page>
  );
}

const headings: Readonly<Record<ProofStanding["type"], string>> = {
  issued: "Báo cáo đã ban hành",
  replaced: "Báo cáo đã được thay thế",
  "not-issued": "Bản dự thảo",
  unknown: "Không có báo cáo nào mang mã này",
};

function Issued({ authority, pages, signed }: IssuedFacts) {
  return (
    <section>
      <h2>Thông tin để đối chiếu</h2>
      <p class="hint">
        Nếu bản giấy khác với một trong các thông tin dưới đây thì không phải là báo cáo này.
      </p>
      <dl class="facts">
        {authority && <Fact name="Cơ quan ban hành">{authority}</Fact>}
        <Fact name="Số văn bản">{signed.number ?? "không ghi trong tệp đã ký"}</Fact>
        <Fact name="Số trang">{pages}</Fact>
        <Fact name="Ghi nhận ban hành">{momentWords(signed.at)} (giờ Việt Nam)</Fact>
        <Fact name="SHA-256 của tệp đã ký">
          <code class="hash">{signed.hash}</code>
        </Fact>
      </dl>
    </section>
  );
}

function Fact(props: { readonly name: string; readonly children: Child }) {
  return (
    <div>
      <dt>{props.name}</dt>
      <dd>{props.children}</dd>
    </div>
  );
}

function CodeForm(props: { readonly typed: string; readonly problem?: Problem | undefined }) {
  const { typed, problem } = props;
  const id = entryId(FIELD);
  return (
    <form method="get" action={paths.proofs}>
      <div class="field">
        <label for={id}>Mã tra cứu</label>
        <p class="hint" id={`${id}-hint`}>
          Ví dụ: 7HXK-4MPW-R2CD. Chữ hoa, chữ thường và dấu gạch nối nhập thế nào cũng được.
        </p>
        {problem && (
          <p class="complaint" id={problemId(FIELD)}>
            {sayProblem(vi, problem)}
          </p>
        )}
        <input
          id={id}
          type="text"
          name={FIELD}
          value={typed}
          maxlength={40}
          autocomplete="off"
          autocapitalize="characters"
          spellcheck={false}
          aria-describedby={`${id}-hint${problem ? ` ${problemId(FIELD)}` : ""}`}
          {...(problem ? { "aria-invalid": "true" } : {})}
        />
      </div>
      <button type="submit" class="primary">
        Tra cứu
      </button>
    </form>
  );
}
