/** What a Vietnamese syllable may begin with; longest first, so that "ngh" is not read as "ng" and an h. */
const onsets = "ngh ng nh n ch c d đ gh gi g h kh k l m ph p qu r s th tr t v x b"
  .split(" ")
  .sort((a, b) => b.length - a.length);

/** What may follow: vowels and the consonants that close them, without their tone. */
const rimes = new Set(
  `a ai ao au ay am an ang anh ap at ac ach ăm ăn ăng ăp ăt ăc âu ây âm ân âng âp ât âc
  e eo em en eng ep et ec ê êu êm ên ênh êp êt êch i ia iu im in inh ip it ich iêu iêm iên iêng iêp iêt iêc
  o oi oa oai oao oay oe oeo om on ong oong op ot oc ooc oam oan oang oanh oap oat oac oach
  oăm oăn oăng oăp oăt oăc oen oem oeng oet ô ôi ôm ôn ông ôông ôp ôt ôc ơ ơi ơm ơn ơp ơt
  u ui ua um un ung up ut uc uy uya uyu uynh uych uyt uyn uyp uyên uyêt uê uêch uênh uêu uơ uân uâng uât uây
  uôi uôm uôn uông uôt uôc ư ưi ưa ưu ưng ưm ưt ưc ươi ươu ươm ươn ương ươp ươt ươc
  y yêu yêm yên yêng yêt`.split(/\s+/),
);

/** After "qu" the u is written already; after "gi" the i is. */
const afterQu = new Set(
  `a ai ao au ay am an ang anh ap at ac ach ăm ăn ăng ăp ăt ăc âu ây âm ân âng âp ât e eo en eng et em ec
  ê êu ên ênh êt êch i in inh it ich iên iêt o ôc ơ ơi ơn y ynh ych yt yn yp yên yêt yêu ya yu`.split(/\s+/),
);
const afterGi = new Set(["", "n", "u", "m", "ng", "êng", "êt", "êc", "êp", "êm", "ên", "êu"]);

const tones = /[\u0300\u0301\u0303\u0309\u0323]/g;
const written = /^(?:\p{Ll}+|\p{Lu}\p{Ll}*|\p{Lu}+)$/u;
/** The longest syllable there is, "nghiêng", decomposed with its tone. */
const longest = 12;

/**
 * Whether a word is one syllable as Vietnamese writes it: letters that go together, one tone at most, one
 * case.
 */
export function isSyllable(word: string): boolean {
  if (word.length === 0 || word.length > longest) return false;
  const composed = word.normalize("NFC");
  if (!written.test(composed)) return false;
  const apart = composed.toLowerCase().normalize("NFD");
  const marks = apart.match(tones) ?? [];
  if (marks.length > 1) return false;
  const bare = apart.replace(tones, "").normalize("NFC");
  const [tone] = marks;
  if (/(?:c|ch|p|t)$/.test(bare) && tone !== "\u0301" && tone !== "\u0323") return false;
  return (
    onsets.some((onset) => bare.startsWith(onset) && fits(onset, bare.slice(onset.length))) || rimes.has(bare)
  );
}

function fits(onset: string, rime: string): boolean {
  if (onset === "qu") return afterQu.has(rime);
  if (onset === "gi") return afterGi.has(rime) || (rimes.has(rime) && !rime.startsWith("i"));
  return rimes.has(rime);
}
