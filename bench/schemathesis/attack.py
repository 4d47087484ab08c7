"""The API against its description: programs of two firms, one token of each scope, and one that may do everything.

`attack.py ADDRESS DESCRIPTION EXAMPLES SEED`; the address is that of `cargo run -p web --example site`. Ends with 0 if nothing was
found. Schemathesis asks; this file only gives it what a stranger does not have: tokens, and the identifiers of records.
"""

import datetime
import html
import http.cookiejar
import json
import os
import pathlib
import re
import subprocess
import sys
import urllib.parse
import urllib.request

PASSWORD = "caravane 7 orangers bleus"
FIRMS = ["agrumes-souss", "cablage-detroit"]
SCOPES = [f"{room}_{act}" for room in ("measure", "export", "reduce", "finance") for act in ("read", "write")]
SCOPES += ["sharing_manage", "profile_write", "webhooks_manage"]
# A program may ask 600 times at once and then once a second: it comes with one token after the other, and gives them back at the end. A
# person may have 50, of which one reads the records.
TOKENS = 40


class Browser:
    """Somebody who signs in and makes tokens, by the pages."""

    def __init__(self, site: str, email: str):
        self.site = site
        cookies = http.cookiejar.CookieJar()
        self.opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(cookies))
        self.post("/en/sign-in", "/en/sign-in", {"email": email, "password": PASSWORD})
        self.organisation = re.search(r"/en/o/([0-9a-f-]{36})", self.get("/en/o"))[1]

    def get(self, path: str) -> str:
        with self.opener.open(self.site + path) as answer:
            return answer.read().decode()

    def post(self, page: str, path: str, fields: dict) -> str:
        found = re.search(r'name="form_token" value="([^"]*)"', self.get(page))
        fields = {**({"form_token": html.unescape(found[1])} if found else {}), **fields}
        request = urllib.request.Request(self.site + path, urllib.parse.urlencode(fields).encode())
        request.add_header("Origin", self.site)
        with self.opener.open(request) as answer:
            return answer.read().decode()

    def token(self, name: str, scopes: list) -> str:
        path = f"/en/o/{self.organisation}/tokens"
        until = datetime.date.today().isoformat()
        page = self.post(path, path, {"name": name, "until": until, **{scope: "on" for scope in scopes}})
        return re.search(r"qafila_[A-Za-z0-9_-]{20,}", page)[0]

    def revoke_tokens(self):
        path = f"/en/o/{self.organisation}/tokens"
        for revoke in re.findall(r'action="(/en/o/[^"]*/tokens/[^"]*/revoke)"', self.get(path)):
            self.post(path, revoke, {})


