// Signs in by a passkey, in a real browser whose device is Chromium's own. Run by the test `passkeys` of the crate web:
//
//     node passkeys.mjs ADDRESS FOLDER PEOPLE
//
// In French and Arabic, somebody adds a passkey, signs out, comes back by it, and removes it. What was answered once, what a page at
// another address brought, and what a device brought that nobody added, is refused. PEOPLE says who, as JSON.

import { generateKeyPairSync, randomBytes } from "node:crypto";
import { mkdirSync } from "node:fs";
import { createServer, request } from "node:http";
import { join } from "node:path";
import { browser, end, nu, somebody } from "./tools.mjs";

const [address, folder, people] = process.argv.slice(2);
const PASSWORD = "caravane 7 orangers bleus";
mkdirSync(join(folder, "html"), { recursive: true });

// The same pages at another port: another origin, with the same name and the same cookies.
const port = Number(new URL(address).port);
const other = createServer((asked, answer) => {
  const { method, url, headers } = asked;
  const passed = request({ host: "127.0.0.1", port, method, path: url, headers }, (given) => {
    answer.writeHead(given.statusCode, given.headers);
    given.pipe(answer);
  });
  asked.pipe(passed);
});
await new Promise((listening) => other.listen(0, "127.0.0.1", listening));
const elsewhere = `http://localhost:${other.address().port}`;

async function journey({ language, email, phone }) {
  const tag = `${language}-passkeys`;
  const { page, context, shot, press, go, at, hold } = await somebody({ address, folder, language, tag, phone });
  const device = await context.newCDPSession(page);
  await device.send("WebAuthn.enable");
  const options = { protocol: "ctap2", transport: "internal", hasResidentKey: true, hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true };
  const { authenticatorId } = await device.send("WebAuthn.addVirtualAuthenticator", { options });
  const leave = async () => {
    await go("/account");
    await press(".leave button");
    await page.waitForSelector(".said");
  };
  const enter = async (from = address) => {
    await go("/sign-in", from);
    await press("form[data-passkey] .btn");
  };
  const credentials = async () => (await device.send("WebAuthn.getCredentials", { authenticatorId })).credentials;

  await go("/sign-in");
  await page.fill("#email", email);
  await page.fill("#password", PASSWORD);
  await press("main form .btn-main");
  await at(/\/o$/);
  await go("/account/passkeys");
  await shot("none");
  await page.fill("#name", language === "ar" ? "هاتفي" : "Mon téléphone");
  await page.fill("#old", "another");
  await press("form[data-passkeys] .btn-main");
  await page.waitForSelector("#old-error");
  await shot("refused");
  await page.fill("#old", PASSWORD);
  await press("form[data-passkeys] .btn-main");
  await page.waitForSelector("form[data-passkey=create]");
  await shot("begin");
  // A device whose owner does not prove who they are makes none.
  await device.send("WebAuthn.setUserVerified", { authenticatorId, isUserVerified: false });
  await press("form[data-passkey] .btn-main");
  await page.waitForSelector("[role=alert]:not([hidden])");
  await shot("not-verified");
  await device.send("WebAuthn.setUserVerified", { authenticatorId, isUserVerified: true });
  await press("form[data-passkey] .btn-main");
  await page.waitForSelector(".said");
  await shot("added");
  const made = await credentials();
  hold(made.length === 1 && made[0].isResidentCredential && made[0].rpId === "localhost", "the device keeps no discoverable passkey");
  // The same device is told that it has one.
  await page.fill("#name", "x");
  await page.fill("#old", PASSWORD);
  await press("form[data-passkeys] .btn-main");
  await page.waitForSelector("form[data-passkey=create]");
  await press("form[data-passkey] .btn-main");
  const words = page.locator("form[data-passkey] [role=alert]:not([hidden])");
  await words.waitFor();
  hold((await words.textContent()) === (await page.getAttribute("form[data-passkey]", "data-known")), "a second passkey of one device is not refused as such");

  // Out, and in by the passkey alone, to the page that was asked for.
  await leave();
  await go("/account/sessions");
  await at(/\/sign-in\?next=/);
  await shot("sign-in");
  const sent = page.waitForRequest((asked) => asked.method() === "POST" && asked.url().endsWith("/sign-in/passkey"));
  await press("form[data-passkey] .btn");
  const answer = (await sent).postData();
  await at(`${address}/${language}/account/sessions`);
  await go("/account/passkeys");
  await shot("used");

  // What was answered once is no answer again.
  await leave();
  await go("/sign-in");
  const again = await page.evaluate(async ([path, body]) => {
    const headers = { "content-type": "application/x-www-form-urlencoded" };
    return (await fetch(path, { method: "POST", headers, body, redirect: "manual" })).status;
  }, [`/${language}/sign-in/passkey`, answer]);
  hold(again === 422, `an answer sent again is answered ${again}`);
  // Another port is another site, whatever its name.
  await enter(elsewhere);
  await at(new RegExp(`^${elsewhere}/${language}/sign-in/passkey$`));
  await page.waitForSelector(".notice-bad");
  // An address without our name is refused by the browser itself.
  await enter(address.replace("localhost", "127.0.0.1"));
  await page.waitForSelector("[role=alert]:not([hidden])");
  // A counter that stands lower than last time: a copy. And a key that nobody added.
  const [kept] = await credentials();
  const { privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const foreign = { ...kept, credentialId: randomBytes(32).toString("base64"), privateKey: privateKey.export({ type: "pkcs8", format: "der" }).toString("base64") };
  for (const [name, credential] of [["copy", { ...kept, signCount: 0 }], ["foreign", foreign], ["right", { ...kept, signCount: kept.signCount + 9 }]]) {
    await device.send("WebAuthn.clearCredentials", { authenticatorId });
    await device.send("WebAuthn.addCredential", { authenticatorId, credential });
    await enter();
    if (name === "right") await at(/\/o$/);
    else await page.waitForSelector(".notice-bad");
    if (name === "foreign") await shot("unknown");
  }

  // Removed, it opens nothing.
  await go("/account/passkeys");
  await press(".lines a.btn");
  await page.waitForSelector(".grave");
  await shot("remove");
  await page.fill("#old", PASSWORD);
  await press(".grave .btn-grave");
  await page.waitForSelector(".said");
  await shot("removed");
  await leave();
  await enter();
  await page.waitForSelector(".notice-bad");
  await context.close();

  // Without scripts nothing is offered that would not work.
  const bare = await browser.newContext({ locale: language, javaScriptEnabled: false });
  const plain = await bare.newPage();
  await plain.goto(`${address}/${language}/sign-in`);
  hold(!(await plain.isVisible("form[data-passkey]")), "without scripts a passkey is offered");
  await bare.close();
}

for (const person of JSON.parse(people)) await journey(person);
nu(join(folder, "html"));
other.close();
await end("2 journeys");
