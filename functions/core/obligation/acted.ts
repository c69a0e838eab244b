import type { Audience } from "../ladder/ladder.ts";
import { withNextDueIn } from "../ladder/next.ts";
import { type Message, noticesTo } from "../notice/notices-to.ts";
import type { Deed } from "./ledger.ts";
import type { Obligation } from "./obligation.ts";
import type { Acted, Acting, Setting } from "./setting.ts";

/**
 * An act on an obligation with everything it brings along: the next version, the deed, and who is told of it.
 */
export function acted(
  changed: Obligation,
  setting: Setting,
  { by, at }: Acting,
  act: Deed["act"],
  detail: Deed["detail"],
  told?: { readonly audiences: readonly Audience[]; readonly message: Message },
): Acted {
  const next = { ...changed, version: changed.version + 1 };
  return {
    obligation: withNextDueIn(next, setting.directive, setting.roster),
    deeds: [{ act, at, by, detail }],
    notices: told ? noticesTo(told.audiences, next, setting, `${act}-${next.version}`, at, told.message) : [],
  };
}
