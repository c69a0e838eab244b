/** What differs between the real authority's stage and everyone else's. */
export const production = $app.stage === "production";

/** Every deadline is a civil day in Vietnam; the schedule is set in the same zone. */
export const zone = "Asia/Ho_Chi_Minh";

export const postSender = told("POST_SENDER");
export const alarmAddress = told("ALARM_ADDRESS");

/** The authority's own name for the site, with its certificate; DNS stays with whoever keeps the zone. */
export const siteDomain = process.env.SITE_DOMAIN;
export const siteCertificate = process.env.SITE_CERTIFICATE_ARN;

/** Whose certificates are believed on a signed report: a file in PEM form, by its path from the project. */
export const signingAnchors = process.env.SIGNING_ANCHORS;

/** The office's own licensed fonts: a folder with regular.ttf, bold.ttf, italic.ttf and bold-italic.ttf. */
export const officeFonts = process.env.FONTS;

/** How mail leaves where it is not SES's to send: the office's own server, and its gateway to SMS or Zalo. */
export const mailWays = chosen("MAIL", "MAIL_FROM", "GATEWAY_URL", "GATEWAY_TOKEN");

/** The virus scanner that looks into attached files, where the office runs one. */
export const scanner = chosen("CLAMD");

/** Those of the names that whoever deploys has set. */
function chosen(...names: readonly string[]): Record<string, string> {
  return Object.fromEntries(names.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : [])));
}

/** Nothing here is guessed: better no deployment than official mail from an address nobody owns. */
function told(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`Set ${name} before deploying`);
  return value;
}
