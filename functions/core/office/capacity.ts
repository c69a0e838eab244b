import type { Authority, Signatory } from "../people/authority.ts";

/** In what right a person signs, by the abbreviation printed (Decree 30/2020, Annex I, II.7b; article 13). */
export const capacities = ["TM", "Q", "KT", "TL", "TUQ"] as const;
export type Capacity = (typeof capacities)[number];

interface CapacityRule {
  /** "head" answers for the authority, "deputy" is the head's, "under" leads an office of the authority. */
  readonly who: "head" | "deputy" | "under";
  /** The leadership signs for the collective, whose line then stands first; others do not. */
  readonly collective: boolean;
  /** Before the head's office: on the line above the signer's own office, or as the signer's own office. */
  readonly mark?: "KT." | "TL." | "TUQ." | "Q.";
  /** An order or an authorisation is for some kinds of documents alone (article 13.3, 13.4). */
  readonly someKinds: boolean;
  /** In writing and for a limited time (article 13.3). */
  readonly inWriting: boolean;
  /** Who was ordered may let a deputy sign (13.4); who was authorised may not hand it on (13.3). */
  readonly deputyToo: boolean;
}

const full = { someKinds: false, inWriting: false, deputyToo: false };

/** Decree 30/2020/NĐ-CP, in force since 5 March 2020. */
export const capacityRules: Readonly<Record<Capacity, CapacityRule>> = {
  TM: { who: "head", collective: true, ...full },
  Q: { who: "head", collective: true, mark: "Q.", ...full },
  KT: { who: "deputy", collective: true, mark: "KT.", ...full },
  TL: { who: "under", collective: false, mark: "TL.", someKinds: true, inWriting: false, deputyToo: true },
  TUQ: { who: "under", collective: false, mark: "TUQ.", someKinds: true, inWriting: true, deputyToo: false },
};

/** The head's office in an authority, and the collective it leads where it is led by one. */
export interface Headship {
  readonly collective?: string;
  readonly head: string;
}

/** Read from who usually signs: "TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH" / "PHÓ CHỦ TỊCH" names both. */
export function headshipOf({ signatory }: Pick<Authority, "signatory">): Headship {
  const behind = (mark: RegExp) =>
    signatory.authority.flatMap((line) => (mark.test(line) ? [inCapitals(line.replace(mark, ""))] : []))[0];
  const collective = behind(/^\s*TM\.\s*/u);
  const head = behind(/^\s*KT\.\s*/u) ?? inCapitals(signatory.position.replace(/^\s*(?:Q\.|QUYỀN)\s+/iu, ""));
  return { ...(collective ? { collective } : {}), head };
}

/** What is wrong with somebody's signing in this right from this office; undefined where it is in order. */
export type Unfit =
  | "deputy-signs-for"
  | "not-the-head"
  | "not-the-deputy"
  | "leaders-are-not-ordered"
  | "not-handed-on";

export function unfitness(capacity: Capacity, position: string, { head }: Headship): Unfit | undefined {
  const office = inCapitals(position);
  const deputy = `${DEPUTY}${head}`;
  const { who, deputyToo } = capacityRules[capacity];
  switch (who) {
    case "head":
      if (office === head) return undefined;
      return office.startsWith(deputy) ? "deputy-signs-for" : "not-the-head";
    case "deputy":
      return office === deputy ? undefined : "not-the-deputy";
    case "under":
      if (office === head || office.startsWith(deputy)) return "leaders-are-not-ordered";
      return office.startsWith(DEPUTY) && !deputyToo ? "not-handed-on" : undefined;
  }
}

/** Boxes 7a and 7b as this right and this office print them. */
export function signatoryIn(
  {
    capacity,
    position,
    name,
  }: { readonly capacity: Capacity; readonly position: string; readonly name: string },
  { collective, head }: Headship,
): Signatory {
  const rule = capacityRules[capacity];
  const office = inCapitals(position);
  const onBehalf = rule.collective && collective ? [`TM. ${collective}`] : [];
  switch (rule.who) {
    case "head":
      return { authority: onBehalf, position: rule.mark ? `${rule.mark} ${head}` : head, name };
    case "deputy":
      return { authority: [...onBehalf, `${rule.mark} ${head}`], position: office, name };
    case "under": {
      // A head's deputy stands in for the head to whom the order was given.
      const standsIn = office.startsWith(DEPUTY) ? [`KT. ${office.slice(DEPUTY.length)}`] : [];
      return { authority: [`${rule.mark} ${head}`, ...standsIn], position: office, name };
    }
  }
}

const DEPUTY = "PHÓ ";

/** One spelling of Ủy and Hòa, as documents of the authority print them. */
export function inCapitals(words: string): string {
  return words
    .trim()
    .replace(/\s+/gu, " ")
    .toLocaleUpperCase("vi")
    .replaceAll("UỶ", "ỦY")
    .replaceAll("HOÀ", "HÒA");
}

/** Learned degrees and honours are not set before a name (Annex I, II.7d). */
export function isTitled(name: string): boolean {
  return /^(?:(?:PGS|GS|TS|ThS|CN|KS|BS|NGƯT|NGND)\b\.?|(?:giáo sư|phó giáo sư|tiến sĩ|tiến sỹ|thạc sĩ|thạc sỹ|cử nhân|kỹ sư|bác sĩ|ông|bà|đồng chí|đ\/c)\s)/iu.test(
    name.trim(),
  );
}
