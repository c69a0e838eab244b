import type { HeadStanding } from "../../functions/acts/choose-head.ts";
import type { Directive } from "../../functions/core/directives/directive.ts";
import { dateIn, monthDigits } from "../../functions/core/instant.ts";
import type { Entries } from "../../functions/core/kinds/shape.ts";
import { boxesOf, type PostedChoice } from "../../functions/core/office/choose.ts";
import { holdsOn, lineOf, signatoryOf } from "../../functions/core/office/lists.ts";
import type { Authority } from "../../functions/core/people/authority.ts";
import type { Problem } from "../../functions/core/problem/outcome.ts";
import { datedIn, drafterPrinted } from "../../functions/pipeline/issuer-marks.ts";
import { ofRound, paths, to } from "../paths.ts";
import { type Boxes, Line, Select } from "../ui/entry.tsx";
import type { Frame } from "../ui/frame.ts";
import { Complaint } from "../ui/label.tsx";
import { Page } from "../ui/page.tsx";
import { entryId, ProblemSummary } from "../ui/problems.tsx";
import { WhatCame } from "../ui/what-came.tsx";
import type { Words } from "../words/vi.ts";

/** What an office's report to its superior is; the directive's own kind is offered beside them. */
const kinds = ["Báo cáo", "Công văn", "Tờ trình"];

export interface ReportHeadProps {
  readonly frame: Frame;
  readonly directive: Directive;
  readonly authority: Authority;
  readonly standing: HeadStanding;
  /** What stands chosen in the form: as kept, or as it was just tried. */
  readonly picked: PostedChoice;
  /** The drafter's mark and the number of copies, as their boxes hold them. */
  readonly drafter: Entries;
  /** As whom the signer signs in, by name. */
  readonly account: string | undefined;
  readonly problems: readonly Problem[];
  readonly said?: "kept" | "overtaken" | undefined;
}

/** Who signs the round's report, whom it is addressed to and who receives it. */
export function ReportHeadPage(props: ReportHeadProps) {
  const { frame, directive, standing, problems, said } = props;
  const { words, person } = frame;
  const t = words.lists.head;
  return (
    <Page frame={frame} title={t.title} failed={problems.length > 0} width="form">
      <p class="over">
        <a href={to(paths.editions, ofRound(directive))}>{words.report.title}</a>
      </p>
      <h1>{t.title}</h1>
      <p class="lead">{t.lead}</p>
      <WhatCame said={said} kept={t.kept} overtaken={t.overtaken} />
      <ProblemSummary words={words} problems={problems} />
      {standing.lapsed.length > 0 && (
        <p class="note doubt">{t.lapsed(words.quote(standing.lapsed.join("; ")))}</p>
      )}
      <AsPrinted {...props} />
      {person?.role === "officer" && <ChoiceForm {...props} />}
    </Page>
  );
}

/** The head as the next edition would bear it. */
function AsPrinted({ frame, standing, account, authority }: ReportHeadProps) {
  const { words } = frame;
  const t = words.lists.head;
  const { kind, symbol, addressees, recipients, signatory } = standing.head;
  const { authority: lines, position, name = "" } = signatory;
  const printed = drafterPrinted(authority);
  return (
    <section class="card">
      <h2>{t.preview}</h2>
      <dl class="facts">
        <Fact {...{ words }} name={t.kind} lines={[kind]} />
        <Fact {...{ words }} name={t.symbol} lines={[`Số ……/${symbol}`]} />
        <Fact {...{ words }} name={t.dated} lines={[dateLeftOpen(authority, standing.head)]} />
        <Fact {...{ words }} name={t.addressees} lines={addressees} />
        <Fact {...{ words }} name={t.recipients} lines={recipients} />
        {printed.length > 0 && <Fact {...{ words }} name={t.drafter} lines={printed} />}
        <Fact {...{ words }} name={t.signer} lines={[...lines, position, name]} />
      </dl>
      <p class="muted">{account === undefined ? t.noAccount : t.account(words.quote(account))}</p>
    </section>
  );
}

/** The day, and the month where the office wants so, is for the records clerk to fill in. */
function dateLeftOpen(authority: Authority, head: HeadStanding["head"]): string {
  const { place, month, year } = datedIn(authority, head);
  return `${place}, ngày …… tháng ${month === undefined ? "……" : monthDigits(month)} năm ${year}`;
}

