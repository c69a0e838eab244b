import type { Hono } from "hono";
import * as v from "valibot";
import { Instant } from "../../functions/core/instant.ts";
import { formIn } from "../form.ts";
import type { LocalPanel } from "../ui/frame.ts";
import { rehearsalPath } from "../ui/rehearsal.tsx";
import { pathWithin } from "./entry.tsx";

/** Moves the clock of a rehearsal. Mounted only where the runner gave a clock to move. */
export function rehearse(app: Hono, local: LocalPanel): void {
  app.post(rehearsalPath, async (c) => {
    const form = await formIn(c);
    const at = v.safeParse(Instant, form?.at);
    if (at.success && at.output > local.now()) await local.moveTo(at.output);
    return c.redirect(pathWithin(form?.back), 303);
  });
}
