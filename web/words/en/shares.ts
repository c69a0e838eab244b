import { sharesIn } from "../shares.ts";
import type { Words } from "../vi.ts";

const reporters = { units: "units", blocs: "blocs", parties: "reporting parties" };

export const enShares: Pick<Words, "reporters" | "shares"> = {
  reporters,
  shares: sharesIn(reporters, (part, of, who) => `${part} of ${of} ${who}`, " and "),
};
