// Makes a product as people do, in a real browser, and opens it as its buyer does. Run by the test
// `a_product_is_made_and_bought_in_a_browser` of the crate web:
//
//     node products.mjs ADDRESS FOLDER PERSON
//
// PERSON says in JSON as whom: the organisation and the cookie. In French with scripts on a wide screen, in Arabic without on a phone: a
// product, its recipe, an input with a factor, the figure, publication, a link, the page of a buyer in six languages, the form of a supplier.

import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { browser, end, fits, inspect, opened, problems, somebody } from "./tools.mjs";

const [address, folder, person] = process.argv.slice(2);
const { organisation, cookie } = JSON.parse(person);
const base = `/o/${organisation}/export`;
mkdirSync(join(folder, "html"), { recursive: true });

async function sell(language, scripts, phone) {
  const tag = `${language}-${scripts ? "scripts" : "plain"}`;
  const { page, context, shot, go, hold } = await somebody({ address, folder, language, scripts, tag, phone, cookie });
  const send = async (form) => {
    await page.locator(form).first().click();
    await page.waitForLoadState("load");
  };
  await go(`${base}/products`);
  await shot("products");
  await page.fill("#name", language === "ar" ? "سروال جينز" : "Jean délavé");
  await send("main form.sheet button.btn-main");
  hold(/\/recipe$/.test(page.url()), `a new product leads to ${page.url()}`);
  await page.selectOption("#unit", "piece");
  await page.fill("#mass_kg", language === "ar" ? "0.6" : "0,6");
  await page.fill("#made", "500000");
  await page.fill("#fossil_kg", "0");
  await page.fill("#ids", `J-${tag}`);
  await shot("recipe-empty");
  await send("form.pile button.btn-main");
  hold(await page.locator(".tree").isVisible(), "no tree after the recipe is written");
  await page.locator("a[href$='/inputs/new']").click();
  await page.fill("#name", "Toile denim");
  await page.fill("#amount", "0.62");
  await send("main form.sheet button.btn-main");
  await page.fill("#q", "zinc");
  await send("form.seek button");
  await shot("input");
  hold((await page.locator("button[name=factor]").count()) > 0, "the catalogue has nothing for zinc");
  await send("button[name=factor]");
  hold((await page.locator(".tree li").count()) > 2, "the tree has no branches");
  hold(await page.locator(".stat-value").first().isVisible(), "no figure beside the recipe");
  await shot("recipe");
  const recipe = page.url();
  // The figure is reckoned in the background: the page is looked at again until it is there.
  const product = recipe.replace(/\/recipe$/, "");
  for (let tries = 0; tries < 60; tries += 1) {
    await page.goto(product, { waitUntil: "load" });
    if (await page.locator("form[action$='/publish']").isVisible()) break;
    await page.waitForTimeout(500);
  }
  await shot("product");
  await send("form[action$='/publish'] button");
  hold(await page.locator("form[action*='/withdraw/']").isVisible(), "nothing to withdraw after publication");
  await page.fill("#recipient", "Fiktive Käufer GmbH");
  await page.selectOption("#language", "de");
  await send("form[action$='/links'] button.btn-main");
  const link = new URL(await page.locator("input[readonly]").first().inputValue());
  for (const tongue of ["de", "en", "fr", "es", "it", "ar"]) {
    const stranger = await browser.newContext({ locale: tongue, viewport: { width: 390, height: 844 } });
    const there = await opened(stranger);
    const answer = await there.page.goto(`${address}${link.pathname.replace("/de/", `/${tongue}/`)}`);
    hold(answer.status() === 200, `the buyer's page in ${tongue} answers ${answer.status()}`);
    await inspect(there.page, there.said, `${tag}, the buyer in ${tongue}`);
    await there.page.setViewportSize({ width: 320, height: 740 });
    await fits(there.page, 320, `${tag}, the buyer in ${tongue}`);
    await there.page.screenshot({ path: join(folder, `${tag}-buyer-${tongue}.png`), fullPage: true });
    await stranger.close();
  }
  await page.goto(`${recipe}/inputs/toile-denim`, { waitUntil: "load" });
  await page.fill("#supplier", "Tissage Exemple");
  await page.fill("#email", `tissage.${tag}@example.org`);
  await send("form[action$='/ask'] button.btn-main");
  await shot("requests");
  const form = new URL(await page.locator("input[readonly]").first().inputValue());
  const supplier = await somebody({ address, folder, language, scripts, tag: `${tag}-supplier`, phone });
  await supplier.page.goto(`${address}${form.pathname}`, { waitUntil: "load" });
  await supplier.shot("form");
  await supplier.page.locator("main form.sheet button.btn-main").click();
  await supplier.page.waitForSelector(".field-error");
  await supplier.shot("wrong");
  await supplier.page.fill("#kg", language === "ar" ? "7.25" : "7,25");
  await supplier.page.locator("main form.sheet button.btn-main").click();
  await supplier.page.waitForLoadState("load");
  hold((await supplier.page.locator("form.sheet").count()) === 0, "the form is still there after the answer");
  await supplier.shot("thanks");
  await page.goto(recipe, { waitUntil: "load" });
  await shot("recipe-answered");
  await page.goto(`${address}/${language}${base}/offered`, { waitUntil: "load" });
  await shot("offered");
  await context.close();
}

await sell("fr", true, false);
await sell("ar", false, true);
await end("A product was made and bought in two languages");
