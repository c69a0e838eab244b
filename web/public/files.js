import { sendInParts } from "./upload.js";

// The page of a report's files sends large ones in parts; without this file each goes whole.
const upload = document.querySelector("form.upload");
if (upload instanceof HTMLFormElement) sendInParts(upload);
