import { describe, expect, test } from "vitest";
import { readAnchors } from "../../functions/signing/anchors.ts";
import { anIdentity } from "../support/certificates.ts";

const pemOf = async (name: string) => {
  const { certificate } = await anIdentity({ name });
  const encoded = Buffer.from(certificate.toSchema(true).toBER()).toString("base64");
  return `-----BEGIN CERTIFICATE-----\n${encoded.replace(/.{64}/g, "$&\n")}\n-----END CERTIFICATE-----\n`;
};

describe("the authorities an office believes", () => {
  test("are all those of one file, whatever is written between them", async () => {
    const [one, other] = [await pemOf("Một"), await pemOf("Hai")];
    const anchors = readAnchors(
      `Chuyên dùng Chính phủ\r\n${one.replaceAll("\n", "\r\n")}\n# dự phòng\n${other}`,
    );
    const names = anchors.map(({ subject }) => subject.typesAndValues[0]?.value.valueBlock.value);
    expect(names).toEqual(["Một", "Hai"]);
  });

  test("must be there once they are named: a file with none, or a broken one, is a fault and not nobody", async () => {
    const one = await pemOf("Một");
    expect(() => readAnchors("")).toThrow("hold none");
    expect(() => readAnchors("-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----")).toThrow(
      "hold none",
    );
    expect(() => readAnchors(one + one.replace("MII", "AAA"))).toThrow("cannot be read");
  });
});
