import type { Context } from "hono";
import { canonical } from "../functions/core/hash.ts";
import { askedOf } from "../functions/core/obligation/asked.ts";
import { type Obligation, withdrawalOf } from "../functions/core/obligation/obligation.ts";
import type { Receipt } from "../functions/core/obligation/receipt.ts";
import type { Submission } from "../functions/core/obligation/submission.ts";
import type { World } from "../functions/core/world.ts";
import type { Press } from "../functions/pipeline/edition.ts";
import { pressFor } from "../functions/pipeline/fonts.ts";
import { sendFile } from "./downloads.ts";
import { namesIn } from "./origin-names.ts";
import { absent } from "./refuse.tsx";
import type { OnObligation } from "./route.ts";

export type Lend = (() => Press) | undefined;
export type Answer = (c: Context, context: OnObligation) => Promise<Response> | Response;

export const slipOf =
  (world: World, press: Lend): Answer =>
  async (c, context) => {
    const submission = await revisionAsked(c, world, context);
    if (!submission || !press) return absent(c, context.frame);
    const { directive, roster, obligation } = context;
    const sections = askedOf(directive, roster, obligation);
    const sender = (await world.people.find(submission.by))?.name ?? submission.by;
    const first = firstBefore(obligation, submission.receipt);
    const { printReceipt } = await printing();
    const { origin } = submission;
    const drafter =
      origin?.type === "confirmed" ? (await namesIn(world, origin)).get(origin.draftedBy) : undefined;
    const said = { directive, roster, obligation, sections, submission, sender, drafter, first };
    const pdf = printReceipt(said, await pressFor(world, press(), roster));
    return sendFile(c, pdf, `bien-nhan-${submission.receipt.reference}.pdf`, "application/pdf");
  };

export const contentOf =
  (world: World): Answer =>
  async (c, context) => {
    const submission = await revisionAsked(c, world, context);
    if (!submission) return absent(c, context.frame);
    const { receipt, ...post } = submission;
    const bytes = new TextEncoder().encode(canonical(post));
    return sendFile(c, bytes, `noi-dung-${receipt.reference}.json`, "application/json");
  };

/** Of the revisions sent on end, the one whose moment the deadline is judged by. */
function firstBefore(obligation: Obligation, receipt: Receipt): Receipt {
  return withdrawalOf(obligation, receipt.revision)?.first ?? obligation.first ?? receipt;
}

/** The sent revision that the address names. */
export async function revisionAsked(
  c: Context,
  world: World,
  { directive, obligation }: OnObligation,
): Promise<Submission | undefined> {
  const number = Number(c.req.param("revision"));
  return Number.isInteger(number) && number > 0
    ? world.submissions.find(directive.id, obligation.id, number)
    : undefined;
}

/** Setting documents is a large part of the program; pages that print nothing start without it. */
const printing = () => import("../functions/pipeline/receipt/print.ts");
