// What the checks in a browser share: the browser, axe-core, the Nu checker, and what was found.

import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { chromium } from "playwright-core";

const require = createRequire(import.meta.url);
const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const vnu = join(import.meta.dirname, "node_modules/vnu-jar/build/dist/vnu.jar");

// What is wrong, in words.
export const problems = [];

export const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--font-render-hinting=none"],
});

// A page that remembers what the browser says of it.
export async function opened(context) {
  const page = await context.newPage();
  const said = [];
  page.on("console", (message) => ["error", "warning"].includes(message.type()) && said.push(message.text()));
  page.on("pageerror", (error) => said.push(String(error)));
  return { page, said };
}

// Somebody with a browser of their own, signed in if they have a cookie, and what they do there. Their pictures and pages stay in `folder`, each looked
// at when it is taken.
export async function somebody({ address, folder, language, scripts = true, tag, phone, cookie }) {
  const viewport = phone ? { width: 390, height: 844 } : { width: 1280, height: 900 };
  const context = await browser.newContext({ locale: language, javaScriptEnabled: scripts, viewport });
  if (cookie) {
    const [name, value] = cookie.split("=");
    await context.addCookies([{ name, value, url: address }]);
  }
  const { page, said } = await opened(context);
  let number = 0;
  const shot = async (name) => {
    number += 1;
    const where = `${tag}-${String(number).padStart(2, "0")}-${name}`;
    await page.screenshot({ path: join(folder, `${where}.png`), fullPage: true });
    writeFileSync(join(folder, "html", `${where}.html`), await page.content());
    if (!scripts) return;
    await inspect(page, said, where);
    await page.setViewportSize({ width: 320, height: 740 });
    await fits(page, 320, where);
    await page.setViewportSize(viewport);
  };
  const press = async (selector) => {
    await page.locator(selector).first().press("Enter");
    await page.waitForLoadState("load");
  };
  const go = (path, at = address) => page.goto(`${at}/${language}${path}`, { waitUntil: "load" });
  const at = (pattern) => page.waitForURL(pattern, { timeout: 30_000 });
  const hold = (truth, words) => truth || problems.push(`${tag}: ${words}`);
  return { page, context, shot, press, go, at, hold };
}

// What axe-core finds by these rules, and what the console says.
export async function inspect(page, said, where, rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]) {
  await page.evaluate(axe);
  const { violations } = await page.evaluate((runOnly) => axe.run(document, { runOnly }), rules);
  for (const { id, help, nodes } of violations) {
    problems.push(`${where}: ${id}: ${help}: ${nodes.slice(0, 3).map((node) => `${node.target} (${node.failureSummary?.replaceAll(/\s+/g, " ")})`).join("; ")}`);
  }
  // A page that refuses is told so by the browser as well.
  for (const text of said.filter((text) => !/status of (4\d\d|503)/.test(text))) problems.push(`${where}: the console says: ${text}`);
}

// Whether the page fits a window of this width.
export async function fits(page, width, where) {
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  if (wide > width) problems.push(`${where}: ${wide} px wide in a window of ${width}`);
}

// Whether everything that can be pressed or filled in is reached by the tabulator alone, is seen while it is, and lets go
// again. The first stop leads past the menus.
export async function tabbed(page, where) {
  const wanted = await page.evaluate(() => {
    const all = document.querySelectorAll("a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex='0'], iframe");
    const reached = (element) => element.checkVisibility({ visibilityProperty: true }) && !element.disabled && element.tabIndex >= 0
      && !(element.type === "radio" && !element.checked && document.querySelector(`[name="${element.name}"]:checked`));
    window.stops = [...all].filter(reached);
    window.met = new Set();
    return window.stops.length;
  });
  await page.evaluate(() => { getSelection().removeAllRanges(); document.activeElement?.blur(); scrollTo(0, 0); });
  // A date has a stop for its day, month, year and calendar; a page of a PDF has stops of its own.
  for (let presses = 0; presses < wanted * 2 + 40; presses += 1) {
    await page.keyboard.press("Tab");
    const at = await page.evaluate(() => {
      const element = document.activeElement;
      if (!element || element === document.body) return "out";
      const known = window.met.has(element);
      window.met.add(element);
      if (known || element.tagName === "IFRAME") return "";
      const words = `${element.tagName.toLowerCase()} "${(element.ariaLabel ?? element.innerText ?? element.id ?? "").trim().slice(0, 40)}"`;
      if (window.met.size === 1) return element.matches("a.skip") ? "" : `the first key leads to ${words}`;
      // What stands for it may be drawn in its place.
      const drawn = [element, ...document.querySelectorAll(":focus-within")].some((one) => {
        const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one);
        return (outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 1) || (one === element && boxShadow !== "none");
      });
      const { top, bottom, left, right } = element.getBoundingClientRect();
      if (!drawn) return `nobody sees that ${words} has the focus`;
      return bottom <= 0 || top >= innerHeight || right <= 0 || left >= innerWidth ? `${words} has the focus outside the window` : "";
    });
    if (at === "out") break;
    if (at) problems.push(`${where}: keys: ${at}`);
  }
  const missed = await page.evaluate(() => window.stops.filter((stop) => !window.met.has(stop) && stop.tagName !== "IFRAME").map((stop) => stop.outerHTML.slice(0, 120)));
  if (missed.length > 0 && !(await page.locator("iframe").count())) problems.push(`${where}: no key leads to ${missed.slice(0, 3).join("; ")}`);
}

// Whether what is printed of the page is dark on white and as wide as the sheet: A4 between margins of 1 cm.
export async function printed(page, where) {
  const width = 718;
  await page.emulateMedia({ media: "print" });
  await page.setViewportSize({ width, height: 1040 });
  await fits(page, width, `${where}, printed`);
  const said = await page.evaluate(() => {
    const found = [];
    if (getComputedStyle(document.body).backgroundColor !== "rgb(255, 255, 255)") found.push("the sheet is not white");
    if (document.querySelector(".head nav, .rooms, form, .foot")?.checkVisibility()) found.push("a menu or a form is on the sheet");
    for (const element of document.querySelectorAll("main *")) {
      const { overflowX } = getComputedStyle(element);
      if (["auto", "scroll"].includes(overflowX) && element.scrollWidth > element.clientWidth + 1) found.push(`<${element.tagName.toLowerCase()} class="${element.className}"> is cut`);
    }
    return found;
  });
  for (const words of said) problems.push(`${where}, printed: ${words}`);
  const { violations } = await page.evaluate(() => axe.run(document, { runOnly: ["color-contrast"] }));
  for (const { nodes } of violations) problems.push(`${where}, printed: too faint: ${nodes.slice(0, 3).map(({ target }) => target).join("; ")}`);
}

// What the Nu checker says of a folder of HTML.
export function nu(folder) {
  let found = [];
  try {
    execFileSync("java", ["-jar", vnu, "--format", "json", "--skip-non-html", folder], { encoding: "utf8", stdio: "pipe" });
  } catch (error) {
    found = JSON.parse(error.stderr || "{}").messages ?? [{ url: "vnu", message: String(error) }];
  }
  for (const { url, lastLine, message } of found) problems.push(`${url.split("/").pop()}:${lastLine}: ${message}`);
}

// Closes the browser, says what was found, and ends the program.
export async function end(words) {
  await browser.close();
  console.log(words);
  if (problems.length > 0) {
    console.log([...new Set(problems)].join("\n"));
    process.exit(1);
  }
}
