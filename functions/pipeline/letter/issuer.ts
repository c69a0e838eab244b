import type { LetterText } from "../../core/directives/letter-text.ts";
import type { Authority, Signatory } from "../../core/people/authority.ts";
import { abbreviationOf } from "../../core/registry/document-kinds.ts";
import type { OfficialDocument } from "../../decree30/document.ts";
import { abbreviated, issuerOf } from "../issuer-marks.ts";
import { foldedWords } from "./folded-words.ts";

/**
 * Box 2: the authority itself, its Chairman in his own name, or a council beside it, which stands under the
 * authority (Decree 30/2020, Annex I, II.2).
 */
export function letterIssuer(named: string | undefined, authority: Authority): OfficialDocument["issuer"] {
  const name = named?.trim() ?? "";
  switch (issuerKind(name, authority)) {
    case "authority":
      return issuerOf(authority);
    case "chairman": {
      const { superior: _none, ...own } = issuerOf(authority);
      return { lines: ["CHỦ TỊCH", ...own.lines], name };
    }
    case "council":
      return { superior: abbreviated(authority), lines: [name.toUpperCase()], name };
  }
}

/** Boxes 7a and 7b where nobody said who signs: a council's chairman is known by his office alone. */
export function usualSigner(named: string | undefined, authority: Authority): Signatory {
  switch (issuerKind(named?.trim() ?? "", authority)) {
    case "authority":
      return authority.signatory;
    case "chairman":
      return { ...authority.signatory, authority: [] };
    case "council":
      return { authority: ["TM. HỘI ĐỒNG"], position: "CHỦ TỊCH" };
  }
}

function issuerKind(name: string, authority: Authority): "authority" | "chairman" | "council" {
  const folded = foldedWords(name);
  const own = [authority.name, authority.headerLines.join(" ")].map(foldedWords);
  if (folded === "" || own.includes(folded) || /^(ubnd|[uủ][yỷ] ban nhân dân)( |$)/u.test(folded))
    return "authority";
  return folded.startsWith("chủ tịch") ? "chairman" : "council";
}

/** Box 3: as given, or open before the symbol that the kind and the issuer make. */
export function numberOf(text: LetterText, authority: Authority): OfficialDocument["number"] {
  const given = /^(\d+\s?\p{L}?)\s*\/\s*(\S.*)$/u.exec(text.number?.trim() ?? "");
  const symbol = given?.[2]?.replace(/\s+/g, "") ?? symbolMade(text, authority);
  const serial = given?.[1]?.replace(/\s/g, "");
  return { symbol, ...(serial === undefined ? {} : { serial }) };
}

function symbolMade({ kind, letterhead }: LetterText, authority: Authority): string {
  const name = letterhead.issuer?.trim() ?? "";
  const organ = issuerKind(name, authority) === "council" ? initialsOf(name, authority) : authority.symbol;
  const abbreviation = abbreviationOf(kind);
  return abbreviation ? `${abbreviation}-${organ}` : `${organ}-${authority.standingAgency.abbreviation}`;
}

/** "Hội đồng Thi đua - Khen thưởng huyện An Sơn" → "HĐTĐKT": its name without the territory's. */
function initialsOf(name: string, { territory }: Authority): string {
  const own = name.replace(new RegExp(`\\s+${territory}(\\s.*)?$`, "iu"), "");
  const words = foldedWords(own).split(" ");
  return words.map((word) => word.charAt(0).toUpperCase()).join("");
}
