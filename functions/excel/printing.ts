import type { Feature, Image } from "write-excel-file/node";

/**
 * On paper a sheet is as wide as the page and as long as it needs: forms are still printed to be signed off.
 */
export const asWideAsThePage: Feature<Image["content"]> = {
  files: {
    transform: {
      "xl/worksheets/sheet{id}.xml": {
        transformElementAttributes: (tag, attributes) =>
          tag === "pageSetup" ? { ...attributes, fitToWidth: 1, fitToHeight: 0 } : attributes,
        transform: (xml) =>
          // The first thing in a sheet, as the format orders its parts.
          xml.replace(/<worksheet[^>]*>/, '$&<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>'),
      },
    },
  },
};
