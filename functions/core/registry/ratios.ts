/**
 * The most base emulation fighters a unit may have for its advanced workers, in percent. Decree 91/2017/NĐ-CP
 * set it for all until the Law of 2022 took effect; since then each ministry and province sets its own, to be
 * added here.
 */
const limits: readonly {
  readonly from: string;
  readonly to?: string;
  readonly percent: number;
  readonly basis: string;
}[] = [{ from: "2017-10-01", to: "2023-12-31", percent: 15, basis: "Nghị định số 91/2017/NĐ-CP" }];

/** The limit that holds for titles judged on that day, if there is one. */
export function fighterLimit(date: string): { readonly percent: number; readonly basis: string } | undefined {
  return limits.find(({ from, to }) => from <= date && (to === undefined || date <= to));
}
