import { nfc } from "../text/nfc.ts";
import { shifted } from "./exact.ts";

/**
 * Units that stand for one another, as powers of ten of the smallest. Whatever is not here is its own measure:
 * "lượt người" (visits) never adds up with "người" (persons).
 */
const scales: readonly Readonly<Record<string, number>>[] = [
  { đồng: 0, "nghìn đồng": 3, "triệu đồng": 6, "tỷ đồng": 9 },
  { kg: 0, tạ: 2, tấn: 3, "nghìn tấn": 6 },
  { "m²": 0, ha: 4, "km²": 6 },
  { m: 0, km: 3 },
  { viên: 0, "nghìn viên": 3, "triệu viên": 6 },
];

const spellings: Readonly<Record<string, string>> = {
  "tỉ đồng": "tỷ đồng",
  "ngàn đồng": "nghìn đồng",
  "ngàn tấn": "nghìn tấn",
  m2: "m²",
  m3: "m³",
  km2: "km²",
  hecta: "ha",
};

export function unitName(words: string): string {
  const name = nfc(words).trim().replaceAll(/\s+/g, " ").toLocaleLowerCase("vi");
  return spellings[name] ?? name;
}

/** The smallest unit of its kind: two figures may be added when this is the same for both. */
export function measureOf(unit: string): string {
  const name = unitName(unit);
  return Object.keys(scaleOf(name) ?? {})[0] ?? name;
}

/** The figure in another unit of the same measure; undefined when there is no way from one to the other. */
export function converted(value: number, from: string, to: string): number | undefined {
  const [source, target] = [unitName(from), unitName(to)];
  if (source === target) return value;
  const scale = scaleOf(source);
  const [here, there] = [scale?.[source], scale?.[target]];
  return here === undefined || there === undefined ? undefined : shifted(value, here - there);
}

function scaleOf(name: string): Readonly<Record<string, number>> | undefined {
  return scales.find((scale) => name in scale);
}
