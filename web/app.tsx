import type { Context } from "hono";
import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { compress } from "hono/compress";
import { getCookie } from "hono/cookie";
import { csrf } from "hono/csrf";
import { HTTPException } from "hono/http-exception";
import { methodNotAllowed } from "hono/method-not-allowed";
import type { Instant } from "../functions/core/instant.ts";
import type { World } from "../functions/core/world.ts";
import { LARGEST_FILE } from "../functions/files/judge.ts";
import type { Press } from "../functions/pipeline/edition.ts";
import { programRoutes } from "./api/programs.ts";
import { assets } from "./assets.ts";
import { mount } from "./guard.tsx";
import { absent, isApi, say } from "./refuse.tsx";
import type { Route } from "./route.ts";
import { amendmentRoutes } from "./routes/amendment.tsx";
import { archiveRoutes } from "./routes/archive.ts";
import { askingRoutes } from "./routes/asking.tsx";
import { boardRoutes } from "./routes/board.tsx";
import { calendarRoutes } from "./routes/calendar.tsx";
import { chasingRoutes } from "./routes/chasing.tsx";
import { commentRoutes } from "./routes/comments.tsx";
import { comparisonRoutes } from "./routes/comparison.tsx";
import { confirmingRoutes } from "./routes/confirming.tsx";
import { delegateRoutes } from "./routes/delegate.tsx";
import { deliveryRoutes } from "./routes/deliveries.tsx";
import { deskRoutes } from "./routes/desk.tsx";
import { draftPartRoutes } from "./routes/draft-parts.tsx";
import { draftTableRoutes } from "./routes/draft-tables.tsx";
import { draftingRoutes } from "./routes/drafting.tsx";
import { dutyRoutes } from "./routes/duties.tsx";
import { editionRoutes } from "./routes/editions.tsx";
import { entryRoutes } from "./routes/entry.tsx";
import { fileRoutes } from "./routes/files.tsx";
import { fontRoutes } from "./routes/fonts.tsx";
import { intakeRoutes } from "./routes/intake.tsx";
import { lendingRoutes } from "./routes/lending.tsx";
import { letterRoutes } from "./routes/letter.tsx";
import { officeListRoutes } from "./routes/office-lists.tsx";
import { onPaperRoutes } from "./routes/on-paper.tsx";
import { ownReportRoutes } from "./routes/own-report.tsx";
import { paperRoutes } from "./routes/paper.tsx";
import { partRoutes } from "./routes/parts.ts";
import { proofRoutes } from "./routes/proof.tsx";
import { putUpRoutes } from "./routes/put-up.tsx";
import { recallingRoutes } from "./routes/recalling.tsx";
import { receiptRoutes } from "./routes/receipt.ts";
import { receivedRoutes } from "./routes/received.tsx";
import { rehearse } from "./routes/rehearsal.ts";
import { reportHeadRoutes } from "./routes/report-head.tsx";
import { reportStyleRoutes } from "./routes/report-style.tsx";
import { reviewRoutes } from "./routes/review.tsx";
import { sendingRoutes } from "./routes/sending.tsx";
import { seriesRoutes } from "./routes/series.tsx";
import { signingRoutes } from "./routes/signing.tsx";
import { unitRoutes } from "./routes/unit.tsx";
import { upwardRoutes } from "./routes/upward.tsx";
import { withdrawalRoutes } from "./routes/withdrawal.tsx";
import { workbookRoutes } from "./routes/workbook.tsx";
import { guarding, unkept } from "./security.ts";
import { bearerOf, type Cookie } from "./session.ts";
import type { Frame, LocalPanel } from "./ui/frame.ts";
import { wordsFor } from "./words/choose.ts";

declare module "hono" {
  interface ContextVariableMap {
    arrivedAt: Instant;
    /** A net address, for counting what comes from it; never kept or logged as it is. */
    place: string | undefined;
  }
}

