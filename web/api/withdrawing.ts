import type { Context } from "hono";
import * as v from "valibot";
import { withdrawReport } from "../../functions/acts/withdraw.ts";
import { Basis } from "../../functions/core/obligation/basis.ts";
import type { World } from "../../functions/core/world.ts";
import type { OnObligation } from "../route.ts";
import { answer } from "./answers/answer.ts";
import { refusedTo } from "./answers/error.ts";
import { WithdrawalAnswer } from "./answers/receipt.ts";
import { bodyIn } from "./body-in.ts";
import { type ApiRoute, report } from "./route.ts";

export const WithdrawalBody = v.strictObject({
  /** The latest revision that was sent, so that no other than the one meant is withdrawn. */
  revision: v.pipe(v.number(), v.integer(), v.minValue(1)),
  reason: v.pipe(v.string(), v.maxLength(4000)),
  /** `basis` of the obligation as it was read: refused when something was decided about it since. */
  basis: v.optional(Basis),
});

/**
 * A report taken back by its own unit: what a program posts, what it is answered, and how that is described.
 */
export function apiWithdrawingRoutes(world: World): readonly ApiRoute[] {
  return [
    {
      method: "post",
      path: `${report}/withdrawals`,
      about: "obligation",
      act: "withdraw",
      answer: withdraw(world),
      described: {
        summary:
          "Withdraws the report in hand before anyone began to review it. It is owed again, by the same deadline; what was sent stays on record.",
        body: { WithdrawalBody },
        answers: {
          201: {
            description: "Withdrawn; the same request again is answered alike.",
            schema: { Withdrawal: WithdrawalAnswer },
          },
        },
      },
    },
  ];
}

const withdraw = (world: World) => async (c: Context, context: OnObligation) => {
  const read = await bodyIn(c, context, WithdrawalBody);
  if (!read.ok) return read.answer;
  const { basis, ...post } = read.body;
  const shown = basis && { shown: { basis, at: context.now } };
  const withdrawn = await withdrawReport(world, context, { ...post, ...shown });
  if (!withdrawn.ok) return refusedTo(c, context, withdrawn.refusal);
  return answer(c, WithdrawalAnswer, withdrawn.value, 201);
};
