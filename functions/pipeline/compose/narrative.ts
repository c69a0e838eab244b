import type { Field } from "../../core/fields/field.ts";
import { type Gist, gistsOf, voicesOf } from "../../core/report/sentences.ts";
import type { Part, Source } from "../../core/report/source.ts";
import { type Theme, themesOf } from "../../core/report/themes.ts";
import { withoutEnd } from "../../core/text/ends.ts";
import type { Passage } from "../../decree30/document.ts";
import { amount, stopped } from "../prose.ts";
import { type Desk, ownNames, toldOnce } from "./context.ts";
import { lower } from "./phrases.ts";

/** As many points as a section of a signed report bears; everything else stays in the sources, one click away. */
const points = 8;
const sentencesOfTheme = 2;

/** Units' prose as points, each thing told once in the words of the first unit to say it, with who said it. */
export function narrativePassages(
  desk: Desk,
  field: Field,
  texts: readonly Part<string>[],
  place = field.id,
): readonly Passage[] {
  return gistsOf(texts, ownNames(desk))
    .slice(0, points)
    .map((gist): Passage => {
      const text = stopped(toldOnce(desk, gist));
      return {
        type: "point",
        mark: "-",
        text,
        source: desk.tracer.mark(place, sourcesOfGist(gist), gist.text),
      };
    });
}

/**
 * Shortcomings and their causes by theme and without names, as the province is told them: how many speak of a theme,
 * and the sentences that most of them use. The trace keeps who said what.
 */
export function themedPassages(desk: Desk, field: Field, texts: readonly Part<string>[]): readonly Passage[] {
  return themesOf(gistsOf(texts, ownNames(desk))).map((theme): Passage => {
    const said = theme.gists.slice(0, sentencesOfTheme).map(({ text }) => lower(withoutEnd(text, ".;,")));
    const text = stopped(
      `${theme.label}: ${said.join("; ")} (ý kiến của ${amount(voicesOf(theme.gists), "đơn vị")})`,
    );
    return {
      type: "point",
      mark: "-",
      text,
      source: desk.tracer.mark(field.id, sourcesOfTheme(theme), theme.label),
    };
  });
}

function sourcesOfTheme({ gists }: Theme): readonly Source[] {
  return gists.flatMap(sourcesOfGist);
}

export function sourcesOfGist({ same, alike }: Gist): readonly Source[] {
  return [...same, ...alike.map(({ source }) => source)];
}
