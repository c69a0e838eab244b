/**
 * The tests that may be skipped, by how their names begin, and why nobody can run them everywhere. Whatever
 * else is skipped has gone untested unseen.
 */
const expected = [
  {
    name: "a strict S3 (STRICT_S3 names none: skipped)",
    reason: "needs an S3 that checks signatures; STRICT_S3 names one",
  },
  {
    name: "T47: a frozen round rebuilt under another version of the runtime",
    reason: "needs a second Node.js on the machine",
  },
];

/** Why a test of this full name may be skipped, or undefined when nothing says that it may. */
export function whySkipped(/** @type {string} */ name) {
  return expected.find((each) => name.startsWith(each.name))?.reason;
}
