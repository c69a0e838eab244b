import sizes from "../sizes.json" with { type: "json" };

/**
 * How much a long part tries: what its variable says, else little. `npm test` says all of them where CI is
 * true.
 */
export function size(variable: keyof typeof sizes): number {
  return Number(process.env[variable] ?? sizes[variable].quick);
}
