import type { webcrypto } from "node:crypto";
import * as asn1js from "asn1js";
import {
  AlgorithmIdentifier,
  Attribute,
  AttributeTypeAndValue,
  BasicConstraints,
  Certificate,
  ContentInfo,
  EncapsulatedContentInfo,
  Extension,
  IssuerAndSerialNumber,
  SignedAndUnsignedAttributes,
  SignedData,
  SignerInfo,
} from "pkijs";

/** A key with its certificate, made for one test run and thrown away with it. */
export interface Identity {
  readonly certificate: Certificate;
  readonly key: webcrypto.CryptoKey;
}

interface Wanted {
  readonly name: string;
  readonly issuer?: Identity;
  readonly from?: string;
  readonly until?: string;
  /** RSA unless said otherwise. */
  readonly curve?: "P-256";
}

const rsa = {
  name: "RSASSA-PKCS1-v1_5",
  hash: "SHA-256",
  modulusLength: 2048,
  publicExponent: new Uint8Array([1, 0, 1]),
};
let serial = 1;

/** A certificate for the name, by the issuer or, without one, an anchor of its own. */
export async function anIdentity(wanted: Wanted): Promise<Identity> {
  const kind = wanted.curve ? { name: "ECDSA", namedCurve: wanted.curve } : rsa;
  const keys = await crypto.subtle.generateKey(kind, true, ["sign", "verify"]);
  const certificate = new Certificate();
  certificate.version = 2;
  certificate.serialNumber = new asn1js.Integer({ value: serial++ });
  certificate.subject.typesAndValues.push(
    new AttributeTypeAndValue({ type: "2.5.4.3", value: new asn1js.Utf8String({ value: wanted.name }) }),
  );
  const issuer = wanted.issuer?.certificate ?? certificate;
  certificate.issuer.typesAndValues.push(...issuer.subject.typesAndValues);
  certificate.notBefore.value = new Date(wanted.from ?? "2020-01-01T00:00:00Z");
  certificate.notAfter.value = new Date(wanted.until ?? "2040-01-01T00:00:00Z");
  if (!wanted.issuer) {
    const constraints = new BasicConstraints({ cA: true });
    certificate.extensions = [
      new Extension({
        extnID: "2.5.29.19",
        critical: true,
        extnValue: constraints.toSchema().toBER(),
        parsedValue: constraints,
      }),
    ];
  }
  await certificate.subjectPublicKeyInfo.importKey(keys.publicKey);
  await certificate.sign(wanted.issuer?.key ?? keys.privateKey, "SHA-256");
  // Read back from its own bytes, as a verifier meets it.
  return { certificate: Certificate.fromBER(certificate.toSchema(true).toBER()), key: keys.privateKey };
}

/**
 * A detached CMS over the bytes with the attributes PAdES asks for. `carried` plants content inside it, as a
 * forger would.
 */
export async function cmsOver(
  data: Uint8Array<ArrayBuffer>,
  identity: Identity,
  carried?: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer>> {
  const { certificate } = identity;
  const der = certificate.toSchema().toBER();
  const digest = (bytes: Uint8Array<ArrayBuffer> | ArrayBuffer) => crypto.subtle.digest("SHA-256", bytes);
  const certHash = new asn1js.OctetString({ valueHex: await digest(der) });
  const named = new asn1js.Sequence({
    value: [new asn1js.Sequence({ value: [new asn1js.Sequence({ value: [certHash] })] })],
  });
  const signer = new SignerInfo({
    version: 1,
    sid: new IssuerAndSerialNumber({ issuer: certificate.issuer, serialNumber: certificate.serialNumber }),
    digestAlgorithm: new AlgorithmIdentifier({ algorithmId: "2.16.840.1.101.3.4.2.1" }),
    signedAttrs: new SignedAndUnsignedAttributes({
      type: 0,
      attributes: [
        new Attribute({
          type: "1.2.840.113549.1.9.3",
          values: [new asn1js.ObjectIdentifier({ value: "1.2.840.113549.1.7.1" })],
        }),
        new Attribute({
          type: "1.2.840.113549.1.9.4",
          values: [new asn1js.OctetString({ valueHex: await digest(carried ?? data) })],
        }),
        new Attribute({ type: "1.2.840.113549.1.9.16.2.47", values: [named] }),
      ],
    }),
  });
  const encapContentInfo = new EncapsulatedContentInfo({ eContentType: "1.2.840.113549.1.7.1" });
  if (carried) encapContentInfo.eContent = new asn1js.OctetString({ valueHex: carried.buffer });
  const signed = new SignedData({
    version: 1,
    encapContentInfo,
    signerInfos: [signer],
    certificates: [certificate],
  });
  await signed.sign(identity.key, 0, "SHA-256", carried ? undefined : data.buffer);
  const info = new ContentInfo({ contentType: "1.2.840.113549.1.7.2", content: signed.toSchema(true) });
  return new Uint8Array(info.toSchema().toBER());
}
