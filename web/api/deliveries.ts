import type { Context } from "hono";
import * as v from "valibot";
import { deliverAgain, deliverReport } from "../../functions/acts/deliver-report.ts";
import { Delivery, DeliveryId, stateOfDelivery } from "../../functions/core/delivery/delivery.ts";
import type { World } from "../../functions/core/world.ts";
import { numberIn } from "../edition-asked.ts";
import type { OnRound } from "../route.ts";
import { answer } from "./answers/answer.ts";
import { said } from "./answers/error.ts";
import { bodyIn } from "./body-in.ts";
import { type ApiRoute, edition } from "./route.ts";

/** The report on its way to one recipient: what was sent there, opened, fetched and confirmed. */
const DeliveryAnswer = v.object({
  ...v.omit(Delivery, ["directive", "edition", "version"]).entries,
  state: v.picklist(["confirmed", "unreached", "opened", "sent", "waiting", "no-address"]),
});
const DeliveriesAnswer = v.object({ deliveries: v.array(DeliveryAnswer) });

/** `letters` as it was read: a recipient is not written to twice over. */
const LetterBody = v.strictObject({ letters: v.pipe(v.number(), v.integer(), v.minValue(0)) });

/** An issued report on its way to its recipients, for the office's document system. */
export function apiDeliveryRoutes(world: World): readonly ApiRoute[] {
  const sent = { method: "post", about: "round", act: "issue-edition" } as const;
  const schema = { Deliveries: DeliveriesAnswer };
  return [
    {
      method: "get",
      path: `${edition}/deliveries`,
      about: "round",
      act: "see-edition",
      answer: all(world),
      described: {
        summary:
          "To whom an issued report was sent, when its link was opened, and who confirmed. Opening confirms nothing: programs that look into mail open every link.",
        answers: { 200: { description: "The deliveries.", schema } },
      },
    },
    {
      ...sent,
      path: `${edition}/deliveries`,
      answer: rest(world),
      described: {
        summary: "Writes to everyone the paper names and who was not written to yet.",
        answers: { 201: { description: "The deliveries.", schema } },
      },
    },
    {
      ...sent,
      path: `${edition}/deliveries/:delivery/letters`,
      answer: again(world),
      described: {
        summary: "Writes to one recipient again, at the address that the lists have today.",
        body: { LetterBody },
        answers: { 201: { description: "The deliveries.", schema } },
      },
    },
  ];
}

const issuedAsked = async (c: Context, world: World, { directive }: OnRound) => {
  const found = await world.editions.find(directive.id, numberIn(c));
  return found?.signed ? found : undefined;
};

async function listed(c: Context, world: World, { directive }: OnRound, status: 200 | 201) {
  const found = await world.deliveries.of(directive.id, numberIn(c));
  const deliveries = found.map((each) => ({ ...each, state: stateOfDelivery(each) }));
  return answer(c, DeliveriesAnswer, { deliveries }, status);
}

const all = (world: World) => async (c: Context, context: OnRound) =>
  (await issuedAsked(c, world, context))
    ? listed(c, world, context, 200)
    : said(c, 404, context.frame.words.api.noDelivery);

const rest = (world: World) => async (c: Context, context: OnRound) => {
  const issued = await issuedAsked(c, world, context);
  if (!issued) return said(c, 404, context.frame.words.api.noDelivery);
  await deliverReport(world, context, issued);
  return listed(c, world, context, 201);
};

const again = (world: World) => async (c: Context, context: OnRound) => {
  const { words } = context.frame;
  const issued = await issuedAsked(c, world, context);
  const id = v.safeParse(DeliveryId, c.req.param("delivery"));
  if (!issued || !id.success) return said(c, 404, words.api.noDelivery);
  const read = await bodyIn(c, context, LetterBody);
  if (!read.ok) return read.answer;
  const came = await deliverAgain(world, context, issued, id.output, read.body.letters);
  switch (came.type) {
    case "written":
      return listed(c, world, context, 201);
    case "no-address":
      return said(c, 409, words.delivery.office.noAddress, { refusal: came });
    case "closed":
      return said(c, 409, words.delivery.office.closed, { refusal: came });
  }
};
