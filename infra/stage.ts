/** What differs between the real authority's stage and everyone else's. */
export const production = $app.stage === "production";

/** Every deadline is a civil day in Vietnam; the schedule is set in the same zone. */
export const zone = "Asia/Ho_Chi_Minh";

/**
 * What each deployment must be told. Production stops without an answer rather than send
 * official mail from an address nobody owns, or raise an alarm nobody reads.
 */
export const postSender = told("POST_SENDER", "khong-tra-loi@example.vn");
export const alarmAddress = told("ALARM_ADDRESS", "truc-he-thong@example.vn");

/** The authority's own name for the site, with its certificate; DNS stays with whoever keeps the zone. */
export const siteDomain = process.env.SITE_DOMAIN;
export const siteCertificate = process.env.SITE_CERTIFICATE_ARN;

function told(name: string, elsewhere: string): string {
  const value = process.env[name];
  if (value) return value;
  if (production) throw new Error(`Set ${name} before deploying to production`);
  return elsewhere;
}
