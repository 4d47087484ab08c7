// Asks who helps to pay as people do, in a real browser. Run by the test `a_firm_finds_who_helps_to_pay_in_a_browser` of the
// crate web:
//
//     node finance.mjs ADDRESS FOLDER PEOPLE
//
// PEOPLE says in JSON as whom: language, whether with scripts, whether on a phone, the organisation, the cookie, and the cookie of
// who runs the installation. Each answers the question that decides most, does not know the next, mends a wrong number, looks
// at a programme and at its sources; the operator then writes a claim, which everybody reads. axe-core looks at every page, the Nu
// checker at its HTML, the keys reach everything. Pictures stay in FOLDER.

import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { end, fits, nu, problems, somebody, tabbed } from "./tools.mjs";

const [address, folder, people] = process.argv.slice(2);
mkdirSync(join(folder, "html"), { recursive: true });

async function journey({ language, scripts, phone, organisation, cookie }) {
  const tag = `${language}-${scripts ? "scripts" : "plain"}`;
  const { page, context, shot, press, go, at, hold } = await somebody({ address, folder, language, scripts, tag, phone });
  await go("/programmes");
  hold((await page.locator(".entries > li").count()) === 33, "not every programme is listed");
  await page.selectOption("#kind", "guarantee");
  await press("search button");
  hold((await page.locator(".entries > li").count()) < 33, "the list is not narrowed");
  await shot("programmes");
  await press(".entries a");
  await shot("public");

  const [name, value] = cookie.split("=");
  await context.addCookies([{ name, value, url: address }]);
  const base = `/o/${organisation}/finance`;
  await go(base);
  const asked = () => page.locator("form[action*='/finance/answers/']").getAttribute("action");
  const first = await asked();
  await shot("first");
  await tabbed(page, `${tag} finance`);
  await press("button[name=unknown]");
  await at(/\/finance$/);
  const second = await asked();
  hold(first !== second, "what nobody knows is asked again");
  await go(`${base}/answers`);
  await page.fill("#investment_mad", "dix millions");
  await press("main form .btn-main");
  hold(await page.locator("#investment_mad-error").isVisible(), "a wrong number is not told beside its field");
  await shot("wrong");
  await page.fill("#investment_mad", "10 000 000");
  await page.selectOption("#legal_person", "yes");
  await page.fill("#founded", "2012-05-14");
  await press("main form .btn-main");
  await at(/\/finance$/);
  await shot("answered");
  await go(`${base}/answers`);
  hold((await page.inputValue("#investment_mad")) === "10000000", "the number is not kept");
  await go(`${base}/programmes/tpme-charte`);
  hold((await page.locator("#said ~ .table-frame tbody").count()) > 3, "the claims are not there");
  await shot("programme");
  if (phone) await fits(page, 390, `${tag} programme`);
  await context.close();
}

// Who runs the installation reads a source again and writes down what it says now.
async function keep({ language, scripts, operator }) {
  const tag = `${language}-${scripts ? "scripts" : "plain"}-operator`;
  const { page, context, shot, press, go, at, hold } = await somebody({ address, folder, language, scripts, tag, phone: false });
  const [name, value] = operator.split("=");
  await context.addCookies([{ name, value, url: address }]);
  await go("/operator/programmes");
  await shot("queue");
  await go("/operator/programmes/green-invest");
  await shot("programme");
  await press("main a.btn-main");
  await page.selectOption("#field", "loan_share_max");
  const share = scripts ? "41.5" : "42.5";
  await page.fill("#value", share);
  await page.selectOption("#unit", "%");
  await page.fill("#source", "Opérateur, fiche fictive https://exemple.example/fiche");
  await press("main form .btn-main");
  hold(await page.locator("#date-error").isVisible(), "a claim without a date is taken");
  await shot("wrong");
  await page.fill("#date", "2026-11");
  await press("main form .btn-main");
  await at(/\/green-invest$/);
  await shot("written");
  await go("/programmes/green-invest");
  hold((await page.textContent("main")).includes(share.replace(".", ",")), "what was written is not read");
  await context.close();
}

for (const person of JSON.parse(people)) {
  try {
    await journey(person);
    await keep(person);
  } catch (error) {
    problems.push(`${person.language}, scripts ${person.scripts}: ${error}`);
  }
}
nu(join(folder, "html"));
await end("4 journeys");
