import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { withStage } from "./deployed.ts";
import { ofType, statements } from "./graph.ts";

const production = withStage("production");

const root = join(import.meta.dirname, "../..");

/**
 * The right each of the store's requests needs. A transaction needs the right to each of its parts, all of
 * them puts.
 */
const actions: Readonly<Record<string, readonly string[]>> = {
  GetItemCommand: ["dynamodb:GetItem"],
  BatchGetItemCommand: ["dynamodb:BatchGetItem"],
  QueryCommand: ["dynamodb:Query"],
  PutItemCommand: ["dynamodb:PutItem"],
  TransactWriteItemsCommand: ["dynamodb:PutItem"],
  DeleteItemCommand: ["dynamodb:DeleteItem"],
  UpdateItemCommand: ["dynamodb:UpdateItem"],
  ScanCommand: ["dynamodb:Scan"],
  GetObjectCommand: ["s3:GetObject"],
  PutObjectCommand: ["s3:PutObject"],
  DeleteObjectCommand: ["s3:DeleteObject"],
  DeleteObjectsCommand: ["s3:DeleteObject"],
  ListObjectsV2Command: ["s3:ListBucket"],
};

/** The folders of the bucket that a file makes keys in: key = `editions/${…}`, or returns one. */
const foldersIn = (file: string) =>
  [...readFileSync(file, "utf8").matchAll(/(?:key: |key = |return )`([a-z]+)\/\$\{/g)].map(
    ([, folder]) => folder ?? "",
  );

const sources = (room: string) =>
  readdirSync(join(root, room), { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => join(root, room, file));

describe("what each function may do", () => {
  const mayDo = (role: string) => [...new Set(statements(production(), role).flatMap((said) => said.Action))];
  const writesTo = (role: string, action: string) =>
    statements(production(), role)
      .filter((said) => said.Action.includes(action))
      .flatMap((said) => {
        expect(said.Condition).toMatchObject([{ variable: "dynamodb:LeadingKeys" }]);
        return (said.Condition as { values: string[] }[]).flatMap(({ values }) => values);
      });

  test("is enough for what the store asks of the table and the bucket, and nothing over", () => {
    const store = readdirSync(join(root, "functions/store"))
      .map((file) => readFileSync(join(root, "functions/store", file), "utf8"))
      .join("\n");
    // Reading the whole table is for the operator's commands, which run under the operator's own rights.
    const asked = Object.entries(actions).filter(
      ([command]) => command !== "ScanCommand" && store.includes(`new ${command}(`),
    );
    const granted = ["WebRole", "EnforceRole", "AssembleRole"].flatMap(mayDo);
    const ofStore = granted.filter((action) => /^(dynamodb|s3):/.test(action));
    expect([...new Set(ofStore)].sort()).toEqual([...new Set(asked.flatMap(([, each]) => each))].sort());
  });

  test("lets no function but Web delete, and Web neither a directive, an edition nor a notice", () => {
    expect(writesTo("WebRole", "dynamodb:DeleteItem").sort()).toEqual([
      "DELEGATE#*",
      "OBLIGATION#*",
      "SESSION#*",
    ]);
    for (const role of ["EnforceRole", "AssembleRole", "BounceRole"])
      expect(mayDo(role)).not.toContain("dynamodb:DeleteItem");
    // Parts of files on their way are nobody's yet; of what was filed nothing is deleted.
    for (const role of ["WebRole", "EnforceRole"]) {
      const clearing = statements(production(), role).filter((said) =>
        said.Action.includes("s3:DeleteObject"),
      );
      expect(clearing.flatMap(({ Resource }) => Resource.map((each) => each.split("/").slice(1)))).toEqual([
        ["uploads", "*"],
      ]);
    }
  });

  test("keeps Assemble away from what units filed, and Enforce away from people and what is asked", () => {
    expect(writesTo("AssembleRole", "dynamodb:PutItem")).toEqual(["ROUND#*", "PROOF#*"]);
    // What a letter was about learns that it left, or came back.
    const told = ["BOARD#*", "DELIVERIES#*", "OBLIGATION#*", "OUTBOX#*"];
    expect(writesTo("BounceRole", "dynamodb:PutItem").sort()).toEqual(told);
    // A link is made as the letter leaves; an amendment that broke off is finished and marked so.
    const links = ["DELEGATE#*", "DELIVERED#*", "LINK#*"];
    expect(writesTo("EnforceRole", "dynamodb:PutItem").sort()).toEqual(
      [...told, ...links, "DIRECTIVES"].sort(),
    );
    expect(writesTo("WebRole", "dynamodb:UpdateItem")).toEqual(["TALLY#*"]);
    expect(writesTo("WebRole", "dynamodb:PutItem")).not.toContain("PEOPLE#*");
    // What a code on paper leads to is said by whoever printed it.
    expect(writesTo("WebRole", "dynamodb:PutItem")).not.toContain("PROOF#*");
  });

  test("lets Web add attachments and signed files, and Assemble editions, in every folder the code writes and no other", () => {
    const foldersOf = (role: string) =>
      statements(production(), role)
        .filter((said) => said.Action.includes("s3:PutObject"))
        .flatMap((said) => said.Resource.map((each) => each.split("/")[1]));
    expect(foldersOf("WebRole")).toEqual(["archives", "duties", "files", "fonts", "signed", "uploads"]);
    expect(foldersOf("AssembleRole")).toEqual(["rounds", "editions"]);
    const written = ["functions", "web"].flatMap(sources).flatMap(foldersIn);
    expect([...new Set(written)].sort()).toEqual([
      "archives",
      "duties",
      "editions",
      "files",
      "fonts",
      "rounds",
      "signed",
      "uploads",
    ]);
  });

  test("speaks of partitions that the table has", () => {
    const keys = readFileSync(join(root, "functions/store/keys.ts"), "utf8");
    const partitions = ["WebRole", "EnforceRole", "AssembleRole"].flatMap((role) =>
      writesTo(role, "dynamodb:PutItem").map((partition) => partition.replace("*", "")),
    );
    expect(partitions.length).toBeGreaterThan(0);
    for (const partition of partitions) expect(keys).toMatch(new RegExp(`["\`]${partition}`));
  });

  test("lets Enforce alone send mail, from the one address", () => {
    // A message in MIME asks for the raw right too, through the newer API as well.
    expect(mayDo("EnforceRole")).toEqual(expect.arrayContaining(["ses:SendEmail", "ses:SendRawEmail"]));
    for (const role of ["WebRole", "AssembleRole", "BounceRole"])
      expect(mayDo(role)).not.toContain("ses:SendEmail");
    const [sending] = statements(production(), "EnforceRole").filter((said) =>
      said.Action.includes("ses:SendEmail"),
    );
    expect(sending?.Resource[0]).toMatch(/identity\/bao-cao@example\.vn$/);
  });

  // IAM matches a transaction as a whole: no single statement would take all its keys if they stood in two.
  test("says in one statement a role where a function may put", () => {
    for (const role of ["WebRole", "EnforceRole", "AssembleRole", "BounceRole"]) {
      const putting = statements(production(), role).filter((said) =>
        said.Action.includes("dynamodb:PutItem"),
      );
      expect([role, putting.length]).toEqual([role, 1]);
    }
  });

  test("names no action and no resource by a star alone", () => {
    const all = statements(production());
    expect(all.length).toBeGreaterThan(0);
    const wide = all.filter(
      ({ Action, Resource }) =>
        Action.some((action) => action.includes("*")) ||
        Resource.some((each) => each === "*" || each.split(":").slice(5).join(":") === "*"),
    );
    expect(wide).toEqual([]);
    for (const { inputs } of ofType(production(), "aws:iam/role:Role")) {
      expect(inputs.managedPolicyArns ?? []).toEqual([]);
    }
  });

  test("is granted to AWS's own services and to nobody's account", () => {
    const trusted = ofType(production(), "aws:iam/role:Role").map(({ inputs }) =>
      JSON.stringify(inputs.assumeRolePolicy),
    );
    expect(trusted.length).toBe(5);
    for (const policy of trusted) expect(policy).toMatch(/"Service":"(lambda|scheduler)\.amazonaws\.com"/);
    for (const policy of trusted) expect(policy).not.toContain(":root");
  });
});
