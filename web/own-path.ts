/** As long as an address of ours is ever, with room. */
const LONGEST = 300;

/** An address of our own, and nothing that a browser reads as another's: "//elsewhere", "/\elsewhere". */
export function ownPath(given: unknown): string | undefined {
  const isOwn =
    typeof given === "string" && given.length <= LONGEST && /^\/(?![/\\])[\w\-./~%?=&]*$/.test(given);
  return isOwn ? given : undefined;
}

/** Where a form leads back to; the first page where it says nothing good. */
export const pathWithin = (back: unknown): string => ownPath(back) ?? "/";

/** The name under which the page that somebody wanted goes with them through signing in. */
export const WANTED = "den";

/** The page wanted, out of an address or a form; none of those by which one comes in. */
export function wantedIn(given: unknown): string | undefined {
  const path = ownPath(given);
  return path === undefined || path === "/" || /^\/vao(?![\w-])/.test(path) ? undefined : path;
}

/** An address that remembers the page wanted. */
export function remembering(path: string, given: unknown): string {
  const wanted = wantedIn(given);
  return wanted === undefined ? path : `${path}?${WANTED}=${encodeURIComponent(wanted)}`;
}
