// Opens every page there is in a real browser and says what is wrong with it. Run by the test
// `every_page_is_right_in_a_browser` of the crate web:
//
//     node pages.mjs ADDRESS FOLDER LIST
//
// LIST names a file of JSON: the pages that the test found by following links, each with its row of the table, its path and
// the cookie of who opens it. In three languages: axe-core finds nothing, nothing breaks the content security policy, nothing
// is written to the console, nothing is wider than the window at 320 px, a first visit weighs less than 150 kB, and the Nu
// checker reads the HTML. What does not depend on the words is looked at in French alone: that every key leads somewhere that
// is seen; the dark theme, whose colours alone differ; other pages of the same row. What is printed is dark on white and fits
// the sheet, whichever way it is read: it is printed from the dark, which has further to go, and from Arabic. Pictures stay in
// FOLDER.

import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { browser, end, fits, inspect, nu, opened, printed, problems, tabbed } from "./tools.mjs";

const [address, folder, list] = process.argv.slice(2);
const WEIGHT_MAX = 150_000;
// So many windows at once.
const WINDOWS = 3;
mkdirSync(join(folder, "html"), { recursive: true });

// Each page has a name of its own: its path, with a number for what has one.
const seen = new Map();
const pages = JSON.parse(readFileSync(list, "utf8")).map(({ route, path, cookie }) => {
  const [before, query] = path.split("?");
  const words = (route === "" && before !== "" ? before : route).replaceAll("{organisation}", "o") + (query ? `-${query.slice(0, 12)}` : "");
  const name = words.replaceAll(/[^a-z0-9]+/gi, "-").replaceAll(/^-|-$/g, "") || "home";
  seen.set(name, (seen.get(name) ?? 0) + 1);
  const number = seen.get(name);
  return { path, cookie, first: number === 1, name: number > 1 ? `${name}-${number}` : name };
});

let heaviest = 0;
async function weigh(page, where) {
  const weight = await page.evaluate(() =>
    [...performance.getEntriesByType("navigation"), ...performance.getEntriesByType("resource")]
      .reduce((sum, entry) => sum + entry.encodedBodySize + 300, 0));
  heaviest = Math.max(heaviest, weight);
  if (weight > WEIGHT_MAX) problems.push(`${where}: a first visit weighs ${weight} bytes`);
}

// Darkness is the wish of the system or the choice of the reader, in turn.
let wishes = 0;

async function look({ path, cookie, name }, language, theme) {
  const where = `${name} ${language} ${theme}`;
  const chosen = theme === "dark" && (wishes += 1) % 2 === 0;
  const options = { colorScheme: chosen ? "light" : theme, locale: language, viewport: { width: 1280, height: 900 } };
  const context = await browser.newContext(options);
  const cookies = [cookie, chosen ? "qafila_theme=dark" : ""].filter(Boolean).map((pair) => pair.split("="));
  await context.addCookies(cookies.map(([name, value]) => ({ name, value, url: address })));
  const { page, said } = await opened(context);
  const answer = await page.goto(`${address}/${language}${path}`, { waitUntil: "load" });
  await weigh(page, where);
  const shot = (width) => page.screenshot({ path: join(folder, `${name}-${language}-${theme}-${width}.png`), fullPage: true });
  // What is folded is looked at as well.
  const unfold = () => page.evaluate(() => document.querySelectorAll("details").forEach((folded) => { folded.open = true; }));
  if (theme === "light") {
    writeFileSync(join(folder, "html", `${name}-${language}.html`), await answer.text());
    await shot(1280);
    if (language === "fr") await tabbed(page, where);
    await unfold();
    await inspect(page, said, where);
  } else {
    await unfold();
    await inspect(page, said, where, ["color-contrast"]);
  }
  for (const width of [360, 320]) {
    await page.setViewportSize({ width, height: 740 });
    await fits(page, width, where);
    if (width === 360) await shot(width);
  }
  if (theme === "dark" || language === "ar") {
    await printed(page, where);
    await shot("print");
  }
  await context.close();
}

const looks = [["fr", "light"], ["fr", "dark"], ["ar", "light"], ["en", "light"]];
const left = looks.flatMap(([language, theme]) =>
  pages.filter(({ first }) => first || language === "fr").map((page) => () => look(page, language, theme)));
const count = left.length;
await Promise.all(Array.from({ length: WINDOWS }, async () => {
  for (let next = left.shift(); next; next = left.shift()) await next();
}));
nu(join(folder, "html"));
await end(`${pages.length} pages, looked at ${count} times; the heaviest first visit weighs ${heaviest} bytes`);
