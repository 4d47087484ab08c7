// Opens every page in a real browser and says what is wrong with it. Run by the test `browser` of the crate web:
//
//     node check.mjs ADDRESS FOLDER DOSSIER PATH...
//
// In three languages and both themes: axe-core finds nothing, nothing breaks the content security policy, nothing is
// written to the console, nothing is wider than the window at 320 px, a first visit weighs less than 150 kB. The Nu
// checker reads the HTML. A dossier is dropped with and without scripts. Pictures of every page stay in FOLDER.

import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { chromium } from "playwright-core";

const [address, folder, dossier, ...paths] = process.argv.slice(2);
const require = createRequire(import.meta.url);
const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const vnu = join(import.meta.dirname, "node_modules/vnu-jar/build/dist/vnu.jar");
const WEIGHT_MAX = 150_000;
const problems = [];
mkdirSync(join(folder, "html"), { recursive: true });

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--font-render-hinting=none"],
});

const named = (path) => (path === "" ? "home" : path.slice(1).replaceAll(/[^a-z0-9]+/gi, "-"));

async function open(context, path) {
  const page = await context.newPage();
  const said = [];
  page.on("console", (message) => ["error", "warning"].includes(message.type()) && said.push(message.text()));
  page.on("pageerror", (error) => said.push(String(error)));
  const answer = await page.goto(address + path, { waitUntil: "load" });
  return { page, said, answer };
}

async function inspect(page, said, where) {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() =>
    axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] }));
  for (const { id, help, nodes } of violations) {
    problems.push(`${where}: ${id}: ${help}: ${nodes.slice(0, 3).map((node) => `${node.target} (${node.failureSummary?.replaceAll(/\s+/g, " ")})`).join("; ")}`);
  }
  // A page that is not there is told so by the browser as well.
  for (const text of said.filter((text) => !/status of 4\d\d/.test(text))) problems.push(`${where}: the console says: ${text}`);
}

async function weigh(page, where) {
  const weight = await page.evaluate(() =>
    [...performance.getEntriesByType("navigation"), ...performance.getEntriesByType("resource")]
      .reduce((sum, entry) => sum + entry.encodedBodySize + 300, 0));
  if (weight > WEIGHT_MAX) problems.push(`${where}: a first visit weighs ${weight} bytes`);
  return weight;
}

let heaviest = 0;
async function survey(language, theme) {
  const options = { colorScheme: theme, locale: language, viewport: { width: 1280, height: 900 } };
  for (const path of paths) {
    const where = `${language} ${theme} /${named(path)}`;
    const context = await browser.newContext(options);
    const { page, said, answer } = await open(context, `/${language}${path}`);
    heaviest = Math.max(heaviest, await weigh(page, where));
    if (theme === "light") writeFileSync(join(folder, "html", `${language}-${named(path)}.html`), await answer.text());
    await inspect(page, said, where);
    await page.screenshot({ path: join(folder, `${named(path)}-${language}-${theme}-1280.png`), fullPage: true });
    for (const width of [360, 320]) {
      await page.setViewportSize({ width, height: 740 });
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      if (wide > width) problems.push(`${where}: ${wide} px wide in a window of ${width}`);
      if (width === 360) {
        await page.screenshot({ path: join(folder, `${named(path)}-${language}-${theme}-360.png`), fullPage: true });
      }
    }
    await context.close();
  }
}

// From the form to the verdict, by keyboard where there is a keyboard's way.
async function journey(language, javaScriptEnabled) {
  const where = `${language} journey, scripts ${javaScriptEnabled ? "on" : "off"}`;
  const context = await browser.newContext({ locale: language, javaScriptEnabled, viewport: { width: 390, height: 844 } });
  const { page, said } = await open(context, `/${language}/verify`);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  if (!page.url().endsWith("#content")) problems.push(`${where}: the first key does not skip to the content`);
  await page.setInputFiles("#file", dossier);
  await page.locator("main button").press("Enter");
  await page.waitForURL(/\/verify\/[0-9a-f]{64}$/, { timeout: 120_000 });
  if (javaScriptEnabled) await inspect(page, said, where);
  await page.screenshot({ path: join(folder, `verdict-${language}-${javaScriptEnabled ? "scripts" : "bare"}-390.png`), fullPage: true });
  if (!javaScriptEnabled) {
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.screenshot({ path: join(folder, `verdict-${language}-1280.png`), fullPage: true });
  }
  // The switch of languages stays on the verdict; the choice of colours too.
  const other = language === "ar" ? "fr" : "ar";
  await page.locator(`.tongues a[hreflang=${other}]`).click();
  await page.waitForURL(new RegExp(`/${other}/verify/[0-9a-f]{64}$`));
  await page.locator(".themes button[value=dark]").click();
  await page.waitForSelector(":root[data-theme=dark]");
  if (!/\/verify\/[0-9a-f]{64}$/.test(page.url())) problems.push(`${where}: the theme leaves the page`);
  const cookies = (await context.cookies()).map(({ name, value }) => `${name}=${value}`).sort().join(" ");
  if (cookies !== `qafila_language=${other} qafila_theme=dark`) problems.push(`${where}: cookies are ${cookies}`);
  if (javaScriptEnabled) await inspect(page, said, `${where}, dark`);
  await page.screenshot({ path: join(folder, `verdict-${other}-dark-390.png`), fullPage: true });
  await context.close();
}

const languages = ["fr", "ar", "en"];
await Promise.all(["light", "dark"].map(async (theme) => {
  for (const language of languages) await survey(language, theme);
}));
for (const language of languages) {
  for (const scripts of [true, false]) await journey(language, scripts);
}
await browser.close();

const found = (() => {
  try {
    execFileSync("java", ["-jar", vnu, "--format", "json", "--skip-non-html", join(folder, "html")], { encoding: "utf8", stdio: "pipe" });
    return [];
  } catch (error) {
    return JSON.parse(error.stderr || "{}").messages ?? [{ url: "vnu", message: String(error) }];
  }
})();
for (const { url, lastLine, message } of found) problems.push(`${url.split("/").pop()}:${lastLine}: ${message}`);

console.log(`${paths.length * 6} pages, ${languages.length * 2} journeys; the heaviest first visit weighs ${heaviest} bytes`);
if (problems.length > 0) {
  console.log([...new Set(problems)].join("\n"));
  process.exit(1);
}
