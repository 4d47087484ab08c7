// Enters an installation of the border adjustment as people do, in a real browser. Run by the test
// `the_border_adjustment_is_entered_in_a_browser` of the crate web:
//
//     node border.mjs ADDRESS FOLDER PEOPLE
//
// PEOPLE says in JSON as whom: language, whether with scripts, whether on a phone, the organisation, the cookie, and what the pages
// have to show. Each asks "what is my good", follows it through every stage with the screws of the Commission's example, mends
// a wrong field, and reads what it costs. axe-core looks at every page, the Nu checker at its HTML, the keys reach everything.
// Pictures stay in FOLDER.

import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { end, fits, nu, problems, somebody, tabbed } from "./tools.mjs";

const [address, folder, people] = process.argv.slice(2);
mkdirSync(join(folder, "html"), { recursive: true });

const WORDS = { fr: "vis", ar: "براغي", en: "screws" };

async function journey({ language, scripts, phone, organisation, cookie, shown }) {
  const tag = `${language}-${scripts ? "scripts" : "plain"}`;
  const { page, context, shot, press, go, at, hold } = await somebody({ address, folder, language, scripts, tag, phone, cookie });
  const base = `/o/${organisation}/export`;
  const next = () => press("button[name=then][value=next]");
  const fill = async (fields) => {
    for (const [id, text] of Object.entries(fields)) {
      const field = page.locator(`[id="${id}"]`);
      const hidden = !(await field.isVisible());
      if (hidden) await page.locator("details", { has: field }).locator("summary").press("Enter");
      if (await field.evaluate((element) => element.tagName === "SELECT")) await field.selectOption(text);
      else await field.fill(text);
    }
  };

  await go(base);
  await shot("room");
  await press("main a[href$='/border/goods']");
  await page.fill("#q", WORDS[language]);
  await press("search button");
  await shot("goods");
  await press("a[href$='/goods/73181542']");
  await shot("good");
  hold((await page.textContent("main")).includes(shown.without), `the good does not say ${shown.without}`);
  await press("main .actions .btn-main");
  await page.fill("#name", "Boulonnerie fictive");
  await shot("new");
  await press("main form button.btn-main");
  await at(/\/processes$/);
  await fill({ "process-1-name": "2", "process-1-good-0-cn": "99" });
  await next();
  hold(await page.locator("[id='process-1-good-0-cn-error']").isVisible(), "a wrong code is not told beside its field");
  await shot("wrong");
  await fill({ "process-1-good-0-cn": "7318 16 31" });
  await next();
  await at(/\/streams$/);
  await fill({
    "stream-0-factor": "natural_gas", "stream-0-amount": "1239.583333333333", "stream-0-where": "p1",
    "stream-1-factor": "natural_gas", "stream-1-amount": "597.916666666667", "stream-1-where": "p2",
  });
  await shot("streams");
  await next();
  await at(/\/energy$/);
  await fill({ "electricity-0-0-mwh": "3400", "electricity-1-0-mwh": "1640" });
  await shot("energy");
  await next();
  await at(/\/precursors$/);
  await fill({
    "lot-0-cn": "72139110", "lot-0-name": "Fil", "lot-0-origin": "TR", "lot-0-tonnes": "20000", "lot-0-process": "0",
    "lot-0-see_direct": "1.539", "lot-0-report": "VR-1", "lot-0-verifier": "V",
    "lot-1-cn": "72210010", "lot-1-name": "Inox", "lot-1-origin": "TR", "lot-1-tonnes": "10000", "lot-1-process": "1",
    "lot-1-see_direct": "1.44", "lot-1-report": "VR-2", "lot-1-verifier": "V",
  });
  await shot("precursors");
  await next();
  await at(/\/sales$/);
  await fill({ "good-0-tonnes": "17000", "good-0-to_union_t": "900", "good-1-tonnes": "8200", "sent-0-id": "F-1", "sent-0-tonnes": "60", "sent-0-imported": "2026-05-14" });
  await shot("sales");
  await next();
  await at(/\/border\/[0-9a-f-]+$/);
  const text = await page.textContent("main");
  for (const figure of shown.result) hold(text.includes(figure), `the result does not say ${figure}`);
  await shot("result");
  if (scripts) await tabbed(page, `${tag}-result`);
  if (phone) await fits(page, 390, `${tag}-result`);
  await page.fill("#eur", "100");
  await press("form.seek-price button");
  hold((await page.locator(".chips [aria-current=true]").textContent()).includes("100"), "the own price is not the one shown");
  await press("nav.tabs a[href$='/measures']");
  await page.locator("details:has(input[value=precursor-amount]) > summary").click();
  await fill({ "precursor-amount-name": "Essai", "precursor-amount-tonnes": "19000" });
  await shot("measures-form");
  await press("form:has(input[value=precursor-amount]) button");
  hold((await page.locator("main section.sheet td").count()) > 9, "a measure changes nothing year by year");
  await shot("measures");
  if (phone) await fits(page, 390, `${tag}-measures`);
  await press("form:has(button[name=remove]) button");
  await press("nav.tabs a[href$='/gaps']");
  await shot("gaps");
  await press("nav.tabs a[href$='/file']");
  await shot("file");
  const coming = page.waitForEvent("download");
  await page.locator("a[href$='installation.toml']").click();
  hold((await coming).suggestedFilename() === "installation.toml", "no file is taken along");
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
