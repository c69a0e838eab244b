const small =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const tens = "- - twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
const scales = ["", " thousand", " million", " billion"];

/**
 * A figure as Vietnam writes it, taken apart; undefined for what the server would not read either: less than nothing,
 * and decimals past the fourth.
 * @param {string} typed
 */
export function figureIn(typed) {
  const found = /^(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d{1,4}))?$/.exec(typed.trim());
  if (!found?.[1]) return undefined;
  const whole = found[1].replaceAll(".", "").replace(/^0+(?=\d)/, "");
  if (whole.length > 12) return undefined;
  return { whole, decimals: [...(found[2] ?? "")].map(Number) };
}

/** @param {string} whole */
export function groupsOf(whole) {
  return whole.padStart(Math.ceil(whole.length / 3) * 3, "0").match(/\d{3}/g) ?? [];
}

/**
 * 1.234 → "one thousand two hundred and thirty-four"; 8,5 → "eight point five".
 * @param {string} typed
 */
export function spelled(typed) {
  const read = figureIn(typed);
  if (!read) return undefined;
  const groups = groupsOf(read.whole).map(Number);
  const whole = groups
    .map((group, index) => (group === 0 ? "" : hundreds(group) + (scales[groups.length - 1 - index] ?? "")))
    .filter(Boolean)
    .join(" ");
  const tail = read.decimals.map((digit) => small[digit]).join(" ");
  return `${whole || small[0]}${tail ? ` point ${tail}` : ""}`;
}

/** @param {number} group below a thousand */
function hundreds(group) {
  const [hundred, rest] = [Math.floor(group / 100), group % 100];
  const ones = rest % 10;
  const below =
    rest < 20 ? small[rest] : `${tens[Math.floor(rest / 10)]}${ones > 0 ? `-${small[ones]}` : ""}`;
  if (hundred === 0) return String(below);
  return `${small[hundred]} hundred${rest > 0 ? ` and ${below}` : ""}`;
}