function Fact(props: { readonly words: Words; readonly name: string; readonly lines: readonly string[] }) {
  return (
    <div>
      <dt>{props.name}</dt>
      <dd class="lines" {...props.words.asWritten}>
        {props.lines.join("\n")}
      </dd>
    </div>
  );
}

function ChoiceForm(props: ReportHeadProps) {
  const { frame, standing, problems, picked } = props;
  const { words } = frame;
  const t = words.lists.head;
  const { kind } = picked;
  const boxes: Boxes = { words, problems, entries: { kind, ...props.drafter } };
  return (
    <form method="post" class="card">
      <input type="hidden" name="_version" value={standing.choice?.version ?? 0} />
      <Select
        {...boxes}
        name="kind"
        label={t.kind}
        choices={[...new Set([...kinds, kind])].map((value) => ({ value, label: value, written: true }))}
      />
      <SignerChoice {...props} />
      <LineChoice {...props} list="addressees" />
      <LineChoice {...props} list="recipients" />
      <p class="hint">{t.usualLines}</p>
      <Line {...boxes} name="drafterMark" label={t.drafterMark} hint={t.drafterHint} />
      <Line {...boxes} name="copies" label={t.copies} />
      <button type="submit" class="primary">
        {t.keep}
      </button>
      <p class="quiet-links">
        <a href={paths.signers}>{t.toSigners}</a> <a href={paths.correspondents}>{t.toCorrespondents}</a>{" "}
        <a href={to(paths.reportStyle, ofRound(props.directive))}>{t.toStyle}</a>
      </p>
    </form>
  );
}

function SignerChoice({ frame, authority, standing, problems, picked }: ReportHeadProps) {
  const { words, now } = frame;
  const t = words.lists.head;
  const today = standing.lists.signers.filter((signer) => holdsOn(signer, dateIn(now)));
  const known = today.some(({ id }) => id === picked.signer);
  return (
    <fieldset class="field">
      <legend>{t.signer}</legend>
      <Complaint entry="signer" problems={problems} words={words} />
      <label class="option">
        <input type="radio" name="signer" value="" checked={!known} id={entryId("signer")} />
        <span>{t.usualSigner}</span>
      </label>
      {today.map((signer) => {
        const { authority: lines, position } = signatoryOf(signer, authority);
        return (
          <label class="option">
            <input type="radio" name="signer" value={signer.id} checked={signer.id === picked.signer} />
            <span>
              <span {...words.asWritten}>{`${[...lines, position].join(" / ")} – ${signer.name}`}</span>
              {signer.kinds && (
                <span class="muted"> ({t.notForKind(words.quote(signer.kinds.join(", ")))})</span>
              )}
            </span>
          </label>
        );
      })}
    </fieldset>
  );
}

type LineChoiceProps = ReportHeadProps & { readonly list: "addressees" | "recipients" };

/** The lines that print stand first and ticked, in their order; behind them what else may be chosen. */
function LineChoice({ frame, standing, problems, picked, list }: LineChoiceProps) {
  const { words, now } = frame;
  const t = words.lists.head;
  const { lists, head, unchosen, sources } = standing;
  const today = dateIn(now);
  const usual = boxesOf(unchosen[list], lists[list], today);
  const listed = lists[list].filter((line) => holdsOn(line, today));
  const boxes = new Set([
    ...boxesOf(head[list], lists[list], today),
    ...usual,
    ...listed.map(({ id }) => id),
  ]);
  return (
    <fieldset class="field in-columns" id={entryId(list)}>
      <legend>{t[list]}</legend>
      <Complaint entry={list} problems={problems} words={words} />
      {boxes.size === 0 && <p class="hint">{t.none}</p>}
      {[...boxes].map((box) => {
        const entry = listed.find(({ id }) => id === box);
        return (
          <label class="option">
            <input type="checkbox" name={list} value={box} checked={picked[list].includes(box)} />
            <span>
              <span {...words.asWritten}>{entry ? lineOf(entry) : box}</span>
              {usual.includes(box) && (sources[list] !== "office" || !entry) && (
                <span class="muted"> ({t.from[sources[list]]})</span>
              )}
            </span>
          </label>
        );
      })}
    </fieldset>
  );
}
