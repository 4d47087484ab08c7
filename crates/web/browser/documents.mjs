// Gives documents as people do, in a real browser. Run by the test `documents_are_given_in_a_browser` of the crate web:
//
//     node documents.mjs ADDRESS FOLDER EXAMPLE PEOPLE
//
// EXAMPLE is the folder of a firm's documents; PEOPLE says in JSON as whom: language, whether with scripts, whether on a
// phone, the organisation, the cookie. Each drops documents, looks at them, corrects one, takes one out and puts it back,
// types a bill and forgets the correction. axe-core looks at every page, the Nu checker at its HTML, and none is wider
// than a phone. Pictures stay in FOLDER.

import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { end, nu, problems, somebody } from "./tools.mjs";

const [address, folder, example, people] = process.argv.slice(2);
mkdirSync(join(folder, "html"), { recursive: true });
const empty = join(folder, "vide.csv");
writeFileSync(empty, "");
const purchases = join(folder, "achats.csv");
writeFileSync(purchases, "Site;Date;Désignation;Quantité;Unité\nusine-tanger;15/03/2025;Produit X7;100;L\nusine-tanger;16/03/2025;Produit X7;50;L\n");
const GIVEN = [
  "usine-tanger/Factures électricité MT 2025 (12 mois).pdf",
  "usine-tanger/Factures UBL/GE-25-001.xml",
  "atelier-tetouan/eau_elec_01_2025.pdf",
  "RH/Déplacements 2025.xlsx",
  "RH/navettes.ods",
  "HSE/dechets_2025.xls",
  "A trier/divers.csv",
  "A trier/IMG_20251004_facture.jpg",
  "A trier/carburant (protégé).xlsx",
  "A trier/factures_recues.zip",
];

async function journey({ language, scripts, phone, organisation, cookie }) {
  const tag = `${language}-${scripts ? "scripts" : "bare"}-${phone ? "phone" : "desk"}`;
  const { page, context, shot } = await somebody({ address, folder, language, scripts, tag, phone, cookie });
  const base = `/${language}/o/${organisation}`;
  const go = (path) => page.goto(`${address}${path}`, { waitUntil: "load" });
  // Until every document is read: the page sees it by itself, or is asked for again where it has no scripts.
  const read = async () => {
    if (scripts) {
      const done = () => page.waitForSelector("[data-progress]", { state: "detached", timeout: 60_000 });
      await done();
      await go(`${base}/documents`);
      await done();
      return;
    }
    for (let tries = 0; tries < 300; tries += 1) {
      await go(`${base}/documents`);
      if ((await page.locator("[data-progress]").count()) === 0) return;
      await page.waitForTimeout(200);
    }
    problems.push(`${tag}: the documents are never read`);
  };
  const paper = async (named) => {
    await read();
    await page.locator(".paper-name", { hasText: named }).first().click();
    await page.waitForURL(/\/documents\/[0-9a-f-]{36}$/);
  };

  await go(`${base}/documents`);
  await shot("none");
  await page.setInputFiles("#file", [...GIVEN.map((path) => join(example, path)), purchases]);
  await page.locator(".giving button").press("Enter");
  await page.waitForSelector(".papers");
  await read();
  await shot("list");
  if ((await page.locator(".papers > li").count()) !== GIVEN.length + 1) problems.push(`${tag}: not all documents are there`);

  // The same again is said kindly, and so is what is empty.
  await page.setInputFiles("#file", [join(example, GIVEN[2]), empty]);
  await page.locator(".giving button").press("Enter");
  await page.waitForSelector(scripts ? ".sending li:nth-child(3)" : ".fates");
  await shot("again");

  await paper("MT 2025");
  await page.waitForTimeout(800);
  await shot("bill");
  await paper("Déplacements");
  await shot("workbook");
  await paper("IMG_");
  await shot("photo");
  await paper("divers.csv");
  await shot("table");

  // What it is, said once: first by a name that could mean several.
  await paper("achats");
  await shot("unknown");
  await page.locator("form.mend input[name=activity]").first().fill("bouteille gaz");
  await page.locator("form.mend button.btn-main").first().press("Enter");
  await page.waitForSelector("#activity-error");
  await shot("several");
  await page.locator(".offer button").first().press("Enter");
  await page.waitForSelector(".said");
  await read();
  await paper("achats");
  if ((await page.locator(".aside-one").count()) > 0) problems.push(`${tag}: a correction corrects nothing`);
  await shot("corrected");
  await page.locator("a[href$='/columns']").first().click();
  await page.waitForURL(/\/columns$/);
  await shot("columns");
  await go(`${base}/corrections`);
  await shot("corrections");
  await page.locator("form[action$='/forget'] button").first().press("Enter");
  await page.waitForSelector(".said");

  // Taken out, and put back.
  await paper("achats");
  await page.locator("form[action$='/remove'] button").first().press("Enter");
  await page.waitForSelector("form[action$='/restore'] button");
  await shot("taken-out");
  await page.locator("form[action$='/restore'] button").press("Enter");
  await page.waitForSelector("form[action$='/remove'] button");

  // A bill on paper.
  await go(`${base}/entries`);
  await page.selectOption("#site", { index: 1 });
  await page.fill("#activity", "gasoil citerne");
  await page.fill("#quantity", "1 250,5");
  await page.fill("#unit", "L");
  await page.fill("#first", "2025-01-31");
  await page.fill("#last", "2025-01-01");
  await page.setInputFiles("#photo", join(example, "A trier/scan facture septembre.pdf"));
  await page.locator(".entry .btn-main").press("Enter");
  await page.waitForSelector("#last-error");
  await shot("entry-refused");
  await page.fill("#activity", "fuel.diesel");
  await page.fill("#first", "2025-01-01");
  await page.fill("#last", "2025-01-31");
  await page.fill("#months", "2");
  await page.setInputFiles("#photo", join(example, "A trier/scan facture septembre.pdf"));
  await page.locator(".entry .btn-main").press("Enter");
  await page.waitForSelector(".said");
  await shot("entries");
  if ((await page.locator(".lines > li").count()) !== 2) problems.push(`${tag}: two months are not two entries`);
  await context.close();
}

const everybody = JSON.parse(people);
await Promise.all(everybody.map((person) => journey(person).catch((error) => problems.push(`${person.language} ${person.scripts}: ${error}`))));
nu(join(folder, "html"));
await end(`${everybody.length} journeys`);
