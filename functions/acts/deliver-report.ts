import { type Delivery, type DeliveryId, deliveriesOf } from "../core/delivery/delivery.ts";
import { type Delivered, withLetter, withRecall } from "../core/delivery/letter.ts";
import { dateIn } from "../core/instant.ts";
import type { Edition } from "../core/round/edition.ts";
import { headOfEdition, issuedName } from "../core/round/edition-head.ts";
import { replacedBy } from "../core/round/edition-state.ts";
import type { World } from "../core/world.ts";
import { type RoundContext, settingOf } from "./context.ts";
import { dutyOf } from "./meet-duty.ts";

/** Recipients are written to so many at a time. */
const ABREAST = 8;

/**
 * Sends an issued report to everyone its paper names and whose address is known, each with a link of their
 * own. Done again, it writes to nobody twice: what broke off is finished.
 */
export async function deliverReport(world: World, context: RoundContext, edition: Edition): Promise<void> {
  const delivered = await deliveredOf(world, context, edition);
  if (!delivered || edition.recalled) return;
  const [setting, lists, known] = await Promise.all([
    settingOf(world, context),
    world.office.lists(context.directive.authority),
    world.deliveries.of(edition.directive, edition.number),
  ]);
  const wanted = deliveriesOf(edition, delivered.head, lists, context.roster, dateIn(context.now));
  const missing = wanted.filter(({ id }) => !known.some((each) => each.id === id));
  for (let start = 0; start < missing.length; start += ABREAST) {
    await Promise.all(
      missing.slice(start, start + ABREAST).map(async (each) => {
        const written = each.email && withLetter(each, each.email, delivered, setting, context.now);
        if (written) await world.deliveries.save(written.delivery, [written.notice]);
        else await world.deliveries.save(each);
      }),
    );
  }
  world.log("delivered", { directive: edition.directive, edition: edition.number, to: missing.length });
}

/** What a letter says of the report; undefined while it is not issued. */
async function deliveredOf(
  world: World,
  { directive, roster }: RoundContext,
  edition: Edition,
): Promise<Delivered | undefined> {
  const { signed } = edition;
  if (!signed) return undefined;
  const setting = { directive, roster, duty: await dutyOf(world, directive) };
  const before = replacedBy(edition, await world.editions.all(edition.directive));
  const replaces = before?.signed && issuedName(before.signed, headOfEdition(before, setting));
  return { head: headOfEdition(edition, setting), signed, replaces };
}

/** Tells those to whom a recalled report was sent; whoever was told once is not told again. */
export async function recallFromRecipients(
  world: World,
  context: RoundContext,
  edition: Edition,
): Promise<void> {
  const { recalled } = edition;
  const delivered = await deliveredOf(world, context, edition);
  if (!recalled || !delivered) return;
  const setting = await settingOf(world, context);
  const sent = await world.deliveries.of(edition.directive, edition.number);
  for (const each of sent) {
    const told = each.writtenAt !== undefined && each.writtenAt >= recalled.at;
    if (!each.email || told) continue;
    const { delivery, notice } = withRecall(each, each.email, delivered, setting, recalled.at);
    await world.deliveries.save({ ...delivery, version: each.version + 1 }, [notice]);
  }
}

type SentAgain =
  | { readonly type: "written" }
  | { readonly type: "no-address" }
  /** Recalled, or not issued; or written to by somebody else since the page was shown. */
  | { readonly type: "closed" };

/** Writes to one recipient again, at the address that the lists have today, on what the page showed. */
export async function deliverAgain(
  world: World,
  context: RoundContext,
  edition: Edition,
  id: DeliveryId,
  shown: number,
): Promise<SentAgain> {
  const [delivered, held, lists] = await Promise.all([
    deliveredOf(world, context, edition),
    world.deliveries.find(edition.directive, edition.number, id),
    world.office.lists(context.directive.authority),
  ]);
  if (!delivered || !held || edition.recalled || held.letters !== shown) return { type: "closed" };
  const email = addressToday(
    held,
    deliveriesOf(edition, delivered.head, lists, context.roster, dateIn(context.now)),
  );
  if (!email) return { type: "no-address" };
  const setting = await settingOf(world, context);
  const { delivery, notice } = withLetter(held, email, delivered, setting, context.now);
  const next = { ...delivery, version: held.version + 1 };
  return { type: (await world.deliveries.save(next, [notice])) ? "written" : "closed" };
}

/** The lists may have been mended since; where they name nobody any more, the old address stands. */
function addressToday(held: Delivery, today: readonly Delivery[]): string | undefined {
  const now = today.find(({ name }) => name === held.name) ?? today.find(({ id }) => id === held.id);
  return now?.email ?? held.email;
}
