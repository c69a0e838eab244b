import {
  type PeriodType,
  PeriodType as PeriodTypes,
  periodNamed,
} from "../../functions/core/directives/period.ts";
import { addDays, type CalendarDate, dateIn, inWords, startOfDay } from "../../functions/core/instant.ts";
import type { Entries } from "../../functions/core/kinds/shape.ts";
import type { Problem } from "../../functions/core/problem/outcome.ts";
import { dayIn, linesSaid, type PartForm, said, signatoryEntries, signatoryIn } from "./part.ts";

/** The document itself: what it is cited by, and what its letter prints around the outline. */
export const documentForm: PartForm = {
  entries({ document, preamble }) {
    return {
      kind: document.kind,
      number: document.number ?? "",
      issued: document.issueDate ? inWords(document.issueDate) : "",
      place: document.placeName ?? "",
      subject: document.subject,
      issuer: document.issuer ?? "",
      preamble: preamble.join("\n"),
      closing: document.closing ?? "",
      recipients: document.recipients.join("\n"),
      ...signatoryEntries(document.signatory),
    };
  },
  read(entries, { document: before }) {
    const problems: Problem[] = [];
    const issueDate = dayIn(entries, "issued", problems);
    const [number, placeName] = [said(entries, "number"), said(entries, "place")];
    const [issuer, closing] = [said(entries, "issuer"), said(entries, "closing")];
    const signatory = signatoryIn(entries, before.signatory);
    if (problems.length > 0) return { ok: false, problems };
    const { addressees } = before;
    const document = {
      kind: said(entries, "kind") || before.kind,
      subject: said(entries, "subject").replace(/\s+/g, " "),
      ...(number ? { number } : {}),
      ...(issueDate ? { issueDate } : {}),
      ...(placeName ? { placeName } : {}),
      ...(issuer ? { issuer } : {}),
      ...(signatory ? { signatory } : {}),
      ...(addressees ? { addressees } : {}),
      ...(closing ? { closing } : {}),
      recipients: linesSaid(entries, "recipients"),
    };
    return { ok: true, edit: { type: "document", document, preamble: linesSaid(entries, "preamble") } };
  },
};

/** What is reported about, and as of which day. */
export const periodForm: PartForm = {
  entries({ period, nextPeriodLabel, dataCutoff, estimates }) {
    const day = (date: CalendarDate | undefined) => (date ? inWords(date) : "");
    return {
      type: period?.type ?? "H1",
      year: period ? String(period.year) : "",
      number: period?.number === undefined ? "" : String(period.number),
      toYear: period?.toYear === undefined ? "" : String(period.toYear),
      theme: period?.type === "THEME" ? period.label : "",
      ...{ firstDay: day(period?.from), lastDay: day(period?.to) },
      next: nextPeriodLabel ?? "",
      cutoff: dataCutoff ? inWords(dataCutoff.date) : "",
      ...(estimates ? { estimates: "on" } : {}),
    };
  },
  read(entries, draft) {
    const problems: Problem[] = [];
    const cutoff = dayIn(entries, "cutoff", problems);
    const period = periodIn(entries, problems);
    if (!period || problems.length > 0) return { ok: false, problems };
    const next = said(entries, "next");
    const before = draft.dataCutoff;
    const wording = before && before.date === cutoff ? before.wording : undefined;
    return {
      ok: true,
      edit: {
        type: "period",
        period,
        ...(next ? { next } : {}),
        ...(cutoff
          ? { cutoff: { date: cutoff, wording: wording ?? `tính đến hết ngày ${inWords(cutoff)}` } }
          : {}),
        estimates: entries.estimates !== undefined,
      },
    };
  },
};

/** What each kind of period needs beside its year. */
const needs: Readonly<Partial<Record<PeriodType, string>>> = {
  ...{ QUARTER: "number", MONTH: "number", TERM: "number" },
  ...{ YEARS: "toYear", THEME: "theme", SPAN: "firstDay" },
};

function periodIn(entries: Entries, problems: Problem[]) {
  const type = PeriodTypes.options.find((each) => each === said(entries, "type"));
  if (!type) problems.push({ field: "type", code: "no-such-period" });
  const year = Number(said(entries, "year"));
  if (!(year >= 1945 && year <= 2100)) problems.push({ field: "year", code: "four-digit-year" });
  const [from, to] = [dayIn(entries, "firstDay", problems), dayIn(entries, "lastDay", problems)];
  if (!type || problems.length > 0) return undefined;
  const need = needs[type];
  const figure = (name: string) =>
    need === name && said(entries, name) !== "" ? { [name]: Number(said(entries, name)) } : {};
  const unnamed = {
    ...{ type, year },
    ...figure("number"),
    ...figure("toYear"),
    ...(need === "firstDay" && from && to ? { from, to } : {}),
  };
  const period = periodNamed(unnamed, said(entries, "theme").replace(/\s+/g, " "));
  if (!period) problems.push({ field: need ?? "type", code: "period-lacks", period: type });
  return period;
}

/** How the round is carried out. */
export const settingsForm: PartForm = {
  entries({ confirmation, rehearsal, closesAt }) {
    return {
      ...(confirmation === "head" ? { confirmation: "on" } : {}),
      ...(rehearsal ? { rehearsal: "on" } : {}),
      closes: closesAt ? inWords(addDays(dateIn(closesAt), -1)) : "",
    };
  },
  read(entries) {
    const problems: Problem[] = [];
    const closes = dayIn(entries, "closes", problems);
    if (problems.length > 0) return { ok: false, problems };
    return {
      ok: true,
      edit: {
        type: "settings",
        confirmation: entries.confirmation === undefined ? undefined : "head",
        rehearsal: entries.rehearsal !== undefined,
        ...(closes ? { closesAt: startOfDay(addDays(closes, 1)) } : {}),
      },
    };
  },
};

/** The report made under this directive, where that differs from the usual one. */
export const reportForm: PartForm = {
  entries({ report }) {
    return {
      kind: report?.kind ?? "",
      addressees: report?.addressees?.join("\n") ?? "",
      recipients: report?.recipients?.join("\n") ?? "",
      ...signatoryEntries(report?.signatory),
    };
  },
  read(entries, { report: before }) {
    const signatory = signatoryIn(entries, before?.signatory);
    const kind = said(entries, "kind");
    const lines = (name: "addressees" | "recipients") => linesSaid(entries, name);
    const report = {
      ...(kind ? { kind } : {}),
      ...(signatory ? { signatory } : {}),
      ...(lines("addressees").length > 0 ? { addressees: lines("addressees") } : {}),
      ...(lines("recipients").length > 0 ? { recipients: lines("recipients") } : {}),
    };
    const says = Object.keys(report).length > 0;
    return { ok: true, edit: { type: "report", report: says ? report : undefined } };
  },
};
