/** How alike two folded texts are, from 0 to 1: the share of runs of three words that both have. */
export function likenessOf(a: string, b: string): number {
  const [one, other] = [runsOf(a), runsOf(b)];
  let common = 0;
  for (const run of one) if (other.has(run)) common += 1;
  return common / (one.size + other.size - common);
}

/** Runs of three words, figures being equal; a text of fewer words is one run. */
function runsOf(text: string): ReadonlySet<string> {
  const words = text
    .replace(/\d[\d.,/]*/g, "#")
    .split(/[^\p{L}#]+/u)
    .filter(Boolean);
  if (words.length < 3) return new Set([words.join(" ")]);
  return new Set(words.slice(2).map((word, at) => `${words[at]} ${words[at + 1]} ${word}`));
}
