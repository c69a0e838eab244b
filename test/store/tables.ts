import { beforeEach, describe } from "vitest";
import type { Table } from "../../functions/store/table.ts";
import { dynamoDbLocal } from "../../infra/local/dynamo.ts";
import { strictDynamo, withEngines } from "../support/engines.ts";

/**
 * The same tests on each DynamoDB there is, every test on an empty table: dynoxide, on which the application
 * runs locally, and DynamoDB Local, which refuses more. Without Java the second is skipped by name.
 */
export function onEveryTable(name: string, tests: (table: () => Table, another: () => Table) => void): void {
  describe(`${name}, on dynoxide`, () => {
    const engines = withEngines();
    const make = async () => ({ client: engines().clients.dynamo, name: await engines().emptyTable() });
    tests(freshTable(make), freshTable(make));
  });
  describe.skipIf(dynamoDbLocal() === undefined)(`${name}, on DynamoDB Local`, () => {
    const strict = strictDynamo();
    const make = async () =>
      strict ? { client: strict().clients.dynamo, name: await strict().emptyTable() } : unusable();
    tests(freshTable(make), freshTable(make));
  });
}

function freshTable(make: () => Promise<Table>): () => Table {
  let table: Table | undefined;
  beforeEach(async () => {
    table = await make();
  });
  return () => table ?? unusable();
}

function unusable(): never {
  throw new Error("A table is there only while a test runs.");
}
