import type { Directive } from "../directives/directive.ts";
import type { Authority } from "../people/authority.ts";
import { nfc } from "../text/nfc.ts";

/**
 * Kinds of administrative documents by their abbreviations in a symbol (Decree 30/2020, annex III; article
 * 7).
 */
const kinds: Readonly<Record<string, string>> = {
  ...{ NQ: "Nghị quyết", QĐ: "Quyết định", CT: "Chỉ thị", QC: "Quy chế", QyĐ: "Quy định" },
  ...{ TC: "Thông cáo", TB: "Thông báo", HD: "Hướng dẫn", CTr: "Chương trình", KH: "Kế hoạch" },
  ...{ PA: "Phương án", ĐA: "Đề án", DA: "Dự án", BC: "Báo cáo", BB: "Biên bản", TTr: "Tờ trình" },
  ...{ HĐ: "Hợp đồng", CĐ: "Công điện", BGN: "Bản ghi nhớ", BTT: "Bản thỏa thuận", GUQ: "Giấy ủy quyền" },
  ...{ GM: "Giấy mời", GGT: "Giấy giới thiệu", GNP: "Giấy nghỉ phép", PG: "Phiếu gửi", PC: "Phiếu chuyển" },
  ...{ PB: "Phiếu báo", KL: "Kết luận" },
};

/** Every kind that stands in capitals above what its document is about. */
export const titledKinds: readonly string[] = Object.values(kinds);

/** Every kind there is, an official letter first: it alone has no abbreviation. */
export const documentKinds: readonly string[] = ["Công văn", ...Object.values(kinds)];

/**
 * The kind that a number's symbol names: "02/HD-HĐTĐKT", "05/QĐ-UBND", and the Party's "34-CT/TW". Undefined
 * for an official letter, whose symbol names its issuer and drafter only ("2597/UBND-NV"), and for anything
 * else.
 */
export function kindBySymbol(number: string): string | undefined {
  const state = /^\s*\d+\s*[A-Za-zĐđ]?\s*\/\s*([\p{L}]+)\s*-/u.exec(number);
  const party = /^\s*\d+\s*[A-Za-zĐđ]?\s*-\s*([\p{L}]+)\s*\//u.exec(number);
  const abbreviation = (state ?? party)?.[1] ?? "";
  return Object.hasOwn(kinds, abbreviation) ? kinds[abbreviation] : undefined;
}

/** "BC-UBND" of a report; of a letter the issuer's sign and its drafter's, "UBND-NV". */
export function symbolOf(
  kind: string,
  { symbol, standingAgency }: Pick<Authority, "symbol" | "standingAgency">,
): string {
  const abbreviation = abbreviationOf(kind);
  return abbreviation ? `${abbreviation}-${symbol}` : `${symbol}-${standingAgency.abbreviation}`;
}

/** "BC" of a report, "TTr" of a proposal; an official letter has none, nor has a kind that nobody knows. */
export function abbreviationOf(kind: string): string | undefined {
  const named = nfc(kind).trim().toLowerCase();
  return Object.entries(kinds).find(([, name]) => name.toLowerCase() === named)?.[0];
}

const inCapitals = Object.values(kinds)
  .map((kind) => [kind.toLocaleUpperCase("vi"), kind] as const)
  .sort(([one], [other]) => other.length - one.length);

/** The kind that a line in capitals names, "KẾ HOẠCH", and what stands behind it on that line. */
export function kindNamed(line: string): { readonly kind: string; readonly behind: string } | undefined {
  const said = line.replace(/\s+/gu, " ").trim();
  const found = inCapitals.find(([words]) => said === words || said.startsWith(`${words} `));
  return found && { kind: found[1], behind: said.slice(found[0].length).trim() };
}

/**
 * How a directive's document is called. "Công văn" is what is said when nobody said a kind: there the symbol
 * decides.
 */
export function kindOfDocument({ kind, number }: Directive["document"]): string {
  return kind === "Công văn" ? (kindBySymbol(number ?? "") ?? kind) : kind;
}
