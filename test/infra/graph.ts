/** One resource as the program asked the engine for it. */
export interface Asked {
  readonly type: string;
  readonly name: string;
  readonly custom: boolean;
  readonly protect: boolean;
  readonly retainOnDelete: boolean;
  readonly inputs: Inputs;
}

/** Whatever a provider takes: read by assertion only, so it stays as loose as JSON. */
// biome-ignore lint/suspicious/noExplicitAny: hundreds of provider shapes, none of them ours.
export type Inputs = Record<string, any>;

/** A handler bundled on the way, as it would be uploaded. */
export interface Bundle {
  readonly function: string;
  /** The source file, from the root of the project. */
  readonly entry: string;
  readonly handler: string;
  readonly links: readonly string[];
  readonly folder: string;
  readonly bytes: number;
  /** Why it does not bundle. */
  readonly fault?: string;
}

/** What one run of sst.config.ts asks for. */
export interface Graph {
  readonly app: { readonly name: string; readonly removal: string; readonly protect?: boolean };
  /** The folder with everything built; whoever evaluated removes it. */
  readonly out: string;
  readonly asked: readonly Asked[];
  readonly bundles: readonly Bundle[];
  readonly outputs: Record<string, unknown>;
  /** Provider questions the doubles have no answer for; any is a gap in the test, not in the program. */
  readonly unanswered: readonly string[];
}

export const ofType = (graph: Graph, type: string) => graph.asked.filter((one) => one.type === type);

export function resource(graph: Graph, type: string, name: string): Asked {
  const found = ofType(graph, type).filter((one) => one.name === name);
  if (found.length !== 1) throw new Error(`${found.length} resources ${type} named ${name}`);
  return found[0] as Asked;
}

export interface Statement {
  readonly role: string;
  readonly Effect: string;
  readonly Action: readonly string[];
  readonly Resource: readonly string[];
  readonly Condition?: unknown;
}

/** Every statement of every role of the application, or of one role. */
export function statements(graph: Graph, role?: string): readonly Statement[] {
  return ofType(graph, "aws:iam/role:Role")
    .filter((one) => !role || one.name === role)
    .flatMap((one) =>
      (one.inputs.inlinePolicies ?? []).flatMap((policy: { policy: string }) =>
        JSON.parse(policy.policy).Statement.map((said: object) => ({ role: one.name, ...said })),
      ),
    );
}

/** The functions, by the name of their component. */
export function functions(graph: Graph): ReadonlyMap<string, Inputs> {
  return new Map(
    ofType(graph, "aws:lambda/function:Function").map(({ name, inputs }) => [
      name.replace(/Function$/, ""),
      inputs,
    ]),
  );
}
