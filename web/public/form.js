import { keepSaving } from "./autosave.js";
import { fitBeside, moveByArrows } from "./cells.js";
import { forgetCopied } from "./copied.js";
import { echoNumbers } from "./echo.js";
import { takePastedTables } from "./paste.js";

// Every page works without this file. With it, what is typed is kept as it is typed, and tables can be pasted.
const problems = document.querySelector(".problems");
if (problems instanceof HTMLElement) problems.focus();
const form = document.querySelector("form#section");
if (form instanceof HTMLFormElement) {
  keepSaving(form);
  echoNumbers(form);
  forgetCopied(form);
  moveByArrows(form);
  takePastedTables(form);
}
fitBeside();
