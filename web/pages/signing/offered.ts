import { barToRecalling, barToReleasing } from "../../../functions/core/round/bars.ts";
import { stateOf } from "../../../functions/core/round/edition-state.ts";
import { standing } from "../../../functions/core/round/step.ts";
import type { EditionShown, PressedAct } from "./shown.ts";

/** Whether it lies before whoever reads the page. */
export function isBefore({ frame, edition, all }: EditionShown): boolean {
  const before = standing(edition.course ?? [], "put-up");
  return stateOf(edition, all) === "put-up" && before !== undefined && before.to === frame.person?.id;
}

export function sendsBack({ frame, edition }: EditionShown): boolean {
  const before = standing(edition.course ?? [], "put-up");
  return frame.person?.role === "records-clerk" || before?.to === frame.person?.id;
}

export function takesFile({ edition, all, keepsRecords }: EditionShown): boolean {
  const state = stateOf(edition, all);
  return keepsRecords && (state === "put-up" || state === "signed-off" || state === "numbered");
}

/** Whether the page still has the form of this act. */
export function isOffered(props: EditionShown, act: PressedAct): boolean {
  const { frame, edition, all, keepsRecords } = props;
  const state = stateOf(edition, all);
  const officer = frame.person?.role === "officer";
  switch (act) {
    case "recall":
      return officer && !barToRecalling(edition);
    case "release":
      return officer && !barToReleasing(edition, all);
    case "takeBack":
      return officer && state === "put-up";
    case "sendBack":
      return state === "put-up"
        ? isBefore(props)
        : sendsBack(props) && takesFile({ ...props, keepsRecords: true });
    case "signOff":
      return isBefore(props);
    case "issue":
      return keepsRecords && state === "numbered";
  }
}
