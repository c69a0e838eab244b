import { basisOf } from "../../functions/core/obligation/basis.ts";
import type { Obligation } from "../../functions/core/obligation/obligation.ts";
import type { Frame } from "./frame.ts";

/** What the person has before them as they decide, and since when; it goes with every form that decides. */
export function AsShown({ frame, obligation }: { readonly frame: Frame; readonly obligation: Obligation }) {
  return (
    <>
      <input type="hidden" name="_basis" value={basisOf(obligation)} />
      <input type="hidden" name="_shown" value={frame.now} />
    </>
  );
}
