// Looks at the footprint of a firm as people do, in a real browser. Run by the test `the_footprint_is_read_in_a_browser` of the
// crate web:
//
//     node footprint.mjs ADDRESS FOLDER PEOPLE
//
// PEOPLE says in JSON as whom: the organisation and the cookie. In three languages a slider moves the totals, with and without
// scripts. A link is given to a buyer, opened by somebody without an account, and closed. Pictures stay in FOLDER.

import { join } from "node:path";
import { browser, end, fits, inspect, opened, problems } from "./tools.mjs";

const [address, folder, people] = process.argv.slice(2);
const { organisation, cookie } = JSON.parse(people);
const [name, value] = cookie.split("=");
const base = `/o/${organisation}`;

// The totals follow the slider: with scripts at once, without by the button; and both say the same.
async function slide(language) {
  const shown = {};
  for (const scripts of [true, false]) {
    const where = `${language} sliders, scripts ${scripts ? "on" : "off"}`;
    const context = await browser.newContext({ locale: language, javaScriptEnabled: scripts });
    await context.addCookies([{ name, value, url: address }]);
    const { page, said } = await opened(context);
    await page.goto(`${address}/${language}${base}/measure/2025/what-if`, { waitUntil: "load" });
    const cell = page.locator("#outlook tbody tr").first().locator("td").nth(1);
    const before = await cell.textContent();
    if (scripts) {
      await page.locator("#solar").focus();
      for (let step = 0; step < 4; step += 1) await page.keyboard.press(language === "ar" ? "ArrowUp" : "ArrowRight");
      await page.waitForFunction((old) => document.querySelector("#outlook tbody tr td:nth-of-type(2)").textContent !== old, before, { timeout: 10_000 });
      await page.waitForURL(/solar=20/);
      await page.waitForTimeout(300);
      if (!/20/.test(await page.locator("output[for=solar]").textContent())) problems.push(`${where}: the slider does not say 20 %`);
    } else {
      await page.goto(`${address}/${language}${base}/measure/2025/what-if?solar=20`);
    }
    shown[scripts] = await cell.textContent();
    if (shown[scripts] === before) problems.push(`${where}: the total stays ${before}`);
    if (scripts) await inspect(page, said, where);
    await context.close();
  }
  if (shown[true] !== shown[false]) problems.push(`${language} sliders: ${shown[true]} with scripts, ${shown[false]} without`);
}

// A link for a buyer: made, opened by a stranger, closed.
async function give(language, scripts) {
  const where = `${language} link, scripts ${scripts ? "on" : "off"}`;
  const context = await browser.newContext({ locale: language, javaScriptEnabled: scripts, viewport: { width: 390, height: 844 } });
  await context.addCookies([{ name, value, url: address }]);
  const { page, said } = await opened(context);
  await page.goto(`${address}/${language}${base}/shares`);
  await page.fill("#recipient", "Fiktive Käufer GmbH");
  await page.locator("main form.sheet button").click();
  await page.waitForSelector("input[readonly]", { timeout: 120_000 });
  const link = new URL(await page.locator("input[readonly]").first().inputValue());
  if (scripts) await inspect(page, said, where);
  const stranger = await browser.newContext({ locale: "en", viewport: { width: 390, height: 844 } });
  const there = await opened(stranger);
  await there.page.goto(`${address}${link.pathname}`);
  await inspect(there.page, there.said, `${where}, the buyer`);
  await fits(there.page, 390, `${where}, the buyer`);
  await there.page.screenshot({ path: join(folder, `buyer-${language}-${scripts}.png`), fullPage: true });
  const coming = there.page.waitForEvent("download");
  await there.page.locator("a.btn-main").click();
  if (!(await coming).suggestedFilename().endsWith(".pdf")) problems.push(`${where}: no dossier`);
  await page.locator("main .told form button").first().click();
  await page.waitForLoadState();
  const closed = await there.page.goto(`${address}${link.pathname}`);
  if (closed.status() !== 410) problems.push(`${where}: a closed link answers ${closed.status()}`);
  await stranger.close();
  await context.close();
}

// On a link of 400 kbit/s, where each question takes 400 ms, the first words of a first visit are there within five seconds and the whole page
// within ten. (On a free machine 1.4 s and 3.6 s: docs/benchmarks.md.)
async function slow(language) {
  const context = await browser.newContext({ locale: language, viewport: { width: 390, height: 844 } });
  await context.addCookies([{ name, value, url: address }]);
  const { page } = await opened(context);
  const link = await context.newCDPSession(page);
  await link.send("Network.emulateNetworkConditions", { offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 });
  await page.goto(`${address}/${language}${base}/measure/2025`, { waitUntil: "load" });
  const [words, whole] = await page.evaluate(() => [performance.getEntriesByName("first-contentful-paint")[0].startTime, performance.getEntriesByType("navigation")[0].loadEventStart]);
  if (words > 5000 || whole > 10_000) problems.push(`${language} on a slow link: words after ${words} ms, the whole page after ${whole} ms`);
  await context.close();
}

for (const language of ["fr", "ar", "en"]) {
  await slide(language);
  await slow(language);
}
for (const [language, scripts] of [["fr", true], ["ar", false]]) await give(language, scripts);
await end("5 journeys");
