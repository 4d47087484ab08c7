"""What schemathesis is given: tokens in turn, and identifiers of records that are there."""

import itertools
import json
import os

import schemathesis

GIVEN = json.loads(os.environ["GIVEN"])
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
    """Numbers without a fraction as whole ones: `8.0` is an integer to JSON Schema (2020-12, 4.2.3), and none to us."""
    if isinstance(value, dict):
        return {name: whole(part) for name, part in value.items()}
    if isinstance(value, list):
        return [whole(part) for part in value]
    return int(value) if isinstance(value, float) and value.is_integer() else value


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