export interface Site {
  readonly secureCookies: boolean;
  /** Where people reach the site, when that is not the address requests come in under (behind a gateway). */
  readonly origin?: string;
  /** The origin of the store, where files are sent to by signed addresses, when it is not the site's own. */
  readonly store?: string;
  /**
   * Whose certificates to believe on a signed report, in PEM form; without it no chain is checked, and that
   * is said.
   */
  readonly anchors?: string;
  /** Lends the faces to print with; without it no page prints. Read when first asked for. */
  readonly press?: () => Press;
  /** When a request began to arrive, where somebody before us knows better than our own clock. */
  readonly arrivedAt?: (env: unknown) => Instant | undefined;
  /** From which net address it came, where somebody before us knows. */
  readonly placeOf?: (env: unknown) => string | undefined;
  /** Present on one machine only, in a rehearsal. */
  readonly local?: LocalPanel;
}

/** Every route there is, as data: the application mounts them, the tests walk them. */
export function routesOf(world: World, site: Site): readonly Route[] {
  const cookie: Cookie = { secure: site.secureCookies };
  return [
    ...entryRoutes(world, cookie),
    ...askingRoutes(world),
    ...unitRoutes(world),
    ...lendingRoutes(world, site.origin),
    ...delegateRoutes(world, cookie),
    ...workbookRoutes(world),
    ...ownReportRoutes(world),
    ...upwardRoutes(world),
    ...sendingRoutes(world),
    ...withdrawalRoutes(world),
    ...receiptRoutes(world, site.press),
    ...fileRoutes(world),
    ...partRoutes(world),
    ...paperRoutes(world),
    ...onPaperRoutes(world),
    ...confirmingRoutes(world),
    ...boardRoutes(world),
    ...letterRoutes(world, site.press),
    ...seriesRoutes(world),
    ...chasingRoutes(world, site.press),
    ...calendarRoutes(world),
    ...fontRoutes(world),
    ...reportStyleRoutes(world),
    ...draftingRoutes(world),
    ...draftPartRoutes(world),
    ...draftTableRoutes(world),
    ...dutyRoutes(world),
    ...officeListRoutes(world),
    ...reportHeadRoutes(world),
    ...intakeRoutes(world),
    ...amendmentRoutes(world),
    ...recallingRoutes(world),
    ...reviewRoutes(world),
    ...comparisonRoutes(world, site.press),
    ...deskRoutes(world),
    ...editionRoutes(world),
    ...putUpRoutes(world, site.press),
    ...commentRoutes(world),
    ...signingRoutes(world, site.anchors),
    ...deliveryRoutes(world),
    ...archiveRoutes(world, site.press),
    ...receivedRoutes(world),
    ...proofRoutes(world),
    ...programRoutes(world, site),
  ];
}

/** Two files of the largest kind and the form around them. */
const LARGEST_UPLOAD = LARGEST_FILE * 2 + 200_000;
/** Room for words past what is kept, in the threefold spelling of a form, so that they can be given back. */
const LARGEST_FORM = 5_000_000;

