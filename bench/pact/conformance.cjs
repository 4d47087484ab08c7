// Runs the suite in this process and listens for the call-backs that its own command line leaves pending (cases 13 and 14.B).
// Exits with 0 exactly if every mandatory case passed: the suite's own command line always exits with 1.
const { randomUUID } = require("node:crypto");
const fs = require("node:fs");
const https = require("node:https");
const path = require("node:path");

const [suite, data, baseUrl, clientId, clientSecret] = process.argv.slice(2);
if (!clientSecret) {
  console.error("usage: bench/pact/conformance https://host:port client secret");
  process.exit(2);
}
const callback = new URL(process.env.CALLBACK ?? "https://localhost:8004");
// How long call-backs may take once the last case was run, in milliseconds.
const patience = 30_000;

Object.assign(process.env, {
  NODE_ENV: "test",
  PORT: callback.port,
  DB_CONNECTION_STRING: "none",
  CONFORMANCE_API: callback.origin,
  LOG_OUTPUT: "console",
  JWT_SECRET: randomUUID(),
  TS_NODE_TRANSPILE_ONLY: "1",
  TS_NODE_PROJECT: path.resolve(suite, "tsconfig.json"),
});
const inSuite = (file) => require(path.resolve(suite, file));
inSuite("node_modules/ts-node/register");
const { TestRunWorker } = inSuite("src/services/test-run-worker");
const { ConsoleTestStorage } = inSuite("src/services/console-test-storage");
const { EventHandler } = inSuite("src/services/event-handler");

const storage = new ConsoleTestStorage();
const events = new EventHandler(storage);

/** The two doors of the suite's own server that a call-back needs. */
async function answer(request, body) {
  if (request.method === "POST" && request.url === "/auth/token") {
    return events.authenticate(events.parseBasicAuth(request.headers.authorization));
  }
  if (request.method === "POST" && request.url === "/3/events") {
    await events.processEvent(JSON.parse(body), request.url);
    return undefined;
  }
  throw Object.assign(new Error("Not Found"), { status: 404 });
}

const listener = https.createServer(
  { cert: fs.readFileSync(`${data}/callback.pem`), key: fs.readFileSync(`${data}/callback.key`) },
  (request, response) => {
    const chunks = [];
    request.on("data", (chunk) => chunks.push(chunk));
    request.on("end", async () => {
      try {
        const body = await answer(request, Buffer.concat(chunks).toString("utf8"));
        response.writeHead(200, { "content-type": "application/json" }).end(body && JSON.stringify(body));
      } catch (error) {
        response.writeHead(error.status ?? 500, { "content-type": "application/json" });
        response.end(JSON.stringify({ code: "BadRequest", message: error.message }));
      }
    });
  },
);

/** Results of a run, by what became of them. */
const sorted = (results) => ({
  passed: results.filter((result) => result.status === "SUCCESS"),
  failed: results.filter((result) => result.status === "FAILURE"),
  pending: results.filter((result) => result.status === "PENDING"),
});

listener.listen(Number(callback.port), async () => {
  const worker = new TestRunWorker(storage);
  const run = await worker.startTestRun({
    baseUrl,
    clientId,
    clientSecret,
    version: "V3.0",
    organizationName: "conformance",
    adminEmail: "nobody@example.invalid",
    adminName: "nobody",
  });
  const until = Date.now() + patience;
  let results = run.results;
  while (sorted(results).pending.length > 0 && Date.now() < until) {
    await new Promise((resolve) => setTimeout(resolve, 200));
    ({ results } = await storage.getTestRunWithResults(run.testRunId));
  }
  const { passed, failed, pending } = sorted(results);
  for (const result of [...failed, ...pending]) {
    console.log(`${result.status} ${result.mandatory ? "mandatory" : "optional"} ${result.name}: ${result.errorMessage ?? ""}`);
  }
  const mandatory = results.filter((result) => result.mandatory);
  const met = sorted(mandatory).passed.length;
  console.log(`${passed.length} of ${results.length} cases passed, ${met} of ${mandatory.length} mandatory`);
  process.exit(met === mandatory.length && mandatory.length > 0 ? 0 : 1);
});
