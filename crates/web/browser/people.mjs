// Goes through the site as people do, in a real browser. Run by the test `journeys` of the crate web:
//
//     node people.mjs ADDRESS FOLDER
//
// In French and Arabic, with and without scripts: somebody signs up on a phone, finds the letter, opens the account and a
// firm, puts a second factor into use, invites a colleague and lets an adviser in; the colleague joins; the adviser
// finds the firm. Letters are read where the test leaves them: FOLDER/letters/<address>.txt. axe-core looks at every page
// on the way, the Nu checker at its HTML, and none is wider than a phone. Pictures stay in FOLDER.

import { createHmac } from "node:crypto";
import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { end, nu, problems, somebody } from "./tools.mjs";

const [address, folder] = process.argv.slice(2);
const PASSWORD = "caravane 7 orangers bleus";
mkdirSync(join(folder, "html"), { recursive: true });

// The link in the last letter to somebody.
async function letter(to, beginning) {
  for (let tries = 0; tries < 100; tries += 1) {
    try {
      const text = readFileSync(join(folder, "letters", `${to}.txt`), "utf8");
      const found = text.split(/\s+/).filter((word) => word.startsWith("http") && word.includes(beginning));
      if (found.length > 0) return new URL(found[0]).pathname;
    } catch {
      // It is not there yet.
    }
    await wait(100);
  }
  throw new Error(`no letter to ${to} with a link to ${beginning}`);
}

// The code that an authenticator shows (RFC 6238).
function code(secret) {
  const bits = [...secret.replaceAll(" ", "")].map((letter) => "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(letter).toString(2).padStart(5, "0")).join("");
  const key = Buffer.from(bits.match(/.{8}/g).map((byte) => Number.parseInt(byte, 2)));
  const step = Buffer.alloc(8);
  step.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000)));
  const digest = createHmac("sha1", key).update(step).digest();
  const number = digest.readUInt32BE(digest[19] & 15) & 0x7fff_ffff;
  return String(number % 1_000_000).padStart(6, "0");
}

const comes = (language, scripts, tag, phone) => somebody({ address, folder, language, scripts, tag, phone });

async function signUp(who, email, name) {
  const { page, shot, press, go, at } = who;
  await go("");
  await press(".person a[href$='/sign-up']");
  await shot("sign-up");
  await page.fill("#name", name);
  await page.fill("#email", email);
  await page.fill("#password", "12345678");
  await press("main form .btn-main");
  await page.waitForSelector("#password-error");
  await shot("sign-up-refused");
  await page.fill("#password", PASSWORD);
  await press("main form .btn-main");
  await at(/\/sign-up\/sent$/);
  await shot("sent");
  await go(await letter(email, "/open/"));
  await shot("open");
  await press("main form .btn-main");
  await at(/\/o$/);
}

async function openOrganisation({ page, press, go, at, shot }, kind, name) {
  await go("/o/new");
  await page.selectOption("#kind", kind);
  await page.fill("#name", name);
  if (kind === "firm") {
    await page.fill("#ice", "001561191000067");
    await page.selectOption("#sector", "textile-leather");
    await page.selectOption("#region", "MA-01");
    await press("main form .btn-main");
    await page.waitForSelector("#ice-error");
    await shot("ice");
    await page.fill("#ice", "001561191000066");
  }
  await press("main form .btn-main");
  await at(/\/o\/[0-9a-f-]{36}$/);
  await page.waitForSelector(".said");
  return new URL(page.url()).pathname.split("/").pop();
}

