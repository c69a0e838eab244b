import type { Context } from "hono";
import * as v from "valibot";
import { askForAssembly } from "../../functions/acts/ask-for-assembly.ts";
import { retryAssembly } from "../../functions/acts/retry-assembly.ts";
import { ClientKey } from "../../functions/core/ids.ts";
import type { World } from "../../functions/core/world.ts";
import { pageImage } from "../../functions/page-image/page.ts";
import { askedIn } from "../desk/asked.ts";
import { sendStored } from "../downloads.ts";
import { fileOf, numberIn } from "../edition-asked.ts";
import { formIn } from "../form.ts";
import { EditionsPage, JobPage } from "../pages/editions.tsx";
import { PrintedPages } from "../pages/printed-pages.tsx";
import { ofRound, paths, to } from "../paths.ts";
import { absent } from "../refuse.tsx";
import type { OnRound, Route } from "../route.ts";
import { show } from "../show.ts";

/** Asking for the report, watching it being made, taking it away. */
export function editionRoutes(world: World): readonly Route[] {
  return [
    { method: "get", path: paths.editions, about: "round", act: "see-edition", answer: list(world) },
    { method: "post", path: paths.assemble, about: "round", act: "assemble", answer: ask(world) },
    { method: "get", path: paths.job, about: "round", act: "see-edition", answer: watch(world) },
    { method: "post", path: paths.job, about: "round", act: "assemble", answer: retry(world) },
    { method: "get", path: paths.printedPages, about: "round", act: "see-edition", answer: pages(world) },
    { method: "get", path: paths.pageImage, about: "round", act: "see-edition", answer: picture(world) },
    { method: "get", path: paths.edition, about: "round", act: "see-edition", answer: download(world) },
  ];
}

const list =
  (world: World) =>
  async (c: Context, { directive, frame }: OnRound) => {
    const [editions, jobs] = await Promise.all([
      world.editions.all(directive.id),
      world.editions.jobs(directive.id),
    ]);
    const key = world.mint.clientKey();
    return show(c, <EditionsPage {...{ frame, directive, editions, jobs, key }} />);
  };

const ask = (world: World) => async (c: Context, context: OnRound) => {
  const form = await formIn(c);
  const key = v.safeParse(ClientKey, form?._key);
  const { number } = await askForAssembly(world, context, {
    ...(form?.bind === "1" ? { bind: true } : {}),
    ...(form?.book === "1" ? { book: true } : {}),
    ...(key.success ? { press: key.output } : {}),
  });
  return c.redirect(to(paths.job, { ...ofRound(context.directive), number }), 303);
};

const watch =
  (world: World) =>
  async (c: Context, { directive, frame }: OnRound) => {
    const number = numberIn(c);
    const [job, editions] = await Promise.all([
      world.editions.job(directive.id, number),
      world.editions.all(directive.id),
    ]);
    const key = world.mint.clientKey();
    return job ? show(c, <JobPage {...{ frame, directive, job, editions, key }} />) : absent(c, frame);
  };

const retry = (world: World) => async (c: Context, context: OnRound) => {
  const job = await world.editions.job(context.directive.id, numberIn(c));
  if (!job) return absent(c, context.frame);
  await retryAssembly(world, context, job);
  return c.redirect(to(paths.job, { ...ofRound(context.directive), number: job.number }), 303);
};

const pages =
  (world: World) =>
  async (c: Context, { directive, frame }: OnRound) => {
    const edition = await world.editions.find(directive.id, numberIn(c));
    if (!edition) return absent(c, frame);
    return show(c, <PrintedPages {...{ frame, directive, edition }} turn={askedIn(c).page} />);
  };

/** One page as it is printed, for whoever looks first. The file it is drawn from never changes. */
const picture =
  (world: World) =>
  async (c: Context, { directive, frame }: OnRound) => {
    const edition = await world.editions.find(directive.id, numberIn(c));
    const page = Number(/^[1-9]\d{0,3}$/.exec(c.req.param("page") ?? "")?.[0] ?? 0);
    if (!edition || page === 0 || page > edition.pdf.pages) return absent(c, frame);
    const image = pageImage(await world.files.read(edition.pdf.key), page);
    if (!image) return absent(c, frame);
    c.header("content-type", "image/svg+xml; charset=utf-8");
    c.header("cache-control", "private, max-age=86400");
    return c.body(image.svg);
  };

const download =
  (world: World) =>
  async (c: Context, { directive, frame }: OnRound) => {
    const edition = await world.editions.find(directive.id, numberIn(c));
    const file = edition && fileOf(edition, c.req.param("file") ?? "");
    if (!file) return absent(c, frame);
    const name = `bao-cao-${directive.id}-ban-${edition.number}.${file.ending}`;
    return sendStored(c, world, file, { name, type: file.type });
  };
