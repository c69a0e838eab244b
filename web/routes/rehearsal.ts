import type { Hono } from "hono";
import * as v from "valibot";
import { stayIn } from "../../functions/acts/sign-in.ts";
import { Instant } from "../../functions/core/instant.ts";
import type { World } from "../../functions/core/world.ts";
import { formIn } from "../form.ts";
import { pathWithin } from "../own-path.ts";
import { type Cookie, keepSession, personAsking } from "../session.ts";
import type { LocalPanel } from "../ui/frame.ts";
import { rehearsalPath } from "../ui/rehearsal.tsx";

/**
 * Moves the clock of a rehearsal. Mounted only where the runner gave a clock to move. Whoever moves it stays
 * signed in: days pass in a second, and nobody rehearses to sign in again.
 */
export function rehearse(app: Hono, world: World, cookie: Cookie, local: LocalPanel): void {
  app.post(rehearsalPath, async (c) => {
    const form = await formIn(c);
    const at = v.safeParse(Instant, form?.at);
    if (at.success && at.output > local.now()) {
      const person = await personAsking(c, world, cookie, local.now());
      await local.moveTo(at.output);
      if (person) keepSession(c, cookie, (await stayIn(world, { now: local.now() }, person)).token);
    }
    return c.redirect(pathWithin(form?.back), 303);
  });
}
