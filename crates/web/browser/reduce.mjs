// Follows a lead of the stop *reduce* as people do, in a real browser. Run by the test `a_lead_is_followed_in_a_browser` of the
// crate web:
//
//     node reduce.mjs ADDRESS FOLDER PEOPLE
//
// PEOPLE says in JSON as whom: language, whether with scripts, whether on a phone, the organisation, the cookie. Each reads what the bills
// suggest, computes a lead, keeps it as a measure, mends a wrong field, notes that it is not done and why, and looks at the curve. axe-core
// looks at every page, the Nu checker at its HTML, the keys reach everything. Pictures stay in FOLDER.

import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { end, fits, nu, problems, somebody, tabbed } from "./tools.mjs";

const [address, folder, people] = process.argv.slice(2);
mkdirSync(join(folder, "html"), { recursive: true });

async function journey({ language, scripts, phone, organisation, cookie }) {
  const tag = `${language}-${scripts ? "scripts" : "plain"}`;
  const { page, context, shot, press, go, at, hold } = await somebody({ address, folder, language, scripts, tag, phone });
  const [name, value] = cookie.split("=");
  await context.addCookies([{ name, value, url: address }]);
  const base = `/o/${organisation}/reduce`;

  await go("/technologies");
  await shot("technologies");
  await press("main a[href$='/technologies/heat-pump']");
  await shot("technology");
  await go(base);
  await shot("room");
  if (phone) await fits(page, 390, `${tag}-room`);
  await press("main a[href*='/reduce/calculate/eco-driving']");
  hold((await page.inputValue("#fuel_l")).includes("±"), "the inventory does not fill the litres in");
  await shot("computed");
  await page.fill("#fuel_l", "-3");
  await press("main form button.btn-main");
  hold(await page.locator("#fuel_l-error").isVisible(), "a wrong number is not told beside its field");
  await shot("refused");
  await page.fill("#fuel_l", "3 000 L");
  await press("main form button.btn-main");
  if (scripts) await tabbed(page, `${tag}-computed`);
  await press("main section form button");
  await at(/\/measures\/new\?/);
  await page.fill("#cost", "beaucoup");
  await press("main form button.btn-main");
  hold(await page.locator("#cost-error").isVisible(), "a wrong cost is not told beside its field");
  await shot("wrong");
  await page.fill("#cost", "12 500,50");
  await page.fill("#life", "2");
  await page.fill("#years", "2027");
  await press("main form button.btn-main");
  await at(/\/measures\/[0-9a-f-]{36}$/);
  await shot("kept");
  await page.selectOption("#state", "not-done");
  await press("form[action$='/step'] button");
  hold(await page.locator("#words-error").isVisible(), "what is not done needs no reason");
  await page.selectOption("#state", "decided");
  await press("form[action$='/step'] button");
  await at(/\/measures\/[0-9a-f-]{36}$/);
  await shot("decided");
  await go(`${base}/curve`);
  await shot("curve");
  if (phone) await fits(page, 390, `${tag}-curve`);
  await context.close();
}

for (const person of JSON.parse(people)) {
  try {
    await journey(person);
  } catch (error) {
    problems.push(`${person.language}: ${error}`);
  }
}
nu(join(folder, "html"));
await end(`${JSON.parse(people).length} journeys`);
