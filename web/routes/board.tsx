import type { Context } from "hono";
import { rehearsedLinks } from "../../functions/acts/rehearsed-links.ts";
import { scoresOfYear } from "../../functions/acts/year-scores.ts";
import { rhythmsOf } from "../../functions/core/directives/series.ts";
import { reportCounts } from "../../functions/core/round/report-count.ts";
import type { World } from "../../functions/core/world.ts";
import { boardOf, rowsOf, standingKeys, stoodOf } from "../board.ts";
import { headlessAmong } from "../heads.ts";
import { leaderPage, liesBefore } from "../leader-page.tsx";
import { BoardPage } from "../pages/board.tsx";
import { OutboxPage } from "../pages/outbox.tsx";
import { ResultPage } from "../pages/result.tsx";
import { paths } from "../paths.ts";
import { absent } from "../refuse.tsx";
import type { OnRound, Route } from "../route.ts";
import { show } from "../show.ts";

/** What those who run a round watch: the board, the leader's summary, the letters. */
export function boardRoutes(world: World): readonly Route[] {
  return [
    { method: "get", path: paths.board, about: "round", act: "see-board", answer: board(world) },
    { method: "get", path: paths.result, about: "round", act: "see-edition", answer: result(world) },
    { method: "get", path: paths.outbox, about: "round", act: "see-ledger", answer: outbox(world) },
  ];
}

const board = (world: World) => async (c: Context, context: OnRound) => {
  const { directive, roster, now, frame } = context;
  const asked = c.req.query("viec");
  const demand =
    directive.demands.find(({ id }) => id === asked) ??
    directive.demands.find(({ kind }) => kind === "report") ??
    directive.demands[0];
  if (!demand) return absent(c, frame);
  const chosen = standingKeys.find((key) => key === c.req.query("xem"));
  const comesBack = rhythmsOf(directive).length > 0;
  const [all, duties, ends] = await Promise.all([
    boardOf(world, directive, roster, now),
    world.duties.of(directive.authority),
    comesBack ? world.directives.seriesEnds(directive.id) : [],
  ]);
  const groups = rowsOf(all, demand.id);
  const shown = rowsOf(all, demand.id, chosen);
  const headless = await headlessAmong(
    world,
    context,
    groups.flatMap(({ rows }) => rows),
  );
  const asksScores = frame.person?.role === "officer" && c.req.query("diem") === "nam";
  const scores = asksScores ? await scoresOfYear(world, context) : undefined;
  const props = { frame, directive, roster, demand, duties, groups, shown, chosen, scores, headless, ends };
  return show(c, <BoardPage {...props} />);
};

const result = (world: World) => async (c: Context, context: OnRound) => {
  const { directive, roster, now, frame } = context;
  const [groups, editions, duties] = await Promise.all([
    boardOf(world, directive, roster, now),
    world.editions.all(directive.id),
    world.duties.of(directive.authority),
  ]);
  const before = editions.find((edition) => liesBefore(edition, editions, context.person.id));
  if (before) return show(c, await leaderPage(world, context, { edition: before, all: editions }));
  const figures = directive.demands
    .filter(({ kind }) => kind === "report")
    .map((demand) => ({
      demand,
      counts: reportCounts(stoodOf(rowsOf(groups, demand.id), now)),
    }));
  return show(c, <ResultPage {...{ frame, directive, figures, editions, duties }} />);
};

const LETTERS_SHOWN = 200;

const outbox =
  (world: World) =>
  async (c: Context, { directive, frame }: OnRound) => {
    const recent = await world.notices.recent(LETTERS_SHOWN);
    const notices = recent.filter(({ about }) => about.directive === directive.id);
    const links = frame.local ? await rehearsedLinks(world, notices, frame.now) : new Map<string, string>();
    return show(c, <OutboxPage {...{ frame, directive, notices, links }} />);
  };
