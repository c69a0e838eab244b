/** The library ships its worker without types; it is only handed over, never called by us. */
declare module "pdfjs-dist/legacy/build/pdf.worker.mjs";
