// Runs an installation as its operator does, in a real browser. Run by the test `the_operator_runs_the_installation_in_a_browser` of the crate web:
//
//     node operator.mjs ADDRESS FOLDER PEOPLE
//
// PEOPLE says in JSON as whom: language, whether with scripts, whether on a phone, the cookie of the operator, and the cookie, the mail address and the
// firm of somebody else. Each finds the person, locks them out and lets them in, closes their firm and opens it again, sends a letter that was
// given up, and goes through the logs. axe-core looks at every page, the Nu checker at its HTML, and none is wider than a phone.

import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { end, nu, problems, somebody } from "./tools.mjs";

const [address, folder, people] = process.argv.slice(2);
mkdirSync(join(folder, "html"), { recursive: true });

async function journey({ language, scripts, phone, cookie, other, email, firm, name }) {
  const tag = `${language}-${scripts ? "scripts" : "bare"}-${phone ? "phone" : "desk"}`;
  const { page, context, shot, press, go, hold } = await somebody({ address, folder, language, scripts, tag, phone, cookie });
  const person = await somebody({ address, folder, language, tag: `${tag}-other`, cookie: other });
  const status = async (path) => (await person.go(path)).status();
  // What is sought stands alone in the list; its one button does what `path` ends with.
  const done = async (list, words, path) => {
    await go(list);
    await page.fill("#q", words);
    await press("search .btn-main");
    hold((await page.locator(".lines > li").count()) === 1, `${words} is not found alone in ${list}`);
    await press(`form[action$='/${path}'] button`);
    await page.waitForSelector(".said");
    await shot(path);
  };

  await go("/o");
  hold(new URL(page.url()).pathname === `/${language}/operator`, `the operator begins at ${page.url()}`);
  await shot("begin");

  hold((await status(`/o/${firm}`)) === 200, "the firm is open to its owner");
  await done("/operator/organisations", name, "close");
  hold((await status(`/o/${firm}`)) === 404, "a closed firm is entered");
  await done("/operator/organisations", name, "reopen");
  hold((await status(`/o/${firm}`)) === 200, "the firm is not open again");

  await done("/operator/people", email, "lock");
  await person.go(`/o/${firm}`);
  hold(new URL(person.page.url()).pathname.endsWith("/sign-in"), "who is locked is still in");
  await done("/operator/people", email, "unlock");

  await go("/operator/letters");
  const given = page.locator("form[action$='/again']");
  const before = await given.count();
  await shot("letters");
  await press("form[action$='/again'] button");
  await page.waitForSelector(".said");
  hold((await given.count()) === before - 1, "the letter still waits to be sent again");
  for (const list of ["jobs", "catalogue", "log"]) {
    await go(`/operator/${list}`);
    await shot(list);
  }
  const said = await page.locator("main").innerText();
  for (const action of ["organisation.close", "organisation.reopen", "person.lock", "person.unlock"]) {
    hold(said.includes(action), `the log does not say ${action}`);
  }
  await press("main a[href$='/log/check']");
  await page.waitForSelector(".notice-good");
  await shot("chains");
  for (const one of [context, person.context]) await one.close();
}

for (const one of JSON.parse(people)) {
  await journey(one).catch((error) => problems.push(`${one.language} ${one.scripts}: ${error}`));
}
nu(join(folder, "html"));
await end("4 operators");
