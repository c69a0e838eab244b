import type { Directive } from "../../functions/core/directives/directive.ts";
import { ofRound, paths, to } from "../paths.ts";
import type { Frame } from "./frame.ts";

/** The places of a round, in the order in which its work goes. */
export type RoundPlace =
  | "board"
  | "chasing"
  | "desk"
  | "editions"
  | "result"
  | "outbox"
  | "amendment"
  | "directive";

/**
 * The ways through one round, on every page of it and always at the same height. An officer has them
 * everywhere; a leader where he looks round, but not over the one screen on which he signs.
 */
export function RoundNav({ frame, here }: { readonly frame: Frame; readonly here: RoundPlace | undefined }) {
  const { directive, words } = frame;
  if (!directive || !isShown(frame, here)) return <></>;
  const t = words.office.nav;
  return (
    <nav class="round-nav" aria-label={t.label}>
      <div class="inner">
        {linksOf(directive, frame).map(({ key, href }) => (
          <a href={href} {...(key === here ? { "aria-current": "page" } : {})}>
            {t[key]}
          </a>
        ))}
      </div>
    </nav>
  );
}

function isShown({ person }: Frame, here: RoundPlace | undefined): boolean {
  if (person?.role === "officer") return true;
  return person?.role === "leader" && here !== undefined && here !== "editions" && here !== "result";
}

function linksOf(directive: Directive, { person }: Frame): readonly { key: RoundPlace; href: string }[] {
  const named = ofRound(directive);
  return [
    { key: "board", href: to(paths.board, named) },
    { key: "chasing", href: to(paths.chasing, named) },
    { key: "desk", href: to(paths.desk, named) },
    { key: "editions", href: to(paths.editions, named) },
    { key: "result", href: to(paths.result, named) },
    { key: "outbox", href: to(paths.outbox, named) },
    ...(person?.role === "officer"
      ? [
          { key: "amendment" as const, href: to(paths.amendment, named) },
          { key: "directive" as const, href: paths.drafts },
        ]
      : []),
  ];
}
