import { mailWays, scanner, signingAnchors } from "./stage.ts";

/** Where the certificates to believe lie beside the bundle. */
export const anchorsFile = "anchors.pem";

/**
 * What functions/live.ts finds in a function's environment. Each function says of every part whether it is
 * told it, or that it has no need of it; one that says nothing does not compile.
 */
interface Needs {
  readonly origin: $util.Input<string>;
  /** Whether it sends or may send mail. */
  readonly mail: "told" | "none";
  /** Whether it asks a virus scanner. */
  readonly scanner: "told" | "none";
  /** Whether it judges signatures. */
  readonly anchors: "told" | "none";
}

export function surroundings(needs: Needs): Record<string, $util.Input<string>> {
  return {
    ORIGIN: needs.origin,
    ...(needs.mail === "told" ? mailWays : {}),
    ...(needs.scanner === "told" ? scanner : {}),
    ...(needs.anchors === "told" && signingAnchors ? { SIGNING_ANCHORS: anchorsFile } : {}),
  };
}
