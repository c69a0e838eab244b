import type { Meter } from "../../../functions/core/report/material.ts";

/** Used, not used yet, and behind the line what is left out with its reason. */
export function MeterBar({ used, left, all }: Pick<Meter, "used" | "left" | "all">) {
  const share = (count: number) => (all === 0 ? 0 : Math.round((count / all) * WIDE));
  const line = WIDE - share(left);
  return (
    <svg class="meter" viewBox={`0 0 ${WIDE} 10`} preserveAspectRatio="none" aria-hidden="true">
      <path class="whole" d={`M0 0h${WIDE}v10h-${WIDE}z`} />
      <path class="used" d={`M0 0h${share(used)}v10h-${share(used)}z`} />
      {left > 0 && <path class="line" d={`M${line} 0v10`} />}
    </svg>
  );
}

const WIDE = 288;
