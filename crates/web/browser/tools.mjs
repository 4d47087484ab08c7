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

// Somebody with a browser of their own, and what they do there. Their pictures and pages stay in `folder`, each looked at when it is taken.
export async function somebody({ address, folder, language, scripts = true, tag, phone }) {
  const viewport = phone ? { width: 390, height: 844 } : { width: 1280, height: 900 };
  const context = await browser.newContext({ locale: language, javaScriptEnabled: scripts, viewport });
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

export async function inspect(page, said, where) {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() =>
    axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] }));
  for (const { id, help, nodes } of violations) {
    problems.push(`${where}: ${id}: ${help}: ${nodes.slice(0, 3).map((node) => `${node.target} (${node.failureSummary?.replaceAll(/\s+/g, " ")})`).join("; ")}`);
  }
  // A page that refuses is told so by the browser as well.
  for (const text of said.filter((text) => !/status of 4\d\d/.test(text))) problems.push(`${where}: the console says: ${text}`);
}

// Whether the page fits a window of this width.
export async function fits(page, width, where) {
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  if (wide > width) problems.push(`${where}: ${wide} px wide in a window of ${width}`);
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
