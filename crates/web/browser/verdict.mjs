// Drops a dossier as a buyer does, in a real browser. Run by the test `a_dossier_is_dropped_in_a_browser` of the crate web:
//
//     node verdict.mjs ADDRESS FOLDER DOSSIER
//
// In three languages, with and without scripts: the dossier is given, the verdict read, the language and the colours
// changed on the way. axe-core looks at the verdict. Pictures stay in FOLDER.

import { join } from "node:path";
import { browser, end, inspect, opened, problems } from "./tools.mjs";

const [address, folder, dossier] = process.argv.slice(2);

// From the form to the verdict, by keyboard where there is a keyboard's way.
async function journey(language, javaScriptEnabled) {
  const where = `${language} journey, scripts ${javaScriptEnabled ? "on" : "off"}`;
  const context = await browser.newContext({ locale: language, javaScriptEnabled, viewport: { width: 390, height: 844 } });
  const { page, said } = await opened(context);
  await page.goto(`${address}/${language}/verify`, { waitUntil: "load" });
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  // The browser tells of it a moment after the key.
  await page.waitForURL(/#content$/, { timeout: 10_000 }).catch(() => problems.push(`${where}: the first key does not skip to the content`));
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

for (const language of ["fr", "ar", "en"]) {
  for (const scripts of [true, false]) await journey(language, scripts);
}
await end("6 journeys");
