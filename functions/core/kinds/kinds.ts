import type * as v from "valibot";
import { awards } from "./awards/kind.ts";
import type { Base } from "./base.ts";
import { choice } from "./choice/kind.ts";
import { complaints } from "./complaints/kind.ts";
import { council } from "./council/kind.ts";
import { counts } from "./counts/kind.ts";
import { documents } from "./documents/kind.ts";
import { dossiers } from "./dossiers/kind.ts";
import { exemplars } from "./exemplars/kind.ts";
import { fund } from "./fund/kind.ts";
import { indicators } from "./indicators/kind.ts";
import type { Kind } from "./kind.ts";
import { movements } from "./movements/kind.ts";
import { narrative } from "./narrative/kind.ts";
import { proposals } from "./proposals/kind.ts";
import { ratio } from "./ratio/kind.ts";
import { table } from "./table/kind.ts";
import { targets } from "./targets/kind.ts";
import { tasks } from "./tasks/kind.ts";
import { training } from "./training/kind.ts";

/** Every kind of field there is: one folder, one line. What the house knows of kinds is derived from here. */
export const kinds = {
  narrative,
  documents,
  ratio,
  indicators,
  movements,
  exemplars,
  counts,
  awards,
  council,
  training,
  complaints,
  fund,
  targets,
  tasks,
  choice,
  table,
  proposals,
  dossiers,
};

/** Each line holds what its name says, in full. */
export const each: { readonly [K in keyof typeof kinds]: Named<K> } = kinds;

type Named<K> = Kind<Base & Of<K>, Of<K>, Of<K>, Of<K>, unknown> & {
  readonly [Part in "Field" | "Value" | "Settled"]: v.GenericSchema<unknown, Of<K>>;
};
type Of<K> = { readonly kind: K };
