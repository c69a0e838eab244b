import type { Authority } from "./authority.ts";

const committee =
  /^(?:UBND|U[ỷy] ban nhân dân|Ủy ban nhân dân)\s+(xã|phường|thị trấn|đặc khu|thị xã|thành phố|quận|huyện|tỉnh)\s+(.+)$/iu;

/**
 * The place before the date of a unit's own document (Decree 30/2020, II.4): a committee's is what it
 * governs, a ward by number with its rank. An office of the authority has the authority's. Undefined where
 * the name does not tell: a district's school stands in a commune that only it knows.
 */
export function placeOfUnit(name: string, { level, placeName }: Authority): string | undefined {
  const [, rank = "", place] = committee.exec(name.normalize("NFC").trim()) ?? [];
  if (place) return /^\d+$/.test(place) ? `${rank.charAt(0).toUpperCase()}${rank.slice(1)} ${place}` : place;
  return level !== "COMMUNE" && /^trường\s/iu.test(name) ? undefined : placeName;
}
