import { mint } from "../../functions/live.ts";
import { storesOver } from "../../functions/store/stores.ts";
import { clientsOf } from "../../infra/local/engines.ts";
import { serveSite } from "../../infra/local/http.ts";
import { createApp } from "../../web/app.tsx";
import { friday, origin } from "../web/site.ts";
import type { Served } from "./desk.ts";

/** One site in a process of its own that has read nothing yet: the application, or the same bytes bare. */
process.on("disconnect", () => process.exit());
process.once("message", async (served: Served) => {
  const site = await serveSite(served.type === "bare" ? bare(served.page) : application(served), 0);
  process.send?.(site.origin);
});

function bare(page: string) {
  const bytes = new TextEncoder().encode(page);
  return () => new Response(bytes, { headers: { "content-type": "text/html; charset=utf-8" } });
}

function application({ engines, table, bucket, queue }: Extract<Served, { type: "application" }>) {
  const clients = clientsOf(engines);
  const world = {
    ...storesOver({
      table: { client: clients.dynamo, name: table },
      bucket: { client: clients.s3, name: bucket },
      queue: { client: clients.sqs, url: queue },
    }),
    ...{ clock: () => friday, mint, log: () => undefined },
  };
  const app = createApp(world, { secureCookies: false, origin });
  return (request: Request) => app.fetch(request);
}
