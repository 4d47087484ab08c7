#!/usr/bin/env python3
"""Holds the archives that `datasets` writes against openLCA's own package: openlca.py ARCHIVE-EXAMPLE

The archive is read with olca-schema (PyPI); every field must be one of the schema, every reference must lead to a record, and the scores computed
here from those records by dense matrices must be those that the engine printed, within 1e-9.
"""
import dataclasses, json, os, subprocess, sys, tempfile, typing, zipfile
import numpy as np
import olca_schema as olca
from olca_schema import zipio

CLASSES = {name: thing for name, thing in vars(olca).items() if dataclasses.is_dataclass(thing)}
SPELLED = {"@id": "id", "@type": None}


def snake(name):
    return "".join("_" + c.lower() if c.isupper() else c for c in name)


def known(record, kind):
    """No field that the schema does not have."""
    names = {field.name for field in dataclasses.fields(CLASSES[kind])}
    for key, value in record.items():
        name = SPELLED.get(key, snake(key))
        assert name is None or name in names, f"{kind} has no field {key}"
        for part in value if isinstance(value, list) else [value]:
            if isinstance(part, dict):
                inner = part.get("@type")
                assert inner in CLASSES, f"{kind}.{key}: type {inner}"
                known(part, "Ref" if set(part) <= {"@type", "@id", "name"} else inner)


with tempfile.TemporaryDirectory() as place:
    path = os.path.join(place, "a.zip")
    printed = subprocess.run([sys.argv[1], path], check=True, capture_output=True, text=True).stdout
    expected = {tuple(line.split("\t")[:2]): float(line.split("\t")[2]) for line in printed.splitlines()}
    with zipfile.ZipFile(path) as archive:
        for name in archive.namelist():
            record = json.loads(archive.read(name))
            if name != "olca-schema.json":
                known(record, record["@type"])
            else:
                assert record == {"version": 2}
    reader = zipio.ZipReader(path)
    all_of = lambda kind: {entity.id: entity for entity in reader.read_each(kind)}
    processes, flows, groups = all_of(olca.Process), all_of(olca.Flow), all_of(olca.UnitGroup)
    properties, categories = all_of(olca.FlowProperty), all_of(olca.ImpactCategory)
    units = {unit.id: unit for group in groups.values() for unit in group.units}
    for flow in flows.values():
        assert all(properties[factor.flow_property.id].unit_group.id in groups for factor in flow.flow_properties)

    # One column per process and function; what a function is follows openLCA: a product given or a waste taken, not avoided.
    kind = lambda exchange: flows[exchange.flow.id].flow_type

    def is_function(exchange):
        if exchange.is_avoided_product:
            return False
        return kind(exchange) == (olca.FlowType.WASTE_FLOW if exchange.is_input else olca.FlowType.PRODUCT_FLOW)

    columns = [(p.id, e.flow.id) for p in processes.values() for e in p.exchanges if is_function(e)]
    at = {column: k for k, column in enumerate(columns)}
    elementary = {f: k for k, f in enumerate(f for f in flows if flows[f].flow_type == olca.FlowType.ELEMENTARY_FLOW)}
    A, B = np.zeros((len(columns),) * 2), np.zeros((len(elementary), len(columns)))
    for process in processes.values():
        functions = [e.flow.id for e in process.exchanges if is_function(e)]
        method = process.default_allocation_method
        for function in functions:
            j = at[process.id, function]
            for exchange in process.exchanges:
                assert exchange.unit.id in units and exchange.flow_property.id in properties
                share = 1.0
                if is_function(exchange):
                    if exchange.flow.id != function:
                        continue
                elif len(functions) > 1:
                    mine = [f for f in process.allocation_factors if f.product.id == function and f.allocation_type == method]
                    if method == olca.AllocationType.CAUSAL_ALLOCATION:
                        mine = [f for f in mine if f.exchange.internal_id == exchange.internal_id]
                    (share,) = (f.value for f in mine)
                amount = exchange.amount * share
                if kind(exchange) == olca.FlowType.ELEMENTARY_FLOW:
                    B[elementary[exchange.flow.id], j] += amount
                    continue
                sign = -1.0 if exchange.is_input else 1.0
                if exchange.is_avoided_product:
                    sign = -sign
                provider = process.id if is_function(exchange) else exchange.default_provider.id
                A[at[provider, exchange.flow.id], j] += sign * amount
    worst = 0.0
    for category in categories.values():
        c = np.zeros(len(elementary))
        for factor in category.impact_factors:
            c[elementary[factor.flow.id]] = factor.value
        scores = np.linalg.solve(A.T, B.T @ c)
        for (_, flow), score in zip(columns, scores):
            known_score = expected.pop((category.name, flows[flow].name))
            worst = max(worst, abs(score - known_score) / max(abs(known_score), 1e-300) if known_score or score else 0.0)
    assert not expected, expected
print(f"{len(processes)} processes, {len(flows)} flows, {len(categories)} indicators; largest relative difference {worst:.1e}")
sys.exit(int(worst > 1e-9))
