import { toJsonSchema } from "@valibot/to-json-schema";
import type { GenericSchema } from "valibot";

/** The pieces an OpenAPI description is made of. */
export const schemaOf = (schema: GenericSchema) => {
  const { $schema: _, ...rest } = toJsonSchema(schema, { errorMode: "ignore", typeMode: "input" });
  return rest;
};
export const json = (schema: object) => ({ content: { "application/json": { schema } } });
export const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const inPath = (...names: string[]) =>
  names.map((name) => ({ name, in: "path", required: true, schema: { type: "string" } }));

const errors = {
  400: { description: "The body is not JSON.", ...json(ref("Error")) },
  401: { description: "No session, or one that has run out.", ...json(ref("Error")) },
  403: { description: "The person may not do this.", ...json(ref("Error")) },
  404: { description: "Not there, or not within the person's reach.", ...json(ref("Error")) },
  409: { description: "Understood and refused; `refusal.type` says why.", ...json(ref("Error")) },
  422: { description: "Words that cannot be read, entry by entry.", ...json(ref("Error")) },
};

interface Operation {
  readonly summary: string;
  readonly body?: string;
  readonly answers: object;
}

export function operation(parameters: readonly string[], { summary, body, answers }: Operation) {
  return {
    summary,
    ...(parameters.length > 0 ? { parameters: inPath(...parameters) } : {}),
    ...(body ? { requestBody: { required: true, ...json(ref(body)) } } : {}),
    responses: { ...answers, ...errors },
  };
}

export const round = "/api/directives/{directive}";
export const report = `${round}/obligations/{obligation}`;
export const onReport = ["directive", "obligation"];
export const object = json({ type: "object" });
