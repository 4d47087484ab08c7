// Opens every page in a real browser and says what is wrong with it. Run by the test `browser` of the crate web:
//
//     node check.mjs ADDRESS FOLDER DOSSIER PATH...
//
// In three languages and both themes: axe-core finds nothing, nothing breaks the content security policy, nothing is
// written to the console, nothing is wider than the window at 320 px, a first visit weighs less than 150 kB. The Nu
// checker reads the HTML. A dossier is dropped with and without scripts. Pictures of every page stay in FOLDER.

import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { browser, end, fits, inspect, nu, opened, problems } from "./tools.mjs";

const [address, folder, dossier, ...paths] = process.argv.slice(2);
const WEIGHT_MAX = 150_000;
mkdirSync(join(folder, "html"), { recursive: true });

const named = (path) => (path === "" ? "home" : path.slice(1).replaceAll(/[^a-z0-9]+/gi, "-"));

async function open(context, path) {
  const { page, said } = await opened(context);
  const answer = await page.goto(address + path, { waitUntil: "load" });
  return { page, said, answer };
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
      await fits(page, width, where);
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
nu(join(folder, "html"));
await end(`${paths.length * 6} pages, ${languages.length * 2} journeys; the heaviest first visit weighs ${heaviest} bytes`);
