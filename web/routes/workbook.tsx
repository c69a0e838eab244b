import type { Context } from "hono";
import { closedTo } from "../../functions/acts/closed-to.ts";
import { type Merged, mergeWorkbook, type Stale } from "../../functions/acts/merge-workbook.ts";
import { askedOf } from "../../functions/core/obligation/asked.ts";
import { withoutEnd } from "../../functions/core/text/ends.ts";
import type { World } from "../../functions/core/world.ts";
import { sendFile } from "../downloads.ts";
import { formIn } from "../form.ts";
import { ConflictPage } from "../pages/conflict.tsx";
import { PreviewPage } from "../pages/preview.tsx";
import { TakenPage } from "../pages/taken.tsx";
import { WorkbookPage } from "../pages/workbook.tsx";
import { named } from "../parties.ts";
import { about, paths, to } from "../paths.ts";
import { absent, refuse, unreadable } from "../refuse.tsx";
import type { OnObligation, Route } from "../route.ts";
import { show } from "../show.ts";
import { sayProblem } from "../words/said.ts";
import { openUpload, previewOf, templateOf, WORKBOOK_TYPE } from "../workbook.ts";
import { type Form, pickedIn } from "../workbook-form.ts";

/** The form as a workbook: down, up, seen cell by cell, taken into the draft, and taken back. */
export function workbookRoutes(world: World): readonly Route[] {
  const own = { about: "obligation", act: "write-draft" } as const;
  return [
    { method: "get", path: paths.template, ...own, answer: download(world) },
    { method: "get", path: paths.workbook, ...own, answer: look },
    { method: "post", path: paths.workbook, ...own, answer: preview(world) },
    { method: "post", path: paths.takeWorkbook, ...own, answer: take(world) },
    { method: "post", path: paths.undoWorkbook, ...own, answer: undo(world) },
  ];
}

const download = (world: World) => async (c: Context, context: OnObligation) => {
  const sections = askedOf(context.directive, context.roster, context.obligation);
  const only = c.req.query("muc");
  const wanted = only === undefined ? sections : sections.filter(({ id }) => id === only);
  if (wanted.length === 0) return absent(c, context.frame);
  const { party } = named(context);
  const part = only === undefined ? "" : ` - phần ${withoutEnd(wanted[0]?.number ?? "", ".):- ") || only}`;
  const name = `Biểu mẫu - ${party}${part}.xlsx`.replace(/[\\/:*?"<>|]+/g, " ");
  return sendFile(c, await templateOf(world, context, wanted), name, WORKBOOK_TYPE);
};

const look = (c: Context, context: OnObligation) =>
  showForm(c, context, c.req.query("hoan-tac") === "1" ? { undone: true } : {});

function showForm(
  c: Context,
  context: OnObligation,
  says: { readonly wrong?: string; readonly undone?: boolean },
) {
  const sections = askedOf(context.directive, context.roster, context.obligation);
  const { frame, obligation } = context;
  return show(c, <WorkbookPage {...{ frame, obligation, sections }} {...says} />, says.wrong ? 422 : 200);
}

const preview = (world: World) => async (c: Context, context: OnObligation) => {
  const refusal = closedTo(context);
  if (refusal) return refuse(c, context.frame, refusal);
  const form = await formIn(c);
  if (!form) return unreadable(c, context.frame);
  const t = context.frame.words.excel;
  const opened = await openUpload(
    context,
    form.file instanceof File && form.file.name !== "" ? form.file : undefined,
  );
  switch (opened.type) {
    case "refused":
      return showForm(c, context, { wrong: t.refused[opened.why] });
    case "other-unit":
      return showForm(c, context, { wrong: t.otherUnit(opened.party) });
    case "filled":
      return show(
        c,
        <PreviewPage
          {...context}
          skipped={opened.skipped}
          sheets={await previewOf(world, context, opened.sheets)}
        />,
      );
  }
};

const take = (world: World) => async (c: Context, context: OnObligation) => {
  const form = await formIn(c);
  if (!form) return unreadable(c, context.frame);
  return save(world, c, context, form, (merged) => show(c, <TakenPage {...context} merged={merged} />));
};

const undo = (world: World) => async (c: Context, context: OnObligation) => {
  const form = await formIn(c);
  if (!form) return unreadable(c, context.frame);
  const back = `${to(paths.workbook, about(context.obligation))}?hoan-tac=1`;
  return save(world, c, context, form, () => c.redirect(back, 303));
};

async function save(
  world: World,
  c: Context,
  context: OnObligation,
  form: Form,
  answer: (merged: readonly Merged[]) => Response | Promise<Response>,
) {
  const merging = await mergeWorkbook(world, context, {
    picked: pickedIn(context, form),
    after: Number(form._after ?? 0),
    convert: form._convert === "1",
  });
  switch (merging.type) {
    case "merged":
      return merging.merged.length > 0
        ? answer(merging.merged)
        : c.redirect(to(paths.workbook, about(context.obligation)), 303);
    case "refused":
      return refuse(c, context.frame, merging.refusal);
    case "too-long":
      return showForm(c, context, {
        wrong: merging.problems.map((problem) => sayProblem(context.frame.words, problem)).join(" "),
      });
    case "stale":
      return showConflict(c, context, merging.stale);
  }
}

/**
 * One section that somebody saved meanwhile is settled entry by entry; of several the file is looked at anew.
 */
function showConflict(c: Context, context: OnObligation, stale: readonly Stale[]) {
  const [first, ...more] = stale;
  if (first && more.length === 0) {
    const here = to(paths.section, { ...about(context.obligation), section: first.section.id });
    c.header("x-conflict", "1");
    return show(c, <ConflictPage {...context} here={here} own={[]} {...first} />, 409);
  }
  const headings = stale.map(({ section }) => `${section.number} ${section.heading}`.trim());
  return showForm(c, context, { wrong: context.frame.words.excel.moved(headings) });
}
