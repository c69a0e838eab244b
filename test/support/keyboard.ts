import type { Page } from "playwright-core";

/** What a screen reader would say stands under the cursor. */
export function focused(page: Page): Promise<string> {
  return page.evaluate(`(() => {
    const element = document.activeElement;
    const said = element?.getAttribute("aria-label") ?? element?.labels?.[0]?.textContent;
    return (said ?? element?.textContent ?? "").trim();
  })()`);
}

export async function tabTo(page: Page, name: string): Promise<void> {
  for (let press = 0; press < 200; press++) {
    await page.keyboard.press("Tab");
    if ((await focused(page)).includes(name)) return;
  }
  throw new Error(`Tab never reaches “${name}”`);
}

/** One press of Tab: where it led, what is wrong with how that shows. */
interface Stop {
  readonly place: number;
  readonly name: string;
  readonly faults: readonly string[];
}

/** Goes through the whole page by Tab, what is folded away opened first, and tells what goes wrong. */
export async function walked(page: Page): Promise<readonly string[]> {
  const count = Number(await page.evaluate(numbered));
  const faults: string[] = count === 0 ? ["nothing to reach"] : [];
  for (let place = 0; place < count; place++) {
    await page.keyboard.press("Tab");
    const stop = await page.evaluate<Stop>(standing);
    faults.push(...stop.faults.map((fault) => `${place} ${stop.name}: ${fault}`));
    if (stop.place !== place) return [...faults, `${place}: Tab led to ${stop.place} ${stop.name}`];
  }
  await page.keyboard.press("Tab");
  const after = await page.evaluate<Stop>(standing);
  return after.place === count - 1 ? [...faults, `${after.name} is never left`] : faults;
}

/** Of radios of one name one takes the cursor: the one chosen, or else the first. */
const numbered = `(() => {
  document.querySelectorAll("details").forEach((folded) => { folded.open = true });
  const all = [...document.querySelectorAll(
    "a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex='0']"
  )].filter((element) => element.checkVisibility() && !element.disabled);
  const takes = (element) => {
    if (element.type !== "radio") return true;
    const alike = all.filter((other) => other.name === element.name && other.form === element.form);
    return element === (alike.find(({ checked }) => checked) ?? alike[0]);
  };
  const stops = all.filter(takes);
  stops.forEach((element, place) => { element.dataset.place = String(place) });
  return stops.length;
})()`;

const standing = `(() => {
  const element = document.activeElement;
  const { outlineStyle, outlineWidth } = getComputedStyle(element);
  const place = element.getBoundingClientRect();
  const faults = [];
  if (outlineStyle === "none" || outlineWidth === "0px") faults.push("has no outline");
  if (place.bottom <= 0 || place.top >= innerHeight) faults.push("is off the screen");
  const before = document.querySelector('[data-place="' + (Number(element.dataset.place) - 1) + '"]');
  const section = element.closest("form, section");
  if (before && section?.contains(before) && place.bottom < before.getBoundingClientRect().top)
    faults.push("stands above what came before");
  const name = element.getAttribute("aria-label") ?? element.labels?.[0]?.textContent ?? element.textContent;
  return { place: Number(element.dataset.place ?? -1), name: name.trim().slice(0, 60), faults };
})()`;
