import type { Words } from "../vi.ts";

export const entryEn: Words["entry"] = {
  askTitle: "Get a new sign-in link",
  askLead:
    "Enter the e-mail address that your unit gave the standing office. A new link is sent to that address.",
  email: "E-mail",
  ask: "Send the link",
  misread: "This is not an e-mail address. Example: vanphong.phuloc@anson.gov.vn",
  askedTitle: "Your request was noted",
  asked:
    "If the address is on the list, a sign-in link will reach it within a few minutes; it is good once, within 24 hours. If no mail comes, please look among the junk or contact the standing office.",
  spentTitle: "This sign-in link is no longer good",
  spent:
    "Each link is good once and for a time; this one was used, has run out or is not right. Please enter your e-mail to get a new one.",
  tooManyTitle: "No link can be sent at the moment",
  tooMany: (minutes) => `Too many links were sent; try again in ${minutes} min.`,
  tooManyTriesTitle: "No link is taken at the moment",
  tooManyTries: (minutes) => `Too many links that are not right were opened; try again in ${minutes} min.`,
};
