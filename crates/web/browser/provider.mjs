// Comes in by an identity provider, in a real browser. Run by the test `provider` of the crate web:
//
//     node provider.mjs ADDRESS FOLDER JOURNEYS
//
// In French and Arabic, with and without scripts: somebody new comes in from the page that they asked for, back in their language; who
// gives it up, and for whom the provider does not vouch, is told so; who has an account signs in to it, links it, comes in by it, and cuts
// the link. A page of another site that leads to the way in signs nobody in. JOURNEYS says who, as JSON.

import { mkdirSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { end, nu, somebody } from "./tools.mjs";

const [address, folder, journeys] = process.argv.slice(2);
const PASSWORD = "caravane 7 orangers bleus";
mkdirSync(join(folder, "html"), { recursive: true });

// Another site, of another name, with a link and a picture that lead to the way in.
const other = createServer((_, answer) => {
  answer.setHeader("content-type", "text/html");
  answer.end(`<!doctype html><title>Another</title><a href="${address}/fr/sign-in/provider">Way in</a>`);
});
await new Promise((listening) => other.listen(0, "localhost", listening));
const elsewhere = `http://localhost:${other.address().port}/`;

async function journey({ language, scripts, phone, fresh, old }) {
  const tag = `${language}-${scripts ? "scripts" : "plain"}`;
  const { page, context, shot, press, go, at, hold } = await somebody({ address, folder, language, scripts, tag, phone });
  const way = "a[href*='/sign-in/provider']";
  const leave = async () => {
    await go("/account");
    await press(".leave button");
    await page.waitForSelector(".said");
  };
  const enter = async (who) => {
    // The provider forgets who was there before; its cookies have this host as well.
    await context.clearCookies({ name: /^_/ });
    await press(way);
    await page.click(`#${who}`);
  };

  // Whoever gives it up, and whomever the provider does not vouch for, is told so, on a page that leads on.
  await go("/account/sessions");
  await at(/\/sign-in\?next=/);
  await shot("sign-in");
  await enter("nobody");
  await page.waitForSelector(".notice-bad");
  await shot("given-up");
  await enter("unverified");
  await page.waitForSelector(".notice-bad");
  await shot("unverified");

  // Somebody new: to the page that was asked for, in the language in which it was.
  await go("/account/sessions");
  await enter(fresh);
  await at(`${address}/${language}/account/sessions`);
  await shot("sessions");
  hold((await page.locator("main .lines").count()) === 2, "the institution is not listed");
  // Known again.
  await leave();
  await go("/sign-in");
  await enter(fresh);
  await at(/\/o$/);
  await leave();

  // Somebody who has an account: the account is proved, then linked.
  await go("/sign-in");
  await enter(old);
  await at(/\/sign-in\?next=\/account\/link/);
  await page.fill("#email", `${old}@institution.example`);
  await page.fill("#password", PASSWORD);
  await press("main form .btn-main");
  await at(/\/account\/link$/);
  await shot("link");
  await press("main form .btn-main");
  await page.waitForSelector(".said");
  await shot("linked");
  await leave();
  await go("/sign-in");
  await enter(old);
  await at(/\/o$/);
  // The link is cut, against the password.
  await go("/account/sessions");
  await press("a[href$='/account/institution']");
  await page.fill("#old", "another");
  await press(".grave .btn-grave");
  await page.waitForSelector("#old-error");
  await shot("cut");
  await page.fill("#old", PASSWORD);
  await press(".grave .btn-grave");
  await page.waitForSelector(".said");
  await shot("cut-done");
  await leave();

  // Another site leads to the page to sign in, and no further.
  await page.goto(elsewhere);
  await page.click("a");
  await at(/\/fr\/sign-in\?next=\/o$/);
  hold((await page.locator(way).count()) === 1, "another site leads elsewhere");
  await context.close();
}

for (const one of JSON.parse(journeys)) await journey(one);
nu(join(folder, "html"));
other.close();
await end("4 journeys");
