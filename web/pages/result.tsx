import type { Demand, Directive } from "../../functions/core/directive.ts";
import { type BoundCopy, type Edition, maySign, stateOf } from "../../functions/core/edition.ts";
import { documentName } from "../../functions/core/naming.ts";
import { ofRound, paths, to } from "../paths.ts";
import { EditionBadge } from "../ui/badge.tsx";
import type { Frame } from "../ui/frame.ts";
import { momentWords } from "../ui/moment.ts";
import { Page } from "../ui/page.tsx";
import { sizeWords } from "../ui/size.ts";
import { RoundNav } from "./board.tsx";
import { sentence } from "./owed.tsx";

interface Figures {
  readonly demand: Demand;
  readonly owed: number;
  readonly reported: number;
  readonly late: number;
  readonly missing: number;
}

/** For a leader on a phone: three numbers, the report, nothing else. */
export function ResultPage(props: {
  readonly frame: Frame;
  readonly directive: Directive;
  readonly figures: readonly Figures[];
  readonly editions: readonly Edition[];
}) {
  const { frame, directive, figures, editions } = props;
  const shown = worthReading(editions);
  return (
    <Page frame={frame} title={`Tóm tắt: ${directive.period.label}`}>
      <p class="over">{documentName(directive)}</p>
      <h1>{sentence(directive.document.subject)}</h1>
      {frame.person?.role === "officer" && <RoundNav frame={frame} directive={directive} here="result" />}
      {figures.map(({ demand, owed, reported, late, missing }) => (
        <section class="figures" aria-label={sentence(demand.action)}>
          <h2>{sentence(demand.action)}</h2>
          <dl>
            <div class="good">
              <dd>
                {reported}
                <span class="of">/{owed}</span>
              </dd>
              <dt>đã báo cáo</dt>
            </div>
            <div class={late > 0 ? "doubt" : ""}>
              <dd>{late}</dd>
              <dt>gửi chậm</dt>
            </div>
            <div class={missing > 0 ? "bad" : ""}>
              <dd>{missing}</dd>
              <dt>chưa báo cáo</dt>
            </div>
          </dl>
        </section>
      ))}
      <h2>Báo cáo tổng hợp</h2>
      {shown.map((edition) => (
        <EditionCard edition={edition} all={editions} />
      ))}
      {shown.length === 0 && (
        <p class="lead">Chưa có báo cáo tổng hợp. Cơ quan thường trực lập báo cáo khi đã nhận đủ nội dung.</p>
      )}
      <p class="quiet-links">
        <a href={to(paths.board, ofRound(directive))}>Xem từng đơn vị</a>
        {editions.length > shown.length && <a href={to(paths.editions, ofRound(directive))}>Các bản trước</a>}
      </p>
    </Page>
  );
}

/** The report in force, and the newest one where that is another. */
function worthReading(editions: readonly Edition[]): readonly Edition[] {
  const newest = [...editions].sort((a, b) => b.number - a.number);
  const inForce = newest.find(({ signed }) => signed !== undefined);
  return [...new Set([inForce, newest[0]])].flatMap((edition) => (edition ? [edition] : []));
}

/** One edition as a card; `all` are those of its round, among which it is in force or is not. */
export function EditionCard({
  edition,
  all,
}: {
  readonly edition: Edition;
  readonly all: readonly Edition[];
}) {
  const { directive, number, signed, bound } = edition;
  const href = (file: string) => to(paths.edition, { directive, number, file });
  return (
    <article class="edition">
      <div class="card-head">
        <h2>Bản số {number}</h2>
        <EditionBadge state={stateOf(edition, all)} />
      </div>
      <p class="muted">
        Số liệu nhận trước {momentWords(edition.asOf)} · {edition.reported}/{edition.owed} đầu mối ·{" "}
        {edition.pdf.pages} trang
      </p>
      {edition.breaches.length > 0 && (
        <div class="note doubt">
          <p>Bản này còn lỗi thể thức theo Nghị định 30/2020/NĐ-CP nên không đưa ra ký:</p>
          <ul>
            {edition.breaches.map((breach) => (
              <li>{breach}</li>
            ))}
          </ul>
        </div>
      )}
      <p class="acts">
        {signed ? (
          <a class="button primary" href={href("da-ky")}>
            Tải bản đã ký ({sizeWords(signed.bytes)})
          </a>
        ) : (
          <a class="button primary" href={href("pdf")}>
            Tải báo cáo PDF ({sizeWords(edition.pdf.bytes)})
          </a>
        )}
        <a class="button quiet" href={to(paths.sources, { directive, number })}>
          Lời văn và nguồn số liệu
        </a>
        {(signed || maySign(edition, all)) && (
          <a class="button" href={to(paths.signing, { directive, number })}>
            {signed ? "Xem chữ ký số" : "Ký số và ban hành"}
          </a>
        )}
      </p>
      <p class="quiet-links">
        {signed && <a href={href("pdf")}>Tải bản chưa ký ({sizeWords(edition.pdf.bytes)})</a>}
        {edition.docx && <a href={href("docx")}>Tải bản Word ({sizeWords(edition.docx.bytes)})</a>}
        {bound && bound.documents.length > 0 && (
          <a href={href("kem-tai-lieu")}>Tải bản kèm tài liệu ({sizeWords(bound.bytes)})</a>
        )}
      </p>
      {bound && <BoundWords documents={bound.documents} />}
      <details class="small">
        <summary>Mã kiểm tra</summary>
        <p>
          Mã tra cứu in trên giấy: <a href={to(paths.proof, { code: edition.proof })}>{edition.proof}</a>
        </p>
        <p class="hash">
          SHA-256 của PDF: <code>{edition.pdf.hash}</code>
        </p>
      </details>
    </article>
  );
}

/** How many documents are bound in, and that the others are listed: nobody should look for pages that are not there. */
function BoundWords({ documents }: Pick<BoundCopy, "documents">) {
  const listed = documents.filter(({ pages }) => pages === undefined).length;
  const bound = documents.length - listed;
  return (
    <p class="muted">
      {documents.length === 0
        ? "Các đơn vị không gửi tệp nào nên không có bản kèm tài liệu."
        : `Bản kèm tài liệu để đọc, không dùng để ký: đóng kèm ${bound} tệp${listed > 0 ? `, ${listed} tệp không đóng kèm được chỉ nêu trong danh mục` : ""}.`}
    </p>
  );
}
