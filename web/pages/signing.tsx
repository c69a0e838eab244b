import type { Child } from "hono/jsx";
import type { Directive } from "../../functions/core/directive.ts";
import { type Edition, maySign, type SignedFile, stateOf } from "../../functions/core/edition.ts";
import { ofRound, paths, to } from "../paths.ts";
import { EditionBadge } from "../ui/badge.tsx";
import type { Frame } from "../ui/frame.ts";
import { momentWords } from "../ui/moment.ts";
import { Page } from "../ui/page.tsx";
import { entryId, ProblemSummary, problemId } from "../ui/problems.tsx";
import { sizeWords } from "../ui/size.ts";

interface SigningProps {
  readonly frame: Frame;
  readonly directive: Directive;
  readonly edition: Edition;
  /** The editions of its round. */
  readonly all: readonly Edition[];
  /** Whether certificates are led back to an authority the office believes. */
  readonly checked: boolean;
  /** Who took the signed file in, by name. */
  readonly takenBy: string | undefined;
  readonly problem?: string;
}

const FIELD = "file";

/** One edition on its way to being the issued report: out to be signed, and back. */
export function SigningPage(props: SigningProps) {
  const { frame, directive, edition, all, takenBy, problem } = props;
  const { number, signed } = edition;
  const open = maySign(edition, all);
  return (
    <Page frame={frame} title={`Ký số và ban hành bản số ${number}`} failed={problem !== undefined}>
      <p class="over">
        <a href={to(paths.editions, ofRound(directive))}>Báo cáo tổng hợp</a>
      </p>
      <ProblemSummary
        words={frame.words}
        title="Chưa nhận được bản đã ký"
        problems={problem === undefined ? [] : [{ field: FIELD, text: problem }]}
        {...(open ? {} : { href: () => "#main" })}
      />
      <div class="card-head">
        <h1>Ký số và ban hành bản số {number}</h1>
        <EditionBadge state={stateOf(edition, all)} />
      </div>
      {signed && <Issued edition={edition} signed={signed} takenBy={takenBy} />}
      {open && <ToSign {...props} />}
      {!signed && !open && <NotOffered edition={edition} />}
    </Page>
  );
}

function ToSign(props: SigningProps) {
  const { frame, edition } = props;
  const { directive, number, pdf } = edition;
  return (
    <ol class="steps">
      <li>
        <h2>Tải bản để ký số</h2>
        <p>
          Ký trực tiếp trên tệp này bằng chương trình ký số; không in ra PDF, ghép hoặc nén lại. Tệp có sẵn
          chỗ cho chữ ký của người có thẩm quyền, số và ngày ban hành do văn thư điền, và chữ ký của cơ quan.
        </p>
        <p>
          <a class="button primary" href={to(paths.edition, { directive, number, file: "pdf" })}>
            Tải PDF để ký số ({sizeWords(pdf.bytes)})
          </a>
        </p>
      </li>
      <li>
        <h2>Ký, cấp số, đóng dấu số</h2>
        <p>
          Theo thứ tự: người có thẩm quyền ký; văn thư điền số và ngày ban hành; văn thư ký số của cơ quan.
        </p>
      </li>
      <li>
        <h2>Nhận bản đã ký</h2>
        {frame.person?.role === "officer" ? (
          <TakeForm {...props} />
        ) : (
          <p>Chuyên viên phụ trách tải tệp đã ký lên tại trang này; từ lúc đó báo cáo là bản đã ban hành.</p>
        )}
      </li>
    </ol>
  );
}

function TakeForm({ edition, checked, problem }: SigningProps) {
  const { directive, number } = edition;
  const id = entryId(FIELD);
  return (
    <form method="post" action={to(paths.signing, { directive, number })} enctype="multipart/form-data">
      <div class="field">
        <label for={id}>Tệp PDF đã ký</label>
        <p class="hint" id={`${id}-hint`}>
          Hệ thống đối chiếu từng byte với bản đã phát hành để ký và kiểm tra các chữ ký. Nhận xong, bản số{" "}
          {number} là báo cáo đã ban hành; việc này không hoàn lại được.
        </p>
        {!checked && <Unchecked />}
        {problem && (
          <p class="complaint" id={problemId(FIELD)}>
            {problem}
          </p>
        )}
        <input
          id={id}
          type="file"
          name={FIELD}
          accept=".pdf,application/pdf"
          aria-describedby={`${id}-hint${problem ? ` ${problemId(FIELD)}` : ""}`}
          {...(problem ? { "aria-invalid": "true" } : {})}
        />
      </div>
      <button type="submit" class="primary">
        Nhận bản đã ký
      </button>
    </form>
  );
}

/** Said before and after: an office must not believe that something was checked which was not. */
function Unchecked() {
  return (
    <div class="note doubt">
      <p>
        Cơ quan chưa khai báo tổ chức cấp chứng thư số được tin cậy, nên hệ thống chỉ kiểm tra chữ ký có khớp
        nội dung và chứng thư có còn thời hạn, không kiểm tra ai đã cấp chứng thư. Đề nghị đối chiếu người ký
        bằng chương trình ký số.
      </p>
    </div>
  );
}

function Issued(props: {
  readonly edition: Edition;
  readonly signed: SignedFile;
  readonly takenBy: string | undefined;
}) {
  const { edition, signed, takenBy } = props;
  const { directive, number } = edition;
  return (
    <>
      <dl class="facts">
        <Fact name="Số văn bản">{signed.number ?? "không ghi trong tệp đã ký"}</Fact>
        <Fact name="Ngày điền khi ban hành">{signed.date ?? "không ghi trong tệp đã ký"}</Fact>
        {signed.signers.map(({ name, at }) => (
          <Fact name="Chữ ký số">
            {name}
            {at ? `, ký lúc ${momentWords(at)} theo chương trình ký` : ", không ghi thời điểm ký"}
          </Fact>
        ))}
        <Fact name="Chứng thư số">
          {signed.chain === "checked"
            ? "Do tổ chức được cơ quan tin cậy cấp, còn hiệu lực khi nhận"
            : "Còn hiệu lực khi nhận; chưa kiểm tra tổ chức cấp"}
        </Fact>
        <Fact name="Nhận bản đã ký">{momentWords(signed.at)} (giờ Việt Nam)</Fact>
        {takenBy && <Fact name="Người nhận">{takenBy}</Fact>}
        <Fact name="SHA-256 của tệp đã ký">
          <code class="hash">{signed.hash}</code>
        </Fact>
      </dl>
      {signed.chain === "unchecked" && <Unchecked />}
      <p class="acts">
        <a class="button primary" href={to(paths.edition, { directive, number, file: "da-ky" })}>
          Tải bản đã ký ({sizeWords(signed.bytes)})
        </a>
        <a class="button" href={to(paths.proof, { code: edition.proof })}>
          Trang tra cứu công khai
        </a>
        <a class="button" href={to(paths.records, { directive, number })}>
          Dữ liệu hồ sơ (Phụ lục VI)
        </a>
      </p>
    </>
  );
}

function NotOffered({ edition }: { readonly edition: Edition }) {
  return edition.breaches.length > 0 ? (
    <div class="note doubt">
      <p>Bản này còn lỗi thể thức theo Nghị định 30/2020/NĐ-CP nên không đưa ra ký:</p>
      <ul>
        {edition.breaches.map((breach) => (
          <li>{breach}</li>
        ))}
      </ul>
    </div>
  ) : (
    <p class="lead">Một bản sau đã ban hành nên bản này không còn được đưa ra ký.</p>
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
