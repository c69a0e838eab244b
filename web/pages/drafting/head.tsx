import { labelAfter, PeriodType } from "../../../functions/core/directives/period.ts";
import { documentKinds } from "../../../functions/core/registry/document-kinds.ts";
import { type Boxes, Line, Paragraphs, Select, Tick } from "../../ui/entry.tsx";
import { boxesOf, PartPage, type PartProps } from "./part.tsx";

/** What the document is cited by, and what its letter prints around the outline. */
export function DocumentPage(props: PartProps) {
  const { words } = props.frame;
  const t = words.writing.document;
  const boxes = boxesOf(props);
  const kinds = [...new Set([...documentKinds, props.entries.kind ?? ""])].filter((kind) => kind !== "");
  return (
    <PartPage part={props} title={words.writing.overview.document}>
      <Select
        {...boxes}
        name="kind"
        label={t.kind}
        choices={kinds.map((value) => ({ value, label: value, written: true }))}
      />
      <Line {...boxes} name="number" label={t.number} hint={t.numberHint} />
      <Line {...boxes} name="issued" label={t.issued} hint={t.issuedHint} />
      <Line {...boxes} name="place" label={t.place} />
      <Line {...boxes} name="subject" label={t.subject} />
      <Line {...boxes} name="issuer" label={t.issuer} hint={t.issuerHint} />
      <Paragraphs {...boxes} name="preamble" label={t.preamble} hint={t.linesHint} rows={6} />
      <Paragraphs {...boxes} name="closing" label={t.closing} rows={3} />
      <Signer boxes={boxes} />
      <Paragraphs {...boxes} name="recipients" label={t.recipients} hint={t.recipientsHint} />
    </PartPage>
  );
}

function Signer({ boxes }: { readonly boxes: Boxes }) {
  const t = boxes.words.writing.signatory;
  return (
    <>
      <Paragraphs {...boxes} name="signer.authority" label={t.authority} hint={t.authorityHint} rows={2} />
      <Line {...boxes} name="signer.position" label={t.position} />
      <Line {...boxes} name="signer.name" label={t.name} />
    </>
  );
}

/** What is reported about, and as of which day. */
export function PeriodPage(props: PartProps) {
  const { words } = props.frame;
  const t = words.writing.period;
  const boxes = boxesOf(props);
  const { period } = props.draft;
  const next = period ? { hint: t.nextHint(words.quote(labelAfter(period))) } : {};
  return (
    <PartPage part={props} title={words.writing.overview.period}>
      <Select
        {...boxes}
        name="type"
        label={t.type}
        choices={PeriodType.options.map((value) => ({ value, label: t.types[value] }))}
      />
      <Line {...boxes} name="year" label={t.year} hint={t.yearHint} />
      <fieldset class="card">
        <legend>{t.others}</legend>
        <Line {...boxes} name="number" label={t.number} />
        <Line {...boxes} name="toYear" label={t.toYear} />
        <Line {...boxes} name="theme" label={t.theme} hint={t.themeHint} />
        <Line {...boxes} name="firstDay" label={t.from} />
        <Line {...boxes} name="lastDay" label={t.to} />
      </fieldset>
      <Line {...boxes} name="next" label={t.next} {...next} />
      <Line {...boxes} name="cutoff" label={t.cutoff} hint={t.cutoffHint} />
      <Tick {...boxes} name="estimates" label={t.estimates} />
    </PartPage>
  );
}

/** The report made under this directive. */
export function ReportFormPage(props: PartProps) {
  const { words } = props.frame;
  const t = words.writing.report;
  const boxes = boxesOf(props);
  return (
    <PartPage part={props} title={words.writing.overview.report} lead={t.lead}>
      <Line {...boxes} name="kind" label={t.kind} hint={t.kindHint} />
      <Paragraphs {...boxes} name="addressees" label={t.addressees} hint={t.lines} rows={3} />
      <Signer boxes={boxes} />
      <Paragraphs {...boxes} name="recipients" label={t.recipients} hint={t.lines} />
    </PartPage>
  );
}

/** How the round is carried out. */
export function SettingsPage(props: PartProps) {
  const { words } = props.frame;
  const t = words.writing.settings;
  const boxes = boxesOf(props);
  return (
    <PartPage part={props} title={words.writing.overview.settings}>
      <Tick {...boxes} name="confirmation" label={t.confirmation} />
      <Tick {...boxes} name="rehearsal" label={t.rehearsal} />
      <Line {...boxes} name="closes" label={t.closes} />
    </PartPage>
  );
}
