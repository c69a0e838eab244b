import type { viMessages } from "../vi/messages.ts";

export const enMessages: typeof viMessages = {
  absent: {
    title: "This page cannot be found",
    text: "The address is wrong, or what it leads to is not your unit's. Please go back to the first page and choose again.",
  },
  forbidden: {
    title: "This account may not do that",
    text: "It is for somebody with another role. If you need it, please contact the standing agency.",
  },
  unreadable: {
    title: "What was sent cannot be read",
    text: "It was cut off on the way or is not in the right form. What was saved before is untouched. Please go back and send it again.",
  },
  signInNeeded: {
    title: "Please sign in",
    text: "Open the newest sign-in link in the mail to your unit. A link that was used does not open again; please get a new one.",
  },
  signedOut: {
    title: "You are signed out",
    text: "What was saved is on the server. A link that was used does not open again; to go on, please get a new one.",
  },
  wrongType: {
    title: "What was sent is not in the right form",
    text: "The system takes forms sent from its own pages (or JSON at its programming interface). What was saved is untouched.",
  },
  tooLarge: {
    title: "What was sent is too large",
    text: "A file may have 20 MB at most. Please make it smaller (scan at 200 dpi, compress pictures) or send one file at a time. What was saved is untouched.",
  },
  tooLong: {
    title: "What was sent is too long",
    text: "One form holds some 70 pages of words. Please shorten them, or put the long part into an attached file, and send again.",
  },
  fromElsewhere: {
    title: "The request did not come from one of our pages",
    text: "For safety the system takes only forms sent from its own pages. Please open the page again and send it from there.",
  },
  wrongMethod: {
    title: "This address is not used that way",
    text: "The page does not take this kind of request. Please go back to the first page and use the buttons you find there.",
  },
  failed: {
    title: "Something went wrong on our side",
    text: "What you just did may not be done; whatever has a reference or was reported as saved is still there. Please try again in a few minutes.",
  },
};
