import { stateOfPrint } from "../core/round/ledger-print.ts";
import type { World } from "../core/world.ts";
import type { RoundContext } from "./context.ts";

type Prints = Pick<World, "ledgerPrints" | "assembly" | "log">;

/** Asks for a long ledger to be set as a document; one that is under way is not asked for again. */
export async function printLedger(world: Prints, context: RoundContext): Promise<void> {
  const { directive, person, now } = context;
  const held = await world.ledgerPrints.find(directive.id);
  if (held && stateOfPrint(held, now) === "waiting") return;
  const print = {
    directive: directive.id,
    askedAt: now,
    askedBy: person.id,
    ...(held?.file && { file: held.file }),
  };
  await world.ledgerPrints.keep(print);
  try {
    await world.assembly.send({ directive: directive.id, ledgerAskedAt: now });
  } catch (fault) {
    world.log("assembly-unreached", { directive: directive.id, fault: String(fault) });
    await world.ledgerPrints.keep({ ...print, failedAt: now });
  }
}
