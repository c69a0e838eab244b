import type { Context } from "hono";
import { attachFile } from "../../functions/acts/attach-file.ts";
import { closedTo } from "../../functions/acts/closed-to.ts";
import { draftPlaceOf } from "../../functions/acts/draft-place.ts";
import { mergeWorkbook } from "../../functions/acts/merge-workbook.ts";
import { sha256 } from "../../functions/core/hash.ts";
import type { Attachment } from "../../functions/core/obligation/submission.ts";
import type { World } from "../../functions/core/world.ts";
import { formIn, textOf } from "../form.ts";
import { documentIn, laidBoxes } from "../laid-form.ts";
import { openReport, pickedFrom, type ReportView, viewOf } from "../own-report.ts";
import { LaidReportPage } from "../pages/laid-report.tsx";
import { LaidTakenPage } from "../pages/laid-taken.tsx";
import { OwnReportPage } from "../pages/own-report.tsx";
import { about, paths, to } from "../paths.ts";
import { refuse, unreadable } from "../refuse.tsx";
import type { OnObligation, Route } from "../route.ts";
import { show } from "../show.ts";
import { sayProblem } from "../words/said.ts";
import { boxes, pickedIn } from "../workbook-form.ts";

/** A unit's own report: brought, laid part by part beside the form, taken into the draft, and taken back. */
export function ownReportRoutes(world: World): readonly Route[] {
  const own = { about: "obligation", act: "write-draft" } as const;
  return [
    { method: "get", path: paths.ownReport, ...own, answer: look },
    { method: "post", path: paths.ownReport, ...own, answer: lay(world) },
    { method: "post", path: paths.takeOwnReport, ...own, answer: take(world) },
    { method: "post", path: paths.undoOwnReport, ...own, answer: undo(world) },
  ];
}

const look = (c: Context, context: OnObligation) =>
  showForm(c, context, c.req.query("hoan-tac") === "1" ? { undone: true } : {});

function showForm(
  c: Context,
  { frame, obligation }: OnObligation,
  says: { readonly wrong?: string; readonly pasted?: string; readonly undone?: boolean },
) {
  return show(c, <OwnReportPage {...{ frame, obligation }} {...says} />, says.wrong ? 422 : 200);
}

const lay = (world: World) => async (c: Context, context: OnObligation) => {
  const refusal = closedTo(context);
  if (refusal) return refuse(c, context.frame, refusal);
  const form = await formIn(c);
  if (!form) return unreadable(c, context.frame);
  const file = form.file instanceof File && form.file.name !== "" ? form.file : undefined;
  const pasted = textOf(form.text);
  const opened = await openReport(file, pasted);
  // A scan that cannot be read is still the report as it was signed.
  const attached =
    file && form._attach === "1" && attachable(opened) ? await attach(world, context, file) : undefined;
  if (opened.type === "refused") {
    const t = context.frame.words.ownReport;
    const wrong = [t.refused[opened.why], ...(attached === "attached" ? [t.attached] : [])].join(" ");
    return showForm(c, context, { wrong, pasted });
  }
  const view = await viewOf(world, context, opened);
  return showView(c, context, view, attached ? { attached } : {});
};

const attachable = (opened: Awaited<ReturnType<typeof openReport>>) =>
  opened.type === "document" || opened.why === "scan" || opened.why === "poor-scan";

/** The original beside what is made of it; not a second time when it is attached already. */
async function attach(world: World, context: OnObligation, file: File): Promise<"attached" | "not-attached"> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const known: readonly Attachment[] = await world.files.of(context.directive.id, draftPlaceOf(context));
  if (known.some(({ hash }) => hash === sha256(bytes))) return "attached";
  const kept = await attachFile(world, context, { name: file.name, bytes });
  return kept.ok ? "attached" : "not-attached";
}

interface Says {
  readonly attached?: "attached" | "not-attached";
  readonly moved?: readonly string[];
  readonly wrong?: string;
}

function showView(
  c: Context,
  { frame, obligation }: OnObligation,
  view: ReportView,
  says: Says,
  status: 200 | 409 | 422 = 200,
) {
  return show(c, <LaidReportPage {...{ frame, obligation, view }} {...says} />, status);
}

const take = (world: World) => async (c: Context, context: OnObligation) => {
  const refusal = closedTo(context);
  if (refusal) return refuse(c, context.frame, refusal);
  const form = await formIn(c);
  const leaves = form && documentIn(form);
  if (!form || !leaves) return unreadable(c, context.frame);
  const view = await viewOf(world, context, { leaves, notes: [] }, form);
  if (textOf(form[laidBoxes.again]) === "1") return showView(c, context, view, {});
  const merging = await mergeWorkbook(world, context, {
    picked: pickedFrom(view, (section) => Number(form[boxes.version(section)] ?? Number.NaN)),
    after: Number(form._after ?? 0),
    convert: false,
  });
  switch (merging.type) {
    case "merged":
      return show(c, <LaidTakenPage {...context} view={view} merged={merging.merged} />);
    case "refused":
      return refuse(c, context.frame, merging.refusal);
    case "too-long": {
      const wrong = merging.problems.map((each) => sayProblem(context.frame.words, each)).join(" ");
      return showView(c, context, view, { wrong }, 422);
    }
    case "stale": {
      const again = await viewOf(world, context, { leaves, notes: [] }, form);
      const moved = merging.stale.map(({ section }) => `${section.number} ${section.heading}`.trim());
      return showView(c, context, again, { moved }, 409);
    }
  }
};

const undo = (world: World) => async (c: Context, context: OnObligation) => {
  const form = await formIn(c);
  if (!form) return unreadable(c, context.frame);
  const picked = pickedIn(context, form);
  const merging = await mergeWorkbook(world, context, {
    picked,
    after: Number(form._after ?? 0),
    convert: false,
  });
  switch (merging.type) {
    case "merged":
      return c.redirect(`${to(paths.ownReport, about(context.obligation))}?hoan-tac=1`, 303);
    case "refused":
      return refuse(c, context.frame, merging.refusal);
    case "too-long":
    case "stale":
      return showForm(c, context, { wrong: context.frame.words.ownReport.undoneNot });
  }
};
