import * as asn1js from "asn1js";
import {
  AlgorithmIdentifier,
  Certificate,
  CertificateChainValidationEngine,
  ContentInfo,
  SignedData,
  type SignerInfo,
} from "pkijs";
import { nfc } from "../core/text/nfc.ts";

const oid = {
  data: "1.2.840.113549.1.7.1",
  signedData: "1.2.840.113549.1.7.2",
  sha256: "2.16.840.1.101.3.4.2.1",
  messageDigest: "1.2.840.113549.1.9.4",
  signingCertificateV2: "1.2.840.113549.1.9.16.2.47",
  commonName: "2.5.4.3",
};

/** RSA (alone and with SHA-256) and ECDSA with SHA-256. SHA-1 is not a signature any more. */
const strong = ["1.2.840.113549.1.1.1", "1.2.840.113549.1.1.11", "1.2.840.10045.4.3.2"];

/** Who signed, when the mathematics holds. */
export interface SignedBy {
  readonly name: string;
  readonly certificate: Certificate;
  readonly others: readonly Certificate[];
}

/**
 * Verifies a detached CMS signature as PAdES asks (ETSI EN 319 142-1): one signer, SHA-256 over the covered
 * bytes, and the signing-certificate attribute naming the very certificate, so that no other one can be
 * slipped under the signature. Undefined when anything does not hold; whom to trust is asked apart.
 */
export async function verifyCms(
  contents: Uint8Array<ArrayBuffer>,
  data: Uint8Array<ArrayBuffer>,
): Promise<SignedBy | undefined> {
  const signed = signedDataIn(contents);
  const [signer] = signed?.signerInfos ?? [];
  if (!signed || !signer || signed.signerInfos.length !== 1) return undefined;
  // Content carried inside would be what the library verifies, in place of the file: only detached is ours.
  const { eContent, eContentType } = signed.encapContentInfo;
  if (eContent || eContentType !== oid.data) return undefined;
  if (signer.digestAlgorithm.algorithmId !== oid.sha256) return undefined;
  if (!strong.includes(signer.signatureAlgorithm.algorithmId)) return undefined;
  if (!attributeOf(signer, oid.messageDigest)) return undefined;

  const certificates = (signed.certificates ?? []).filter((each) => each instanceof Certificate);
  const checked = await signed
    .verify({ signer: 0, data: data.buffer, extendedMode: true })
    // The library throws both for a broken form and for a wrong digest; either way it is not a signature.
    .catch(() => undefined);
  const certificate = checked?.signatureVerified ? checked.signerCertificate : undefined;
  if (!certificate || !(await namesItsCertificate(signer, certificate))) return undefined;
  return {
    name: commonNameOf(certificate),
    certificate,
    others: certificates.filter((each) => each !== certificate),
  };
}

/** Whether a chain leads from the certificate to one of the anchors at that moment. */
export async function isTrusted(
  signer: SignedBy,
  anchors: readonly Certificate[],
  at: Date,
): Promise<boolean> {
  const engine = new CertificateChainValidationEngine({
    trustedCerts: [...anchors],
    // The end certificate stands last, and the anchors among the candidates, or no path is found.
    certs: [...anchors, ...signer.others, signer.certificate],
    checkDate: at,
  });
  const verdict = await engine.verify();
  return verdict.result;
}

export function readCertificate(der: Uint8Array<ArrayBuffer>): Certificate {
  return Certificate.fromBER(der.buffer);
}

/** /Contents is padded with zeros to the room reserved for it; anything else after the CMS is not padding. */
function signedDataIn(contents: Uint8Array<ArrayBuffer>): SignedData | undefined {
  const parsed = asn1js.fromBER(contents.buffer);
  if (parsed.offset <= 0 || contents.subarray(parsed.offset).some((byte) => byte !== 0)) return undefined;
  try {
    const info = new ContentInfo({ schema: parsed.result });
    return info.contentType === oid.signedData ? new SignedData({ schema: info.content }) : undefined;
  } catch {
    return undefined;
  }
}

function attributeOf(signer: SignerInfo, type: string): asn1js.AsnType | undefined {
  const found = signer.signedAttrs?.attributes.filter((attribute) => attribute.type === type) ?? [];
  return found.length === 1 ? found[0]?.values[0] : undefined;
}

/**
 * SigningCertificateV2 (RFC 5035): the first entry's hash, SHA-256 unless it says otherwise, is this
 * certificate's.
 */
async function namesItsCertificate(signer: SignerInfo, certificate: Certificate): Promise<boolean> {
  const attribute = attributeOf(signer, oid.signingCertificateV2);
  if (!(attribute instanceof asn1js.Sequence)) return false;
  const [list] = attribute.valueBlock.value;
  const first = list instanceof asn1js.Sequence ? list.valueBlock.value[0] : undefined;
  if (!(first instanceof asn1js.Sequence)) return false;
  const [algorithm, hash] = first.valueBlock.value;
  const said = algorithm instanceof asn1js.OctetString ? algorithm : hash;
  if (algorithm instanceof asn1js.Sequence) {
    if (new AlgorithmIdentifier({ schema: algorithm }).algorithmId !== oid.sha256) return false;
  }
  if (!(said instanceof asn1js.OctetString)) return false;
  const digest = await crypto.subtle.digest("SHA-256", certificate.toSchema().toBER());
  return Buffer.compare(new Uint8Array(digest), said.valueBlock.valueHexView) === 0;
}

function commonNameOf(certificate: Certificate): string {
  const found = certificate.subject.typesAndValues.find((each) => each.type === oid.commonName);
  return found ? nfc(String(found.value.valueBlock.value)) : "";
}