async function journey(language, scripts) {
  const tag = `${language}-${scripts ? "scripts" : "bare"}`;
  const email = (name) => `${name}.${tag}@example.org`;
  const [amina, omar, badr] = [await comes(language, scripts, `${tag}-amina`, true), await comes(language, scripts, `${tag}-omar`, false), await comes(language, scripts, `${tag}-badr`, true)];

  // An adviser opens an office and has a link to give.
  await signUp(omar, email("omar"), "عمر نموذج");
  const office = await openOrganisation(omar, "adviser", "Conseil Exemple");
  await omar.shot("office");

  // A firm, on a phone.
  await signUp(amina, email("amina"), "Amina Exemple");
  await amina.shot("none-yet");
  const firm = await openOrganisation(amina, "firm", "Tissages Exemple du Nord");
  await amina.shot("firm");
  await amina.go(`/o/${firm}/members`);
  await amina.page.fill("#email", email("badr"));
  await amina.page.selectOption("#role", "editor");
  await amina.press("form[action$='/invite'] .btn-main");
  await amina.page.waitForSelector(".said");
  await amina.shot("members");

  // A second factor.
  await amina.go("/account/codes");
  await amina.shot("codes");
  await amina.page.fill("#old", PASSWORD);
  await amina.press("main form .btn-main");
  await amina.page.waitForSelector(".qr");
  await amina.shot("codes-begin");
  await amina.page.fill("#code", code(await amina.page.inputValue("[name=secret]")));
  await amina.press("main form .btn-main");
  await amina.page.waitForSelector(".recovery");
  await amina.shot("recovery");
  const recovery = await amina.page.textContent(".recovery code");
  await amina.go("/account");
  await amina.shot("account");
  await amina.press(".leave button");
  await amina.page.waitForSelector(".said");
  await amina.shot("signed-out");
  // Back by the link of the adviser: password, code, and the page that was asked for.
  await amina.go(`/with/${office}`);
  await amina.at(/\/sign-in\?next=/);
  await amina.page.fill("#email", email("amina"));
  await amina.page.fill("#password", "another");
  await amina.press("main form .btn-main");
  await amina.page.waitForSelector(".notice-bad");
  await amina.shot("sign-in-refused");
  await amina.page.fill("#password", PASSWORD);
  await amina.press("main form .btn-main");
  await amina.at(/\/sign-in\/code/);
  await amina.shot("code");
  await amina.page.fill("#code", recovery);
  await amina.press("main form .btn-main");
  await amina.at(new RegExp(`/o/${firm}/access`));
  await amina.shot("access-asked");
  await amina.press("form[action$='/access'] .btn-main");
  await amina.page.waitForSelector(".said");
  await amina.shot("access-open");

  // The colleague joins by the letter.
  await badr.go(await letter(email("badr"), "/invitation/"));
  await badr.shot("invitation");
  await badr.page.fill("#name", "Badr Exemple");
  await badr.page.fill("#password", PASSWORD);
  await badr.press("main form .btn-main");
  await badr.at(new RegExp(`/o/${firm}$`));
  await badr.shot("colleague");
  if ((await badr.page.locator(".rooms a[href$='/access']").count()) !== 0) problems.push(`${tag}: an editor is offered accesses`);

  // The adviser finds the firm, and the firm sees it.
  await omar.go(`/o/${office}`);
  await omar.shot("firms");
  await omar.press(`a[href$='/firms/${firm}']`);
  await omar.at(new RegExp(`/firms/${firm}$`));
  await omar.page.fill("#words", language === "ar" ? "طلب فواتير شتنبر" : "Demander les factures de septembre");
  await omar.page.fill("#due", "2027-01-15");
  await omar.press("form[action*='/firms/'] .btn-main");
  await omar.page.waitForSelector(".said");
  await omar.shot("client");
  await omar.press(`.title a[href$='/o/${firm}']`);
  await omar.at(new RegExp(`/o/${firm}$`));
  await omar.shot("firm-by-grant");
  await amina.go(`/o/${firm}/access`);
  await amina.shot("looked");
  for (const page of ["/log", "/profile", "/members"]) {
    await amina.go(`/o/${firm}${page}`);
    await amina.shot(page.slice(1));
    await amina.page.setViewportSize({ width: 1280, height: 900 });
    await amina.page.screenshot({ path: join(folder, `${tag}-wide${page.replace("/", "-")}.png`), fullPage: true });
    await amina.page.setViewportSize({ width: 390, height: 844 });
  }
  await amina.go("/account/sessions");
  await amina.shot("sessions");
  await amina.go("/account/data");
  await amina.shot("data");
  for (const { context } of [amina, omar, badr]) await context.close();
}

for (const language of ["fr", "ar"]) {
  for (const scripts of [true, false]) await journey(language, scripts);
}
nu(join(folder, "html"));
await end("4 journeys");
