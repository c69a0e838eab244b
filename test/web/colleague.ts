import * as v from "valibot";
import { ObligationId } from "../../functions/core/ids.ts";
import { type Caller, clerkOf, origin, reportOf, round, type TestSite } from "./site.ts";

/** The colleague's browser: it keeps what cookies it is given, beside those it came with. */
export interface Colleague extends Pick<Caller, "get" | "post"> {
  readonly cookie: string;
  /** The one page there is. */
  readonly page: string;
}

/** A unit's clerk lends a section and copies the link off the page. */
export async function linkLentBy(
  site: TestSite,
  unit: string,
  section: string,
  form: Record<string, string> = {},
): Promise<string> {
  const clerk = await site.as(clerkOf(unit));
  const path = `${reportOf(unit)}/muc/${section}/nho`;
  const answer = await clerk.post(path, { name: "Lò Thị Mẫu", email: "", day: "", ...form });
  if (answer.status !== 201) throw new Error(`not lent: ${answer.status}`);
  const link = /value="http:\/\/localhost(\/soan\/[\w-]+)"/.exec(await answer.text())?.[1];
  if (!link) throw new Error("no link on the page");
  return link;
}

export async function opened(site: TestSite, link: string, besides = ""): Promise<Colleague> {
  const entered = await asked(site, link, besides, "POST");
  const cookie = entered.headers.get("set-cookie")?.split(";")[0] ?? "";
  const page = entered.headers.get("location") ?? "";
  const cookies = [besides, cookie].filter(Boolean).join("; ");
  return {
    cookie,
    page,
    get: (path) => asked(site, path, cookies, "GET"),
    post: (path, form = {}) =>
      asked(site, path, cookies, "POST", form instanceof FormData ? {} : (form as Record<string, string>)),
  };
}

async function asked(
  site: TestSite,
  path: string,
  cookie: string,
  method: string,
  form?: Record<string, string>,
) {
  return site.app.request(origin + path, {
    method,
    headers: { ...(cookie ? { cookie } : {}), origin, "sec-fetch-site": "same-origin" },
    ...(form ? { body: new URLSearchParams(form) } : {}),
  });
}

export const storedDraft = async (site: TestSite, unit: string, section: string) =>
  (await site.world.drafts.of(round, v.parse(ObligationId, `d1.${unit}`))).find(
    (draft) => draft.section === section,
  );
