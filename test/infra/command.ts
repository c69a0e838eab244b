import { createCipheriv } from "node:crypto";
import { mkdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { bundleHandler } from "./bundle.ts";
import type { Bundle } from "./graph.ts";

/** What a component says when it wants a handler built. */
interface Order {
  readonly functionID: string;
  readonly handler: string;
  readonly encryptionKey: string;
  readonly links: Readonly<Record<string, unknown>>;
  readonly properties?: { readonly minify?: boolean; readonly sourcemap?: boolean };
}

interface Command {
  readonly address: string;
  readonly bundles: readonly Bundle[];
  stop(): void;
}

/**
 * Stands in for SST's command, which components ask two things while they are made: the account's set-up, and
 * builds.
 */
export async function startCommand(root: string, work: string): Promise<Command> {
  const bundles: Bundle[] = [];
  const methods: Readonly<Record<string, (order: Order) => unknown>> = {
    "Provider.Aws.Bootstrap": () => ({ asset: "assets", state: "state", assetEcrUrl: "", appsyncHttp: "" }),
    async "Runtime.Build"(order) {
      const bundle = await bundled(order, root, work);
      bundles.push(bundle);
      return { handler: bundle.handler, out: bundle.folder, errors: [], sourcemaps: [] };
    },
  };
  const server = createServer((request, response) => {
    let body = "";
    request.on("data", (text) => (body += text));
    request.on("end", async () => {
      const { method, params } = JSON.parse(body);
      const answer = methods[method];
      response.end(
        JSON.stringify(answer ? { result: await answer(params[0]) } : { error: `rpc: can't find ${method}` }),
      );
    });
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { address, bundles, stop: () => void server.close() };
}

/**
 * Bundles a handler for real, with the encrypted file of its links beside it. One that does not bundle is
 * written down as such, so that everything else about the deployment can still be judged.
 */
async function bundled(order: Order, root: string, work: string): Promise<Bundle> {
  const dot = order.handler.lastIndexOf(".");
  const entry = `${order.handler.slice(0, dot)}.ts`;
  const folder = join(work, "bundles", order.functionID);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const outfile = join(folder, "bundle.mjs");
  const fault = await bundleHandler(join(root, entry), outfile, order.properties?.minify ?? false).catch(
    String,
  );
  if (fault) writeFileSync(outfile, "");
  const cipher = createCipheriv("aes-256-gcm", Buffer.from(order.encryptionKey, "base64"), Buffer.alloc(12));
  const links = [cipher.update(JSON.stringify(order.links)), cipher.final(), cipher.getAuthTag()];
  writeFileSync(join(folder, "resource.enc"), Buffer.concat(links));
  return {
    function: order.functionID,
    entry,
    handler: `bundle${order.handler.slice(dot)}`,
    links: Object.keys(order.links),
    folder,
    bytes: statSync(outfile).size,
    ...(fault ? { fault } : {}),
  };
}
