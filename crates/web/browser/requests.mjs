// Asks for money and lends it as people do, in a real browser. Run by the test `a_request_for_finance_is_made_and_decided_in_a_browser`
// of the crate web:
//
//     node requests.mjs ADDRESS FOLDER JOURNEYS
//
// JOURNEYS says in JSON as whom: language, scripts, phone, and organisation and cookie of firm and bank. The firm prepares a file, takes the
// papers and sends it; the bank finds it among others, takes it and asks; the firm answers; the bank accepts. Pictures stay in FOLDER.

import { join } from "node:path";
import { writeFileSync } from "node:fs";
import { browser, end, fits, inspect, nu, opened, problems } from "./tools.mjs";

const [address, folder, journeys] = process.argv.slice(2);

async function journey({ language, scripts, phone, firm, bank }) {
  const where = `${language}, scripts ${scripts ? "on" : "off"}`;
  const size = phone ? { width: 360, height: 780 } : { width: 1280, height: 900 };
  const come = async ({ cookie }) => {
    const context = await browser.newContext({ locale: language, javaScriptEnabled: scripts, viewport: size });
    const [name, value] = cookie.split("=");
    await context.addCookies([{ name, value, url: address }]);
    return { context, ...(await opened(context)) };
  };
  const [asks, lends] = [await come(firm), await come(bank)];
  // Every page is whole: axe where scripts run, Nu everywhere, as wide as the screen.
  const look = async ({ page, said }, what) => {
    if (scripts) await inspect(page, said, `${where}, ${what}`);
    if (phone) await fits(page, size.width, `${where}, ${what}`);
    await page.screenshot({ path: join(folder, `${language}-${scripts}-${what}.png`), fullPage: true });
    writeFileSync(join(folder, `${language}-${scripts}-${what}.html`), await (await page.request.get(page.url())).text());
  };
  const press = async ({ page }, selector) => {
    await page.locator(selector).click();
    await page.waitForLoadState("load");
  };

  const { page } = asks;
  await page.goto(`${address}/${language}/o/${firm.organisation}/finance/requests`);
  await look(asks, "none");
  await press(asks, "main a.btn-main");
  for (const [field, text] of [
    ["name", "Séchoir fictif"], ["savings", "1 800 000"], ["use-0-name", "Séchoir"], ["use-0-amount", "10 000 000"],
    ["loan-0-name", "Banque"], ["loan-0-amount", "6 000 000"], ["loan-0-interest", "5"],
    ["saving-0-name", "Chaleur"], ["saving-0-t", "495,2"],
  ]) await page.fill(`#${field}`, text);
  await page.check("#document_quotes");
  await look(asks, "prepare");
  await press(asks, "main form button.btn-main");
  await page.waitForURL(/finance\/requests\/[0-9a-f-]{36}$/, { timeout: 120_000 });
  await look(asks, "prepared");
  for (const paper of ["application.pdf", "application.xlsx"]) {
    const answer = await page.request.get(`${page.url()}/papers/${paper}`);
    if (!answer.ok() || (await answer.body()).length < 5_000) problems.push(`${where}: ${paper} answers ${answer.status()}`);
  }
  await page.selectOption("#financier", bank.organisation);
  await press(asks, "form[action$='/send'] button");

  await lends.page.goto(`${address}/${language}/o/${bank.organisation}/inbox`);
  await look(lends, "inbox");
  await press(lends, "main table a");
  if (!(await lends.page.locator(".notice-good").count())) problems.push(`${where}: the PDF is not said to hold`);
  await press(lends, "form[action$='/take'] button");
  await lends.page.fill("#question", "Le devis est-il ferme ?");
  await press(lends, "form[action$='/ask'] button");
  await look(lends, "received");

  await page.reload();
  if (!(await page.locator("main").textContent()).includes("Le devis est-il ferme ?")) problems.push(`${where}: the question does not arrive`);
  await page.fill("#answer", "Oui, jusqu’en mars.");
  await press(asks, "form[action$='/answer'] button");
  await look(asks, "answered");

  await lends.page.reload();
  if (!(await lends.page.locator("main").textContent()).includes("Oui, jusqu’en mars.")) problems.push(`${where}: the answer does not arrive`);
  await lends.page.fill("#decision", "Accord de principe.");
  await press(lends, "button[formaction$='/accept']");
  await look(lends, "decided");
  await page.reload();
  if (!(await page.locator("main header .badge-good").count())) problems.push(`${where}: the firm is not told that it is accepted`);
  await asks.context.close();
  await lends.context.close();
}

for (const one of JSON.parse(journeys)) await journey(one);
nu(folder);
await end("4 journeys");
