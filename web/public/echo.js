import { figureIn, groupsOf, spelled } from "./spelled.js";

const digits = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"];
const scales = ["", " nghìn", " triệu", " tỷ"];

/**
 * Says under each figure how it is read, so that 1.234 is not taken for a little more than one. What the server would
 * not read has no echo; it says why when the section is saved.
 * @param {HTMLFormElement} form
 */
export function echoNumbers(form) {
  for (const box of form.querySelectorAll("input[inputmode=decimal]")) say(box);
  // Rows come and go, so the form listens for all of them.
  form.addEventListener("input", ({ target }) => say(target));
}

/** @param {unknown} box */
function say(box) {
  if (!(box instanceof HTMLInputElement) || box.inputMode !== "decimal") return;
  let echo = box.nextElementSibling;
  if (!echo?.classList.contains("echo")) {
    echo = document.createElement("span");
    echo.className = "echo";
    box.after(echo);
  }
  const spell = document.documentElement.lang === "en" ? spelled : inWords;
  echo.textContent = spell(box.value) ?? "";
}

/**
 * 1.234 → "một nghìn hai trăm ba mươi tư"; 8,5 → "tám phẩy năm". Undefined for what is no number as Vietnam writes it.
 * @param {string} typed
 */
export function inWords(typed) {
  const read = figureIn(typed);
  if (!read) return undefined;
  const tail = read.decimals.map((digit) => digits[digit]).join(" ");
  return `${wholeInWords(read.whole)}${tail ? ` phẩy ${tail}` : ""}`;
}

/** @param {string} whole */
function wholeInWords(whole) {
  if (whole === "0") return "không";
  const groups = groupsOf(whole);
  return groups
    .map((group, index) =>
      group === "000" ? "" : threeInWords(group, index === 0) + (scales[groups.length - 1 - index] ?? ""),
    )
    .filter(Boolean)
    .join(" ");
}

/**
 * @param {string} group
 * @param {boolean} first whether leading zeros go unsaid
 */
function threeInWords(group, first) {
  const [hundreds = 0, tens = 0, ones = 0] = [...group].map(Number);
  const words = [];
  if (!first || hundreds > 0) words.push(digits[hundreds], "trăm");
  if (tens === 1) words.push("mười");
  else if (tens > 1) words.push(digits[tens], "mươi");
  else if (ones > 0 && words.length > 0) words.push("linh");
  if (ones === 1 && tens > 1) words.push("mốt");
  else if (ones === 4 && tens > 1) words.push("tư");
  else if (ones === 5 && tens > 0) words.push("lăm");
  else if (ones > 0) words.push(digits[ones]);
  return words.join(" ");
}
