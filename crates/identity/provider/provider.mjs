// An identity provider for tests: `node provider.mjs BACK PEOPLE` prints its address. It signs in whomever the request names
// (`login_hint`) without asking, otherwise whomever is chosen on its page, and sends them back to BACK. What it says of them is in PEOPLE,
// as JSON; what stands there under `bent` it says instead of the truth, signed all the same, and under `more` when it is asked for more. `signs`
// says by which kind of key, by `nobody`'s, or by one that is published only the second time that somebody asks for its keys (`later`).

import { createServer } from "node:http";
import { SignJWT, decodeJwt, exportJWK, generateKeyPair } from "jose";
import { Provider } from "oidc-provider";

const [back, people] = process.argv.slice(2);
const PEOPLE = JSON.parse(people);
const server = createServer();
await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
const issuer = `http://127.0.0.1:${server.address().port}`;
const made = async (kid, alg) => ({ kid, alg, ...(await generateKeyPair(alg, { extractable: true })) });
const ALL = [...["RS256", "PS256", "ES256", "ES384", "EdDSA"].map((alg) => [alg, alg]), ["nobody", "RS256"], ["later", "RS256"]];
const KEYS = Object.fromEntries(await Promise.all(ALL.map(async ([kid, alg]) => [kid, await made(kid, alg)])));
const jwk = async ({ kid, alg, privateKey }) => ({ ...(await exportJWK(privateKey)), alg, use: "sig", kid });
const { nobody, later, ...published } = KEYS;

const provider = new Provider(issuer, {
  clients: [{
    client_id: "qafila",
    client_secret: "a secret of the tests, and of nothing else",
    redirect_uris: [back],
    response_types: ["code"],
    grant_types: ["authorization_code"],
  }],
  jwks: { keys: await Promise.all(Object.values(published).map(jwk)) },
  claims: { openid: ["sub"], email: ["email", "email_verified"], profile: ["name"] },
  // Half of the providers there are say the address only when asked for it.
  conformIdTokenClaims: true,
  pkce: { required: () => true },
  features: { devInteractions: { enabled: false } },
  interactions: { url: (_, interaction) => `/interaction/${interaction.uid}` },
  cookies: { keys: ["of the tests"] },
  findAccount: (_, sub) => PEOPLE[sub] && { accountId: sub, claims: () => ({ sub, ...PEOPLE[sub].claims }) },
});

let asked = 0;
provider.use(async (context, next) => {
  await next();
  if (context.path === "/jwks" && (asked += 1) > 1) {
    const { d, p, q, dp, dq, qi, ...key } = await jwk(later);
    context.body.keys.push(key);
  }
  if (context.path === "/me" && context.body.sub) Object.assign(context.body, PEOPLE[context.body.sub].more);
  if (context.path !== "/token" || !context.body.id_token) return;
  const said = decodeJwt(context.body.id_token);
  const { bent, signs = "RS256" } = PEOPLE[said.sub];
  const { alg, privateKey } = KEYS[signs];
  const signed = new SignJWT({ ...said, ...bent }).setProtectedHeader({ alg, kid: signs === "nobody" ? "RS256" : signs });
  context.body.id_token = await signed.sign(privateKey);
});

const handle = provider.callback();
server.on("request", async (request, answer) => {
  if (!request.url.startsWith("/interaction/")) return handle(request, answer);
  const { prompt, params, grantId, session } = await provider.interactionDetails(request, answer);
  const finish = (result, more) => provider.interactionFinished(request, answer, result, { mergeWithLastSubmission: more });
  const accountId = params.login_hint ?? new URL(request.url, issuer).searchParams.get("as") ?? session?.accountId;
  if (accountId === "nobody") return finish({ error: "access_denied" }, false);
  if (!accountId) {
    const links = [...Object.keys(PEOPLE), "nobody"].map((name) => `<li><a id="${name}" href="?as=${name}">${name}</a></li>`);
    answer.setHeader("content-type", "text/html");
    return answer.end(`<!doctype html><title>Provider</title><ul>${links.join("")}</ul>`);
  }
  if (prompt.name === "login") return finish({ login: { accountId, remember: false } }, false);
  const grant = (grantId && await provider.Grant.find(grantId)) || new provider.Grant({ accountId, clientId: params.client_id });
  grant.addOIDCScope("openid email profile");
  return finish({ consent: { grantId: await grant.save() } }, true);
});
console.log(issuer);
// Nobody reads on.
console.log = console.info = console.warn = () => {};
