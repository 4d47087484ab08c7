// Has a plan computed as people do, in a real browser. Run by the test `a_plan_is_computed_in_a_browser` of the crate web:
//
//     node plans.mjs ADDRESS FOLDER PEOPLE
//
// PEOPLE says in JSON as whom: language, whether with scripts, whether on a phone, the organisation, the cookie. Each asks for a plan,
// mends a wrong field, waits for the answer, reads it, follows it, and computes a variant. axe-core looks at every page, the Nu checker
// at its HTML, the keys reach everything. Pictures stay in FOLDER.

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
  const base = `/o/${organisation}/reduce/plans`;

  await go(base);
  await shot("none");
  await press("main a[href$='/plans/new']");
  await page.fill("#horizon", "99");
  await page.fill("#loan-share", "50");
  await page.fill("#loan-interest", "5,5");
  await page.fill("#loan-years", "7");
  await page.fill("#price-0", "1,2");
  await shot("new");
  await press("main form button.btn-main");
  hold(await page.locator("#horizon-error").isVisible(), "a wrong number is not told beside its field");
  await shot("wrong");
  await page.fill("#horizon", "10");
  // Two small measures do not reach the targets of the sheet.
  await page.uncheck("#targets");
  // Options are folded: half of the first measure as another size, and the two exclude each other.
  await page.locator("details.out.sheet > summary").press("Enter");
  await page.selectOption("#size-0-measure", { index: 1 });
  await page.fill("#size-0-name", "1/2");
  await page.fill("#size-0-cost", "x");
  await page.fill("#size-0-saves", "50");
  await press("main form button.btn-main");
  hold(await page.locator("#size-0-cost-error").isVisible(), "what is wrong with an option is folded away");
  await shot("options");
  await page.fill("#size-0-cost", "40000");
  await page.fill("#certificate-price", "800");
  await page.fill("#border-0", "50");
  await press("main form button.btn-main");
  await at(/\/plans\/[0-9a-f-]{36}/);
  for (let tries = 0; tries < 60 && !(await page.locator("#works").count()); tries += 1) {
    await page.waitForTimeout(500);
    await page.reload({ waitUntil: "load" });
  }
  hold((await page.locator("table tbody tr").count()) >= 2, "the plan has no works");
  hold((await page.locator("figure.drawing svg").count()) === 3, "the drawings are not there");
  await shot("plan");
  if (scripts) await tabbed(page, `${tag}-plan`);
  if (phone) await fits(page, 390, `${tag}-plan`);
  await press("form[action$='/follow'] button");
  hold(await page.locator("form[action$='/unfollow']").count(), "the plan is not followed");
  await press("main a[href*='/plans/new?from=']");
  hold((await page.inputValue("#horizon")) === "10", "a variant does not begin from the plan");
  await go(base);
  await shot("list");
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
