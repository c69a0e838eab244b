/** Somebody who uses the pages without a browser: signs in by a link, follows redirects, posts forms. */
export interface Visitor {
  get(path: string): Promise<Page>;
  post(path: string, form: Readonly<Record<string, string>>): Promise<Page>;
}

export interface Page {
  readonly status: number;
  /** Where the page lies in the end, redirects followed. */
  readonly path: string;
  readonly text: string;
}

export async function signIn(link: string): Promise<Visitor> {
  const { origin } = new URL(link);
  const entered = await fetch(link, { method: "POST", redirect: "manual", headers: { origin } });
  const [cookie = ""] = entered.headers.getSetCookie().map((each) => each.split(";")[0] ?? "");
  if (cookie === "") throw new Error(`The link opened no session: ${entered.status}`);
  const ask = async (path: string, init: RequestInit): Promise<Page> => {
    const answer = await fetch(origin + path, { ...init, headers: { ...init.headers, cookie, origin } });
    return { status: answer.status, path: new URL(answer.url).pathname, text: await answer.text() };
  };
  return {
    get: (path) => ask(path, {}),
    post: (path, form) => ask(path, { method: "POST", body: new URLSearchParams(form) }),
  };
}
