import type { Figure } from "../figures/figure.ts";
import { printNumber } from "../figures/number.ts";
import type { Footing } from "./footing.ts";
import type { FigurePlace } from "./place.ts";
import type { Doubt, Part } from "./source.ts";

/**
 * A figure a thousand times the others', or a thousandth of it, was most likely written in another unit of
 * measure.
 */
const [thousand, loose] = [1000, 0.1] as const;

/** Seldom so, and only then is it worth ordering everyone's figures. */
export function isSpread(least: number, most: number): boolean {
  return most >= least * thousand * (1 - loose);
}

/** One other does not say what is usual. */
const fewest = 3;

export function outlierDoubts(
  all: readonly Part<Figure>[],
  place: FigurePlace,
  footing: Footing,
): readonly Doubt[] {
  const own = all.filter(
    (part): part is Part<number> => !part.source.bloc && typeof part.value === "number" && part.value > 0,
  );
  if (own.length < fewest) return [];
  const ordered = Float64Array.from(own, ({ value }) => value).sort();
  return own.flatMap((part): readonly Doubt[] => {
    const middle = medianBeside(ordered, part.value);
    const times = part.value / middle;
    if (!isThousand(times) && !isThousand(1 / times)) return [];
    return [slip(part, middle, times > 1, place, footing)];
  });
}

function isThousand(times: number): boolean {
  return Math.abs(times / thousand - 1) <= loose;
}

/** The middle of the others. */
function medianBeside(ordered: Float64Array, value: number): number {
  const own = ordered.indexOf(value);
  const other = (place: number) => ordered[place < own ? place : place + 1] ?? 0;
  const others = ordered.length - 1;
  return (other((others - 1) >> 1) + other(others >> 1)) / 2;
}

function slip(
  { source, value }: Part<number>,
  middle: number,
  over: boolean,
  place: FigurePlace,
  footing: Footing,
): Doubt {
  const name = footing.names.get(source.unit) ?? source.unit;
  const times = over ? "gấp khoảng 1.000 lần" : "chỉ bằng khoảng 1/1.000";
  return {
    field: place.field,
    row: place.row,
    text: `${place.label}: ${name} báo cáo ${printNumber(value)} ${place.unit}, ${times} mức thường gặp của các đơn vị khác (${printNumber(middle)}). Xin kiểm tra đơn vị tính.`,
    sources: [source],
  };
}
