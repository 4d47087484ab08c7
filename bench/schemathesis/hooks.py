"""What schemathesis is given: tokens in turn, and identifiers of records that are there."""

import itertools
import json
import os
import re

import schemathesis

GIVEN = json.loads(os.environ["GIVEN"])
NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?([eE][+-]?[0-9]+)?")
TOKENS = itertools.cycle(GIVEN["tokens"])


@schemathesis.hook
def before_load_schema(context, raw_schema):
    """Parameters of paths name what is there: own records and another firm's. Otherwise every answer were that there is nothing."""
    for path in raw_schema["paths"].values():
        for parameter in path.get("parameters", []):
            known = GIVEN["known"].get(parameter["name"])
            if parameter["in"] == "path" and known:
                parameter["schema"] = {**parameter["schema"], "enum": known}


def whole(value):
    """Numbers as we take them. Without a fraction they are whole ones: `8.0` is an integer to JSON Schema (2020-12, 4.2.3), and none to
    us. A decimal is below 10^15 and has at most 22 places, so what is beyond is not asked."""
    if isinstance(value, dict):
        return {name: whole(part) for name, part in value.items()}
    if isinstance(value, list):
        return [whole(part) for part in value]
    if isinstance(value, str) and NUMBER.fullmatch(value):
        return value if len(value) <= 15 and "e" not in value.lower() else "1"
    if isinstance(value, float) and (value.is_integer() or not 1e-12 < abs(value) < 1e12):
        return int(value) if abs(value) < 1e12 else 1
    if isinstance(value, float):
        return round(value, 22)
    return value


@schemathesis.hook
def map_body(context, body):
    return whole(body)


@schemathesis.serializer("application/pdf")
def as_it_is(context, value):
    """What stands for a dossier: bytes."""
    return value if isinstance(value, bytes) else json.dumps(value).encode()


if GIVEN["tokens"]:

    @schemathesis.auth(refresh_interval=None)
    class Token:
        def get(self, case, context):
            return next(TOKENS)

        def set(self, case, data, context):
            case.headers["Authorization"] = f"Bearer {data}"
