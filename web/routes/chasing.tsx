import type { Context } from "hono";
import { printLedger } from "../../functions/acts/print-ledger.ts";
import { obligationsOf } from "../../functions/core/obligation/obliged.ts";
import { SHORT } from "../../functions/core/round/ledger-print.ts";
import type { World } from "../../functions/core/world.ts";
import type { Press } from "../../functions/pipeline/edition.ts";
import type { DraftKind } from "../../functions/pipeline/enforce/drafts.ts";
import { criticisedAmong, lateUnder } from "../../functions/pipeline/enforce/late.ts";
import { pressFor } from "../../functions/pipeline/fonts.ts";
import { boardOf } from "../board.ts";
import { sendFile, sendStored } from "../downloads.ts";
import { ChasingPage } from "../pages/chasing.tsx";
import { LedgerPrintPage } from "../pages/ledger-print.tsx";
import { ofRound, paths, to } from "../paths.ts";
import { absent, say } from "../refuse.tsx";
import type { OnRound, Route } from "../route.ts";
import { show } from "../show.ts";

type Lend = (() => Press) | undefined;

/** Who is late, what was drafted about them for someone to sign, and the record of how they were chased. */
export function chasingRoutes(world: World, press: Lend): readonly Route[] {
  const reads = { method: "get", about: "round", act: "see-ledger" } as const;
  return [
    { ...reads, path: paths.chasing, answer: page(world) },
    { ...reads, path: paths.ledgers, answer: ledgers(world, press) },
    { ...reads, method: "post", path: paths.ledgers, answer: askForLedgers(world) },
    { ...reads, path: paths.printedLedger, answer: printedLedger(world) },
    { ...reads, path: paths.draft, answer: draft(world, press) },
  ];
}

const page = (world: World) => async (c: Context, context: OnRound) => {
  const { directive, roster, now, frame } = context;
  const groups = await boardOf(world, directive, roster, now);
  const obligations = groups.flatMap(({ rows }) => rows.map(({ obligation }) => obligation));
  const rolls = directive.demands
    .filter(({ deadline }) => deadline.type === "dated")
    .map((demand) => {
      const roll = lateUnder({ directive, roster, obligations, now }, demand);
      return { demand, roll, criticised: roll && criticisedAmong(roll)?.late.length };
    });
  return show(c, <ChasingPage {...{ frame, directive, roster, rolls }} />);
};

/** The drafts by the names of their files. */
const kinds: Readonly<Record<string, DraftKind>> = {
  "cong-van-don-doc": "chaser",
  "danh-sach-bao-cao-lanh-dao": "leader-list",
  "du-thao-phe-binh": "criticism",
};

const draft = (world: World, press: Lend) => async (c: Context, context: OnRound) => {
  const { directive, roster, now, frame } = context;
  const [name = "", ending] = (c.req.param("file") ?? "").split(".");
  const kind = Object.hasOwn(kinds, name) ? kinds[name] : undefined;
  const demand = directive.demands.find(({ id }) => id === c.req.param("demand"));
  if (!kind || !demand || !press || (ending !== "pdf" && ending !== "docx")) return absent(c, frame);
  const { rollOf, draftOf, printDraft } = await printing();
  const words = frame.words.office.chasing;
  const document = draftOf(kind, await rollOf(world, directive, roster, now), demand);
  if (!document) {
    return say(c, frame, {
      status: 404,
      ...(kind === "criticism" ? words.nobodyCriticised : words.nobodyLate),
    });
  }
  const printed = await printDraft(document, await pressFor(world, press(), roster), now);
  // What would be signed has no fault of form; the Word copy can still be mended by hand.
  if (ending === "pdf" && printed.breaches.length > 0)
    return say(c, frame, { status: 409, ...words.malformed(printed.breaches.join("; ")) });
  return sendFile(c, printed[ending], `${name}-${directive.id}-${demand.id}.${ending}`, types[ending]);
};

/** Some two hundred pages, which is as much as is set while somebody waits for it. */
const MOST_PRINTED = 600_000;

const ledgers = (world: World, press: Lend) => async (c: Context, context: OnRound) => {
  const { directive, roster, now, frame } = context;
  if (!press) return absent(c, frame);
  const apart = async () => {
    const print = await world.ledgerPrints.find(directive.id);
    return show(c, <LedgerPrintPage {...{ frame, directive, print }} />);
  };
  if (obligationsOf(directive, roster).length > SHORT) return apart();
  const { rollOf, ledgerReport, printForFile } = await printing();
  const report = await ledgerReport(world, await rollOf(world, directive, roster, now));
  if (JSON.stringify(report.annexes).length > MOST_PRINTED) return apart();
  const pdf = printForFile(report, await pressFor(world, press(), roster), now);
  return sendFile(c, pdf, `so-theo-doi-don-doc-${directive.id}.pdf`, types.pdf);
};

const askForLedgers = (world: World) => async (c: Context, context: OnRound) => {
  await printLedger(world, context);
  return c.redirect(to(paths.ledgers, ofRound(context.directive)), 303);
};

const printedLedger =
  (world: World) =>
  async (c: Context, { directive, frame }: OnRound) => {
    const file = (await world.ledgerPrints.find(directive.id))?.file;
    if (!file) return absent(c, frame);
    return sendStored(c, world, file, { name: `so-theo-doi-don-doc-${directive.id}.pdf`, type: types.pdf });
  };

/** Setting documents is a large part of the program; pages that print nothing start without it. */
const printing = () => import("../../functions/pipeline/enforce/drafts.ts");

const types = {
  pdf: "application/pdf",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
} as const;
