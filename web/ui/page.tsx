import type { Child } from "hono/jsx";
import { addMilliseconds } from "../../functions/core/instant.ts";
import { isOfUnit } from "../../functions/core/people/person.ts";
import { assets } from "../assets.ts";
import { paths } from "../paths.ts";
import type { Frame } from "./frame.ts";
import { Rehearsal } from "./rehearsal.tsx";
import { RoundNav, type RoundPlace } from "./round-nav.tsx";
import { WriterBand } from "./writer.tsx";

interface PageProps {
  readonly frame: Frame;
  readonly title: string;
  /** The page answers with problems: said in the title too, where a screen reader hears it first. */
  readonly failed?: boolean;
  readonly saved?: string | undefined;
  /** Fetches the page anew after so many seconds, for pages that show work in progress. */
  readonly refresh?: number | undefined;
  readonly width?: "form" | "wide" | "full";
  /** Where in its round the page stands, for those who have the ways through it. */
  readonly round?: RoundPlace;
  /** A page that loads what no other page needs. */
  readonly own?: "desk" | "files";
  /** Where the page's own text begins, where ways through it stand before it. */
  readonly skipTo?: string;
  readonly children: Child;
}

/** The sheet around every page: band, deadline line, the ways through the round, main text. */
export function Page({
  frame,
  title,
  failed,
  saved,
  refresh,
  width,
  round,
  own,
  skipTo = "main",
  children,
}: PageProps) {
  const { words, roster, directive } = frame;
  const office = frame.person !== undefined && !isOfUnit(frame.person);
  const organisation = roster ? words.quote(roster.authority.name) : words.system;
  return (
    <html lang={words.language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        {refresh !== undefined && <meta http-equiv="refresh" content={String(refresh)} />}
        <title>{`${failed ? `${words.problemPrefix}: ` : ""}${title} – ${organisation}`}</title>
        <link rel="stylesheet" href={assets.style.path} />
        {office && <link rel="stylesheet" href={assets.officeStyle.path} />}
        {own === "desk" && <link rel="stylesheet" href={assets.deskStyle.path} />}
        <link rel="icon" href={assets.icon.path} type="image/svg+xml" />
        <script src={assets.script.path} defer />
        {office && <script src={assets.officeScript.path} defer />}
        {own === "desk" && <script src={assets.deskScript.path} defer />}
        {own === "files" && <script src={assets.filesScript.path} defer />}
      </head>
      <body>
        <a class="skip" href={`#${skipTo}`}>
          {words.skip}
        </a>
        {frame.local && <Rehearsal frame={frame} local={frame.local} />}
        <header class="band">
          <div class="inner">
            {frame.apart ? (
              <span class="organisation">{organisation}</span>
            ) : (
              <a class="organisation" href={paths.home}>
                {organisation}
              </a>
            )}
            {directive && <RoundName frame={frame} label={directive.period.label} />}
            <Visitor frame={frame} />
          </div>
        </header>
        {frame.writer && <WriterBand frame={frame} writer={frame.writer} />}
        {directive && (frame.due !== undefined || saved !== undefined) && (
          <section class="deadline" aria-label={words.deadline}>
            <div class="inner">
              <DueLine frame={frame} />
              <span class="saved" id="saved" role="status">
                {saved ?? ""}
              </span>
            </div>
          </section>
        )}
        <RoundNav frame={frame} here={round} />
        <main id="main" class={width} tabindex={-1}>
          {children}
        </main>
      </body>
    </html>
  );
}

/** Who is signed in, if anybody is, and the switch to the other language. */
function Visitor({ frame }: { readonly frame: Frame }) {
  const { words, person } = frame;
  return (
    <div class="signed-in">
      {person && <span>{words.quote(person.name)}</span>}
      <form method="post" action={paths.language}>
        <input type="hidden" name="back" value={frame.path} />
        <button
          type="submit"
          class="link"
          name="language"
          value={words.otherLanguage.code}
          lang={words.otherLanguage.code}
        >
          {words.otherLanguage.name}
        </button>
      </form>
      {person && (
        <form method="post" action={paths.signOut}>
          <button type="submit" class="link">
            {words.signOut}
          </button>
        </form>
      )}
    </div>
  );
}

/** Whoever runs rounds comes from here to the list of them all; to everyone else it is a name. */
function RoundName({ frame, label }: { readonly frame: Frame; readonly label: string }) {
  const said = frame.words.quote(label);
  const runs = frame.person !== undefined && frame.person.role !== "clerk";
  return runs ? (
    <a class="round" href={`${paths.home}?dot=tat-ca`} title={frame.words.office.nav.rounds}>
      {said}
    </a>
  ) : (
    <span class="round">{said}</span>
  );
}

const DAY_MS = 86_400_000;

function DueLine({ frame }: { readonly frame: Frame }) {
  const { words, due, settled, allIn, now } = frame;
  if (due === undefined) return <span>{settled ? "" : words.noDeadline}</span>;
  if (settled || allIn !== undefined) {
    return (
      <span class="due">
        {words.deadline}: <strong>{words.due(due)}</strong> ({words.zone})
        {allIn !== undefined && (
          <>
            , <strong class="left">{allIn}</strong>
          </>
        )}
      </span>
    );
  }
  const past = now >= due;
  const near = !past && now >= addMilliseconds(due, -DAY_MS);
  return (
    <span class={past ? "due past" : near ? "due near" : "due"}>
      {words.deadline}: <strong>{words.due(due)}</strong> ({words.zone}),{" "}
      <strong class="left">{words.left(now, due)}</strong>
    </span>
  );
}