export function createApp(world: World, site: Site): Hono {
  const app = new Hono();
  const frame = (c: Context): Frame => ({
    now: c.get("arrivedAt"),
    words: wordsFor(getCookie(c, "ngon-ngu")),
    path: pageAsked(c),
    ...(site.local ? { local: site.local } : {}),
  });

  // Before the body is read: a long file on a slow line is received when it began to arrive.
  app.use((c, next) => {
    c.set("arrivedAt", site.arrivedAt?.(c.env) ?? world.clock());
    c.set("place", site.placeOf?.(c.env));
    return next();
  });
  app.use(guarding(site.secureCookies, site.store));
  app.use(unkept);
  // Forms and tables are repetitive text: on a thin line this is most of the waiting. It stands around all
  // that answers: a page made outside it would be named compressed and not be.
  app.use(compress());
  app.use(methodNotAllowed({ app, onMethodNotAllowed: (c, methods) => wrongMethod(c, frame(c), methods) }));
  app.get("/healthz", health(world));
  for (const { path, type, text } of Object.values(assets)) {
    app.get(path, (c) => {
      c.header("cache-control", "public, max-age=31536000, immutable");
      return c.body(text, 200, { "content-type": type });
    });
  }
  const fromOurPages = csrf({ ...(site.origin ? { origin: [site.origin] } : {}) });
  // A bearer token is put there by a program on purpose, and a cookie beside it is not looked at; no foreign
  // page can.
  app.use(async (c, next) => (bearerOf(c) ? next() : fromOurPages(c, next)));
  app.use(async (c, next) => {
    const upload = c.req.header("content-type")?.startsWith("multipart/");
    const maxSize = upload ? LARGEST_UPLOAD : LARGEST_FORM;
    return bodyLimit({ maxSize, onError: () => tooLarge(c, frame(c)) })(c, next);
  });
  app.use(async (c, next) => (isForm(c) ? next() : wrongType(c, frame(c))));

  mount(app, routesOf(world, site), { world, cookie: { secure: site.secureCookies }, frame });
  if (site.local) rehearse(app, world, { secure: site.secureCookies }, site.local);

  app.notFound((c) => absent(c, frame(c)));
  app.onError((fault, c) => {
    // Thrown by the check of where a form comes from, and by nothing else.
    if (fault instanceof HTTPException && fault.status === 403) return fromElsewhere(c, frame(c));
    // The route's pattern and not the address: an address may hold a sign-in token.
    world.log("fault", { method: c.req.method, route: c.req.routePath, fault: String(fault.stack ?? fault) });
    return failed(c, frame(c));
  });
  return app;
}

/**
 * The page to come back to: this one, or for a posted form the one it stood on, which can be asked for again.
 */
function pageAsked(c: Context): string {
  if (c.req.method === "GET") return within(c.req.url);
  const from = c.req.header("referer");
  return from && URL.canParse(from) && new URL(from).host === new URL(c.req.url).host
    ? within(from)
    : c.req.path;
}

function within(address: string): string {
  const { pathname, search } = new URL(address);
  return pathname + search;
}

/** Pages read forms, the API reads JSON; anything else is told so before a route sees it. */
function isForm(c: Context): boolean {
  if (c.req.method !== "POST" && c.req.method !== "PUT") return true;
  const type = c.req.header("content-type")?.split(";")[0]?.trim().toLowerCase();
  // A button without fields posts no body at all.
  if (type === undefined) return c.req.raw.body === null || c.req.header("content-length") === "0";
  // A part of a file, which no form can send and no other site may.
  if (c.req.method === "PUT" && !isApi(c)) return type === "application/octet-stream";
  if (isApi(c)) return type === "application/json" || type === "multipart/form-data";
  return type === "application/x-www-form-urlencoded" || type === "multipart/form-data";
}

/** Says what it cannot reach, by name and nothing more; whoever watches over it needs no sign-in. */
const health = (world: World) => async (c: Context) => {
  const unreached = await world.unreached();
  c.header("cache-control", "no-store");
  return unreached.length === 0 ? c.json({ ok: true }) : c.json({ ok: false, unreached }, 503);
};

const wrongType = (c: Context, frame: Frame) =>
  say(c, frame, { status: 415, ...frame.words.messages.wrongType });

const tooLarge = (c: Context, frame: Frame) =>
  say(c, frame, { status: 413, ...frame.words.messages.tooLarge });

const fromElsewhere = (c: Context, frame: Frame) =>
  say(c, frame, { status: 403, ...frame.words.messages.fromElsewhere });

function wrongMethod(c: Context, frame: Frame, methods: readonly string[]) {
  c.header("allow", methods.join(", "));
  return say(c, frame, { status: 405, ...frame.words.messages.wrongMethod });
}

const failed = (c: Context, frame: Frame) => say(c, frame, { status: 500, ...frame.words.messages.failed });
