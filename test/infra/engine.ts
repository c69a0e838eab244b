import { writeFileSync } from "node:fs";
import { answersOf, computed } from "./aws.ts";
import type { Asked, Inputs } from "./graph.ts";

/** As much of Pulumi as is used here; the real one is found only from inside SST's platform. */
export interface Pulumi {
  readonly runtime: {
    setMocks(
      mocks: {
        newResource(asked: { type: string; name: string; inputs: Inputs }): { id: string; state: Inputs };
        call(question: { token: string; inputs: Inputs }): Inputs;
      },
      project: string,
      stack: string,
      preview: boolean,
      organization: string,
    ): Promise<void>;
    getMonitor(): Monitor;
    runInPulumiStack(program: () => Promise<unknown>): Promise<unknown>;
    disconnect(): Promise<void>;
  };
  output(value: unknown): { apply(with_: (value: unknown) => void): void };
}

interface Monitor {
  registerResource(request: Request, done: unknown): unknown;
}

interface Request {
  getType(): string;
  getName(): string;
  getCustom(): boolean;
  getProtect(): boolean;
  getRetainondelete(): boolean;
  getObject(): { toJavaScript(): Inputs } | undefined;
}

interface App {
  readonly name: string;
  readonly stage: string;
}

/** Runs the program with every request written down and answered by what a provider would have computed. */
export async function record(pulumi: Pulumi, program: () => Promise<unknown>, app: App): Promise<void> {
  const asked: Asked[] = [];
  const unanswered = new Set<string>();
  const answers = answersOf(process.env.AWS_REGION ?? "");

  await pulumi.runtime.setMocks(
    {
      newResource: ({ type, name, inputs }) => ({
        id: `${name}-id`,
        state: { ...inputs, name: inputs.name ?? name, ...computed(type, name, inputs) },
      }),
      call({ token, inputs }) {
        const answer = answers[token];
        if (!answer) unanswered.add(token);
        return answer?.(inputs) ?? {};
      },
    },
    app.name,
    app.stage,
    false,
    "organization",
  );
  // Pulumi's own doubles are not told of `protect` and `retainOnDelete`; the request itself is.
  const monitor = pulumi.runtime.getMonitor();
  const register = monitor.registerResource.bind(monitor);
  monitor.registerResource = (request, done) => {
    asked.push({
      type: request.getType(),
      name: request.getName(),
      custom: request.getCustom(),
      protect: request.getProtect(),
      retainOnDelete: request.getRetainondelete(),
      inputs: opened(request.getObject()?.toJavaScript() ?? {}) as Inputs,
    });
    return register(request, done);
  };

  let made: unknown;
  await pulumi.runtime.runInPulumiStack(async () => {
    made = await program();
    return made;
  });
  await pulumi.runtime.disconnect(); // Waits for the requests still under way.
  const outputs = await new Promise((settled) => pulumi.output(made ?? {}).apply(settled));
  const graph = { asked, outputs, unanswered: [...unanswered] };
  writeFileSync(process.env.GRAPH ?? "", JSON.stringify(graph));
  process.exit(0);
}

const secretMark = "4dabf18193072939515e22adb298388d";

/** Takes values out of the envelopes in which Pulumi sends secrets. */
function opened(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(opened);
  if (typeof value !== "object" || value === null) return value;
  if (secretMark in value && "value" in value) return opened(value.value);
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, opened(each)]));
}
