import { createHash, createHmac } from "node:crypto";

export interface Signer {
  readonly region: string;
  readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string };
}

/** Why S3 would not answer, in its own words; programs and tests read the code. */
export interface Denial {
  readonly status: 400 | 403;
  readonly code: "AccessDenied" | "InvalidAccessKeyId" | "SignatureDoesNotMatch";
}

const denied = (code: Denial["code"]): Denial => ({ status: 403, code });

/**
 * Judges a presigned address as S3 does, by AWS Signature Version 4 worked out here anew: by whom it was
 * signed, for how long, and for exactly which method, path, query and headers. Undefined when it stands.
 */
export function denialOf(request: Request, signer: Signer, now: number): Denial | undefined {
  const url = new URL(request.url);
  const said = (name: string) => url.searchParams.get(`X-Amz-${name}`) ?? "";
  const signed = said("SignedHeaders").split(";");
  if (said("Algorithm") !== "AWS4-HMAC-SHA256" || !signed.includes("host")) return denied("AccessDenied");
  const [id, ...scope] = said("Credential").split("/");
  const day = said("Date").slice(0, 8);
  if (id !== signer.credentials.accessKeyId) return denied("InvalidAccessKeyId");
  if (scope.join("/") !== `${day}/${signer.region}/s3/aws4_request`) return denied("AccessDenied");
  const begins = instantIn(said("Date"));
  // S3 too forgives a clock that is a quarter of an hour fast.
  if (!(now >= begins - 900_000 && now < begins + Number(said("Expires")) * 1000))
    return denied("AccessDenied");
  // A header of Amazon's that nobody signed could say anything.
  if ([...request.headers.keys()].some((name) => name.startsWith("x-amz-") && !signed.includes(name))) {
    return denied("AccessDenied");
  }
  const asked = [
    request.method,
    url.pathname,
    queryOf(url),
    ...signed.map((name) => `${name}:${(request.headers.get(name) ?? "").trim()}`),
    "",
    signed.join(";"),
    said("Content-Sha256") || "UNSIGNED-PAYLOAD",
  ].join("\n");
  const toSign = ["AWS4-HMAC-SHA256", said("Date"), scope.join("/"), sha256(asked)].join("\n");
  const key = [day, signer.region, "s3", "aws4_request"].reduce<string | Buffer>(
    (from, word) => hmac(from, word),
    `AWS4${signer.credentials.secretAccessKey}`,
  );
  return hmac(key, toSign).toString("hex") === said("Signature")
    ? undefined
    : denied("SignatureDoesNotMatch");
}

function queryOf(url: URL): string {
  return [...url.searchParams]
    .filter(([name]) => name !== "X-Amz-Signature")
    .map(([name, value]) => `${encoded(name)}=${encoded(value)}`)
    .sort()
    .join("&");
}

/** As RFC 3986 has it: JavaScript's own leaves five signs plain that are to be written out. */
function encoded(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** "20220624T010000Z". */
function instantIn(date: string): number {
  return Date.parse(date.replace(/^(\d{4})(\d\d)(\d\dT\d\d)(\d\d)(\d\dZ)$/, "$1-$2-$3:$4:$5"));
}

const hmac = (key: string | Buffer, text: string) => createHmac("sha256", key).update(text).digest();
const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");
