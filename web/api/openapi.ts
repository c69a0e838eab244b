import { toJsonSchema } from "@valibot/to-json-schema";
import type { GenericSchema } from "valibot";
import type { ApiRoute, Described } from "./route.ts";

/** What the API offers, as programs read it, made from the routes themselves. */
export function openApiOf(routes: readonly ApiRoute[]) {
  const paths: Record<string, Record<string, object>> = {};
  for (const route of routes) {
    const path = route.path.replace(/:([a-z]+)/g, "{$1}");
    paths[path] = { ...paths[path], [route.method]: operation(route) };
  }
  return {
    openapi: "3.1.0",
    info: {
      title: "Báo cáo thi đua, khen thưởng",
      version: "1",
      description:
        "The same acts as the pages, under the same rules. Exchange a sign-in link's token for a session, then send it as a bearer token. Instants are UTC in ISO 8601; a report is on time iff it was received before `dueBefore`.",
    },
    security: [{ session: [] }],
    paths,
    components: {
      securitySchemes: { session: { type: "http", scheme: "bearer" } },
      schemas: { ...Object.fromEntries(routes.flatMap(({ described }) => namedIn(described))), Error: error },
    },
  };
}

function operation({ path, about, described }: ApiRoute): object {
  const { summary, body, upload, answers } = described;
  const names = [...path.matchAll(/:([a-z]+)/g)].map(([, name]) => name);
  const parameters = names.map((name) => ({ name, in: "path", required: true, schema: { type: "string" } }));
  const responses = Object.entries(answers).map(([status, { description, schema, type }]) => [
    status,
    { description, ...contentOf(schema), ...(type ? { content: { [type]: {} } } : {}) },
  ]);
  return {
    summary,
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(body ? { requestBody: { required: true, ...contentOf(body) } } : {}),
    ...(upload ? { requestBody: { required: true, content: { "multipart/form-data": file(upload) } } } : {}),
    responses: { ...Object.fromEntries(responses), ...errors },
    ...(about === "anyone" ? { security: [] } : {}),
  };
}

function contentOf(schema: Described["body"] | "object") {
  if (schema === undefined) return {};
  const [name = ""] = schema === "object" ? [] : Object.keys(schema);
  return json(schema === "object" ? { type: "object" } : ref(name));
}

const file = (type: string) => ({
  schema: {
    type: "object",
    required: ["file"],
    properties: { file: { type: "string", contentMediaType: type } },
  },
});

function namedIn({ body, answers }: Described): readonly (readonly [string, object])[] {
  const schemas = [body, ...Object.values(answers).map(({ schema }) => schema)];
  return schemas
    .flatMap((named) => (named === undefined || named === "object" ? [] : Object.entries(named)))
    .map(([name, schema]) => [name, schemaOf(schema)] as const);
}

function schemaOf(schema: GenericSchema): object {
  const { $schema: _, ...rest } = toJsonSchema(schema, { errorMode: "ignore", typeMode: "input" });
  return rest;
}

const json = (schema: object) => ({ content: { "application/json": { schema } } });
const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });

const errors = {
  400: { description: "The body is not JSON.", ...json(ref("Error")) },
  401: { description: "No session, or one that has run out.", ...json(ref("Error")) },
  403: { description: "The person may not do this.", ...json(ref("Error")) },
  404: { description: "Not there, or not within the person's reach.", ...json(ref("Error")) },
  409: { description: "Understood and refused; `refusal.type` says why.", ...json(ref("Error")) },
  422: { description: "Words that cannot be read, entry by entry.", ...json(ref("Error")) },
};

const error = {
  type: "object",
  properties: {
    error: {
      type: "object",
      properties: {
        title: { type: "string" },
        text: { type: "string" },
        refusal: { type: "object" },
        problems: { type: "array", items: { type: "object" } },
      },
      required: ["title", "text"],
    },
  },
  required: ["error"],
};
