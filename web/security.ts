import type { MiddlewareHandler } from "hono";
import { secureHeaders } from "hono/secure-headers";

/**
 * The browser is told to run and load nothing but our own files: no inline script or style exists on any
 * page, so a stray tag in what a unit typed or named has nothing to run with. Files may be sent into the
 * store beside the site.
 */
export function guarding(secure: boolean, store: string | undefined): MiddlewareHandler {
  const own = ["'self'"];
  const none = ["'none'"];
  return secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: none,
      styleSrc: own,
      scriptSrc: own,
      imgSrc: own,
      connectSrc: store ? [...own, store] : own,
      formAction: own,
      frameAncestors: none,
      baseUri: none,
    },
    strictTransportSecurity: secure ? "max-age=31536000" : false,
    // Addresses may hold a sign-in token, so they are told to nobody.
    referrerPolicy: "same-origin",
    xFrameOptions: "DENY",
  });
}

/** What is answered is one person's, so no cache keeps it; what may be kept says so itself. */
export const unkept: MiddlewareHandler = async (c, next) => {
  await next();
  if (!c.res.headers.has("cache-control")) c.res.headers.set("cache-control", "private, no-store");
};