class Program:
    """What a program finds with a token."""

    def __init__(self, site: str, organisation: str, token: str):
        self.base, self.token = f"{site}/api/v1/organisations/{organisation}", token

    def ask(self, path: str, sent=None):
        body = None if sent is None else json.dumps(sent).encode()
        request = urllib.request.Request(self.base + path, body)
        request.add_header("Authorization", f"Bearer {self.token}")
        request.add_header("Content-Type", "application/json")
        with urllib.request.urlopen(request) as answer:
            return json.loads(answer.read())

    def records(self) -> dict:
        """Identifiers of what is there, by the name of the parameter that takes them."""
        site = self.ask("/sheet")["site"][0]["id"]
        entry = {"site": site, "activity": "fuel.diesel", "quantity": "12", "unit": "L"}
        days = {"first_day": "2025-03-01", "last_day": "2025-03-31"}
        hook = {"url": "https://exemple.example/qafila", "events": ["inventory.changed"]}
        empty = {"name": "Atelier fictif", "year": 2026, "country": "MA", "processes": []}
        saving = {"activity": "electricity.grid", "quantity": 1000, "unit": "kWh"}
        measure = {"name": "Mesure fictive", "savings": [saving], "cost": "1000", "life_years": 5}
        investment = {"name": "Appareil fictif", "start": 2027, "horizon": 8, "discount_rate": "0.08", "savings": ["30000"]}
        investment["uses"] = [{"name": "Appareil", "kind": "equipment", "amount": "100000"}]
        investment["loans"] = [{"name": "banque", "amount": "60000", "interest": "5", "years": 5}]
        request = {"investment": investment, "language": "fr"}
        reached = {"url": "https://exemple.example/pact", "client_id": "nous", "client_secret": "fictif"}
        partners = [self.ask("/partners", {"name": f"Partenaire {number}", **reached}) for number in range(3)]
        partners = [made["partner"]["id"] for made in partners]
        wish = {"product": "urn:gtin:4712345060507"}
        self.ask("/finance-plans", investment)
        return {
            "installation": [self.ask("/installations", empty)["id"] for _ in range(3)],
            "product": [self.ask("/products", {"name": f"Produit fictif {number}"})["id"] for number in range(3)],
            "partner": partners,
            "exchange": [self.ask(f"/partners/{partner}/requests", wish)["id"] for partner in partners],
            "measure": [self.ask("/measures", measure)["id"] for _ in range(4)],
            "request": [self.ask("/finance-requests", request)["id"] for _ in range(2)],
            "input": ["fil", "toile"],
            "paper": ["plan", "report", "summary"],
            "good": ["73181542", "76042990", "31053000"],
            "technology": ["led", "solar-pv"],
            "calculator": ["lighting-led", "eco-driving", "measures-sequence"],
            "programme": ["tpme-charte"],
            "attribute": ["sector", "turnover_mad"],
            "document": [row["id"] for row in self.ask("/documents")["items"]],
            "entry": self.ask("/entries", {**entry, **days, "months": 6})["ids"],
            "webhook": [self.ask("/webhooks", hook)["webhook"]["id"] for _ in range(3)],
            "year": [2024, 2025],
            "number": list(range(20)),
        }


def main() -> int:
    site, description, examples, seed = sys.argv[1:5]
    description = json.loads(pathlib.Path(description).read_text())
    browsers = [Browser(site, f"{firm}@exemple.example") for firm in FIRMS]
    for browser in browsers[1:]:
        browser.records = Program(site, browser.organisation, browser.token("records", SCOPES)).records()
    own = browsers[0]
    own.records = Program(site, own.organisation, own.token("records", SCOPES)).records()
    known = {"organisation": [browser.organisation for browser in browsers]}
    for name, records in own.records.items():
        known[name] = list(dict.fromkeys(records + browsers[1].records[name]))[:40]
    found = 0
    # Whoever may do everything asks most; each scope alone must refuse what is not its own, and so must no token.
    for name, scopes, share in [("everything", SCOPES, 1.0), *((scope, [scope], 0.25) for scope in SCOPES), ("no token", [], 0.25)]:
        print(f"== {name}", flush=True)
        pool = [own.token(f"{name} {number}", scopes) for number in range(TOKENS if scopes else 0)]
        found += attack(site, description, known, pool, max(2, int(int(examples) * share)), seed) != 0
        own.revoke_tokens()
    return 1 if found else 0


def attack(site: str, description: dict, known: dict, tokens: list, examples: int, seed: str) -> int:
    """Runs schemathesis once; its exit code."""
    here = pathlib.Path(__file__).parent
    given = {"known": known, "tokens": tokens}
    command = [
        pathlib.Path(sys.executable).parent / "schemathesis",
        f"--config-file={here / 'schemathesis.toml'}",
        "run",
        f"--url={site}/api/v1",
        f"--max-examples={examples}",
        f"--seed={seed}",
        here.parent.parent / "schemas/openapi.json",
    ]
    environment = {**os.environ, "SCHEMATHESIS_HOOKS": "hooks", "PYTHONPATH": str(here), "GIVEN": json.dumps(given)}
    return subprocess.run(command, env=environment).returncode


if __name__ == "__main__":
    sys.exit(main())
