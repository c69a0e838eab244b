import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { askedBy } from "../../functions/core/directives/asks.ts";

interface Item {
  readonly id: string;
  readonly heading?: string | null;
  readonly text?: string;
  readonly fieldKinds?: readonly string[];
  readonly movements?: readonly { readonly name: string; readonly launchedBy?: string }[];
  readonly prompts?: readonly {
    readonly id: string;
    readonly text: string;
    readonly fieldKinds: readonly string[];
    readonly movements?: readonly { readonly name: string; readonly launchedBy?: string }[];
    readonly titles?: readonly string[];
    readonly periods?: readonly string[];
    readonly optional?: boolean;
  }[];
  readonly children?: readonly Item[];
}

const folder = "infra/local/sample/directives";
const read = (name: string) =>
  JSON.parse(readFileSync(`${folder}/${name}.json`, "utf8")) as { outline: Item[] };
const leaves = (item: Item): readonly Item[] => [item, ...(item.children ?? []).flatMap(leaves)];

describe.each(["an-son-2022-h1", "quy-nhon-2024-h1", "binh-luc-2021"])("what %s asks", (name) => {
  const items = read(name).outline.flatMap(leaves);
  const prompts = items.flatMap((item) =>
    (item.prompts ?? []).map((prompt) => ({ item, prompt, alone: item.prompts?.length === 1 })),
  );
  test.each(prompts.map((each) => [each.prompt.id, each] as const))("%s", (_, { item, prompt, alone }) => {
    const asked = askedBy(prompt.text, item.heading ?? "", alone);
    expect({
      asks: asked.asks.map(({ question }) => question),
      movements: asked.movements.map(({ name }) => name),
      titles: asked.titles,
      periods: asked.periods,
      optional: asked.optional,
    }).toEqual({
      asks: prompt.fieldKinds,
      movements: (prompt.movements ?? []).map(({ name }) => name),
      titles: prompt.titles ?? [],
      periods: prompt.periods ?? [],
      optional: prompt.optional ?? false,
    });
  });
});
