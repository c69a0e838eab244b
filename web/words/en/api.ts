import type { Words } from "../vi.ts";

export const enApi: Words["api"] = {
  notJson: "The body is not readable JSON.",
  jsonTooLong: "The JSON is too long.",
  jsonWrong: "The JSON is not as it should be.",
  unknownName: (name) => `“${name}” is not taken; please leave it out or look at its name again.`,
  missing: (name) => `“${name}” is missing.`,
  wrongKind: (name, received) =>
    `${name === "" ? "The body" : `“${name}”`}: ${received} was read, which is not of the kind wanted.`,
  linkSpent: "The sign-in link is no longer good.",
  noSection: "There is no such section in the outline.",
  changed: "The draft was changed elsewhere a moment ago.",
  problems: "The following must be mended before it is sent.",
  unreadable: (characters) => `${characters} characters cannot be read; nothing was saved.`,
  tooLong: "Something is longer than it may be; nothing was saved.",
  noEntries: (names) => `This section has no box ${names}; nothing was saved.`,
  lendUntil: "A section can be lent until some time from now, and no longer than the round allows.",
  held: "This section is lent to somebody already; please take it back first.",
  noDelegation: "There is no such lent section.",
  noLink: "The link is not right, or no longer good.",
  noJob: "There is no such assembly.",
  noEdition: "There is no such edition of the report.",
  needsFile: "Send the signed file in the part “file” of a multipart form.",
  notIssued: "This edition is not issued, so there is no record of it yet.",
};
