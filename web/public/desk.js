// The desk works without this file: a paragraph is then a box where figures stand by their names. With it they
// stand as they print, as chips that move with the words and cannot be mistyped.
for (const box of document.querySelectorAll("textarea[data-live]")) {
  if (box instanceof HTMLTextAreaElement) dress(box);
}
insertFigures();
sayBeforeLeaving();

/** @typedef {{ text: string, label: string, asks: boolean }} Figure */

/**
 * Every figure this page knows, by its name.
 * @returns {Map<string, Figure>}
 */
function figuresHere() {
  const known = new Map();
  for (const each of document.querySelectorAll("[data-name], [data-figure]")) {
    if (!(each instanceof HTMLElement)) continue;
    const name = each.dataset.name ?? each.dataset.figure ?? "";
    // The paragraph's own list comes first in the page, and says which of them moved.
    if (!known.has(name))
      known.set(name, {
        text: each.textContent ?? "",
        label: each.dataset.label ?? "",
        asks: each.dataset.asks === "true",
      });
  }
  return known;
}

/** @param {HTMLTextAreaElement} area */
function dress(area) {
  const figures = figuresHere();
  const box = document.createElement("div");
  box.className = "box";
  box.setAttribute("role", "textbox");
  box.setAttribute("aria-multiline", "true");
  box.setAttribute("aria-label", area.labels?.[0]?.textContent ?? "");
  box.lang = area.lang;
  // Where a browser knows no plain text to be edited, what is pasted is made plain below.
  box.contentEditable = "true";
  box.contentEditable = plainIn(box) ? "plaintext-only" : "true";
  box.append(...dressed(area.value, figures));
  area.after(box);
  area.hidden = true;
  document.querySelector("[data-names]")?.setAttribute("hidden", "");
  box.addEventListener("input", () => {
    area.value = bare(box);
    area.dataset.changed = "";
  });
  box.addEventListener("paste", (event) => {
    event.preventDefault();
    document.execCommand("insertText", false, event.clipboardData?.getData("text/plain") ?? "");
  });
  box.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.isComposing) return;
    event.preventDefault();
    document.execCommand("insertLineBreak");
  });
  area.form?.addEventListener("submit", (event) => {
    // Where the words are to be parted is where the cursor stands.
    const act = event.submitter instanceof HTMLButtonElement ? event.submitter.value : "";
    area.value = act === "split" ? parted(box) : bare(box);
    delete area.dataset.changed;
  });
  if (decodeURIComponent(location.hash.slice(1)) !== area.form?.id) return;
  // Behind the browser's own going to the place in the address, which takes the cursor away again.
  addEventListener("load", () => setTimeout(() => box.focus({ preventScroll: true })));
}

/** @param {HTMLElement} box */
function plainIn(box) {
  try {
    box.contentEditable = "plaintext-only";
    return box.contentEditable === "plaintext-only";
  } catch {
    return false;
  }
}

/**
 * @param {string} words
 * @param {Map<string, Figure>} figures
 */
function dressed(words, figures) {
  return words.split(/\{\{([^{}\s]+)\}\}/).map((piece, at) => {
    if (at % 2 === 0) return document.createTextNode(piece);
    const figure = figures.get(piece);
    return figure ? chip(piece, figure) : document.createTextNode(`{{${piece}}}`);
  });
}

/**
 * @param {string} name
 * @param {Figure} figure
 */
function chip(name, { text, label, asks }) {
  const made = document.createElement("span");
  made.className = asks ? "chip asks" : "chip";
  made.contentEditable = "false";
  made.dataset.live = name;
  made.textContent = text;
  if (label) made.title = label;
  return made;
}

/**
 * The words with figures by their names, as the box without a script holds them.
 * @param {Node} node
 * @returns {string}
 */
function bare(node) {
  if (node instanceof HTMLElement && node.dataset.live) return `{{${node.dataset.live}}}`;
  if (node instanceof HTMLBRElement) return "\n";
  if (node.nodeType === Node.TEXT_NODE) return node.textContent ?? "";
  const inner = [...node.childNodes].map(bare).join("");
  return node instanceof HTMLDivElement && !node.classList.contains("box") ? `\n${inner}` : inner;
}

/** @param {HTMLElement} box */
function parted(box) {
  const chosen = getSelection();
  if (!chosen?.anchorNode || !box.contains(chosen.anchorNode)) return bare(box);
  const before = document.createRange();
  before.selectNodeContents(box);
  before.setEnd(chosen.anchorNode, chosen.anchorOffset);
  const first = bare(before.cloneContents());
  return `${first}\n\n${bare(box).slice(first.length)}`;
}

/** Beside each figure of the material a button that puts it where the cursor stands. */
function insertFigures() {
  const box = document.querySelector(".box");
  const said = document.querySelector("[data-insert]");
  if (!(box instanceof HTMLElement) || !(said instanceof HTMLElement)) return;
  const figures = figuresHere();
  /** @type {Range | undefined} */
  let place;
  document.addEventListener("selectionchange", () => {
    const chosen = getSelection();
    if (chosen?.rangeCount && box.contains(chosen.anchorNode)) place = chosen.getRangeAt(0).cloneRange();
  });
  for (const link of document.querySelectorAll("a[data-figure]")) {
    const name = link instanceof HTMLElement ? (link.dataset.figure ?? "") : "";
    const button = document.createElement("button");
    button.type = "button";
    button.className = "link";
    button.textContent = said.dataset.insert ?? "";
    button.addEventListener("click", () => {
      const made = chip(name, figures.get(name) ?? { text: name, label: "", asks: false });
      if (place) {
        place.collapse(false);
        place.insertNode(made);
      } else box.append(made);
      box.dispatchEvent(new Event("input"));
      box.focus();
      // Whoever types on goes on behind the figure.
      const behind = document.createRange();
      behind.setStartAfter(made);
      getSelection()?.removeAllRanges();
      getSelection()?.addRange(behind);
    });
    link.after(" ", button);
  }
}

/** Words that were typed and not sent are not lost by pressing a link beside them. */
function sayBeforeLeaving() {
  addEventListener("beforeunload", (event) => {
    if (document.querySelector("textarea[data-changed]")) event.preventDefault();
  });
}
