import type { World } from "../../functions/core/world.ts";
import { paths } from "../paths.ts";
import { absent } from "../refuse.tsx";
import type { Route } from "../route.ts";
import { type Answer, contentOf, type Lend, slipOf } from "../sent-files.ts";

/**
 * One sent revision to be kept on file: the receipt as a paper, and the content in the bytes its hash is
 * taken over.
 */
export function receiptRoutes(world: World, press: Lend): readonly Route[] {
  const files: Readonly<Record<string, Answer>> = {
    "bien-nhan.pdf": slipOf(world, press),
    "noi-dung.json": contentOf(world),
  };
  const answer: Answer = (c, context) => {
    const name = c.req.param("file") ?? "";
    const file = Object.hasOwn(files, name) ? files[name] : undefined;
    return file ? file(c, context) : absent(c, context.frame);
  };
  return [{ method: "get", path: paths.sentFile, about: "obligation", act: "see-submission", answer }];
}
