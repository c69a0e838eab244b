import { type PDFContext, PDFHexString, PDFRawStream, type PDFRef, PDFString } from "pdf-lib";
import type { Instant } from "../core/instant.ts";
import { cleanAll } from "../core/text/clean.ts";
import { deflated } from "./flate.ts";
import { packedStreamOf } from "./fonts.ts";
import { profile } from "./srgb.ts";

/**
 * What the file says of itself. `createdAt` is the edition's own moment, never the clock's, so that bytes
 * repeat.
 */
export interface Meta {
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  readonly createdAt: Instant;
  readonly language: string;
}

const PRODUCER = "bao-cao-thi-dua";

export function infoOf(context: PDFContext, raw: Meta): PDFRef {
  const meta = cleanAll(raw);
  const at = PDFString.of(`D:${meta.createdAt.slice(0, 19).replace(/[-:T]/g, "")}Z`);
  return context.register(
    context.obj({
      Title: PDFHexString.fromText(meta.title),
      Author: PDFHexString.fromText(meta.author),
      Subject: PDFHexString.fromText(meta.subject),
      Creator: PDFString.of(PRODUCER),
      Producer: PDFString.of(PRODUCER),
      CreationDate: at,
      ModDate: at,
    }),
  );
}

/** The same again as XMP, uncompressed as PDF/A asks, with the two conformance claims. */
export function xmpOf(context: PDFContext, meta: Meta): PDFRef {
  // A control or half a pair of surrogates is no XML, and one of them would cost the file its claims.
  const bytes = new TextEncoder().encode(packet(cleanAll(meta)));
  return context.register(
    PDFRawStream.of(context.obj({ Type: "Metadata", Subtype: "XML", Length: bytes.length }), bytes),
  );
}

/** The profile is the same in every file, so it is made and packed once a process. */
let packedProfile: Uint8Array | undefined;

/** Grey and red of the pages mean the greys and reds of sRGB. */
export function outputIntentOf(context: PDFContext): PDFRef {
  packedProfile ??= deflated(profile());
  return context.register(
    context.obj({
      Type: "OutputIntent",
      S: "GTS_PDFA1",
      OutputConditionIdentifier: PDFString.of("sRGB IEC61966-2.1"),
      Info: PDFString.of("sRGB IEC61966-2.1"),
      DestOutputProfile: packedStreamOf(context, { N: 3 }, packedProfile),
    }),
  );
}

/**
 * The packet stands in the file as it is, so it must not say what would end its stream for a hasty reader.
 */
const escaped = (text: string) =>
  text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll("endstream", "end&#115;tream");

function packet({ title, author, subject, createdAt, language }: Meta): string {
  const at = `${createdAt.slice(0, 19)}Z`;
  const inLanguage = (text: string) =>
    `<rdf:Alt><rdf:li xml:lang="x-default">${escaped(text)}</rdf:li></rdf:Alt>`;
  return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<dc:format>application/pdf</dc:format>
<dc:title>${inLanguage(title)}</dc:title>
<dc:creator><rdf:Seq><rdf:li>${escaped(author)}</rdf:li></rdf:Seq></dc:creator>
<dc:description>${inLanguage(subject)}</dc:description>
<dc:language><rdf:Bag><rdf:li>${escaped(language)}</rdf:li></rdf:Bag></dc:language>
<xmp:CreateDate>${at}</xmp:CreateDate>
<xmp:ModifyDate>${at}</xmp:ModifyDate>
<xmp:MetadataDate>${at}</xmp:MetadataDate>
<xmp:CreatorTool>${PRODUCER}</xmp:CreatorTool>
<pdf:Producer>${PRODUCER}</pdf:Producer>
<pdfaid:part>2</pdfaid:part>
<pdfaid:conformance>A</pdfaid:conformance>
<pdfuaid:part>1</pdfuaid:part>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289 that the file follows</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>`;
}
