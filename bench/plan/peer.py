"""A problem of crates/plan as a mixed-integer program of our own writing, solved by HiGHS: peer.py FILE GAP SECONDS prints one line of JSON.

The model is that of docs/plan.md, written anew from the file. Two threads, as the machine gives the engine two processors.
"""

import itertools
import json
import sys
import time

import highspy

INF = highspy.kHighsInf


class Program:
    """Columns and rows, row by row."""

    def __init__(self):
        self.value, self.upper, self.whole, self.rows = [], [], [], []

    def column(self, upper=INF, whole=False):
        self.value.append(0.0)
        self.upper.append(upper)
        self.whole.append(whole)
        return len(self.value) - 1

    def row(self, terms, lower=-INF, upper=INF):
        total = {}
        for column, coefficient in terms:
            total[column] = total.get(column, 0.0) + coefficient
        self.rows.append((total, lower, upper))

    def solve(self, gap, seconds):
        lp = highspy.HighsLp()
        lp.num_col_, lp.num_row_ = len(self.value), len(self.rows)
        lp.col_cost_, lp.col_lower_, lp.col_upper_ = self.value, [0.0] * len(self.value), self.upper
        kind = {True: highspy.HighsVarType.kInteger, False: highspy.HighsVarType.kContinuous}
        lp.integrality_ = [kind[whole] for whole in self.whole]
        lp.row_lower_, lp.row_upper_ = [row[1] for row in self.rows], [row[2] for row in self.rows]
        starts, index, values = [0], [], []
        for terms, _, _ in self.rows:
            index += terms.keys()
            values += terms.values()
            starts.append(len(index))
        matrix = lp.a_matrix_
        matrix.format_, matrix.start_ = highspy.MatrixFormat.kRowwise, starts
        matrix.index_, matrix.value_ = index, values
        lp.sense_ = highspy.ObjSense.kMaximize
        solver = highspy.Highs()
        solver.setOptionValue("output_flag", False)
        solver.setOptionValue("mip_rel_gap", gap)
        solver.setOptionValue("threads", 2)
        solver.setOptionValue("time_limit", seconds)
        solver.passModel(lp)
        start, cpu = time.perf_counter(), time.process_time()
        solver.run()
        took = time.perf_counter() - start, time.process_time() - cpu
        info = solver.getInfo()
        found = info.primal_solution_status == 2
        return {
            "seconds": took[0],
            "cpu": took[1],
            "value": info.objective_function_value if found else None,
            "bound": info.mip_dual_bound,
            "nodes": info.mip_node_count,
            "status": solver.modelStatusToString(solver.getModelStatus()),
        }


def saved_together(baseline, sizes, year):
    left = [uses[year] for uses in baseline]
    for effect in itertools.chain.from_iterable(size["effects"] for size in sizes):
        if "share" in effect:
            share = effect["share"]
            less = share["share"] * left[share["carrier"]]
            left[share["carrier"]] -= less
            if share.get("instead"):
                left[share["instead"]["carrier"]] += less * share["instead"]["ratio"]
        else:
            amount = effect["amount"]
            left[amount["carrier"]] -= min(amount["amount"][year], left[amount["carrier"]])
    return [uses[year] - now for uses, now in zip(baseline, left)]


def main(path, gap, seconds):
    problem = json.load(open(path, encoding="utf-8"))
    unit = 1e4
    years, rate = problem["years"], problem["discount_rate"]
    scenario, finance, limits = problem["scenarios"][0], problem["finance"], problem["limits"]
    carriers = range(len(problem["carriers"]))
    measures = {measure["id"]: measure for measure in problem["measures"]}
    program = Program()
    span = years + 40
    net = [[] for _ in range(span)]
    own, service = [[] for _ in range(years)], [[] for _ in range(span)]
    saved, opex, avoided = ([[] for _ in range(years)] for _ in range(3))
    works = {}
    classes = {}
    residual = []
    for name, measure in measures.items():
        eligible = lambda offers: tuple(o["id"] for o in offers if name in o["eligible"])
        kind = eligible(finance["grants"]), eligible(finance["credits"])
        for size in measure["sizes"]:
            for year in measure["years"]:
                column = program.column(1.0, True)
                cost = size["capex"][year] / unit
                works[name, size["id"], year] = column
                classes.setdefault((kind, year), []).append((column, cost))
                own[year].append((column, cost))
                net[year].append((column, -cost))
                begins = year + size.get("delay", 0)
                for at in range(begins, min(years, begins + size["life"])):
                    opex[at].append((column, size["opex"] / unit))
                if problem.get("residual_value"):
                    left = min(max(begins + size["life"] - years, 0), size["life"])
                    residual.append((column, cost * left / size["life"]))
        program.row([(c, 1) for (of, _, _), c in works.items() if of == name], upper=1)
    done = lambda name, until: [c for (of, _, year), c in works.items() if of == name and year <= until]
    for name, measure in measures.items():
        for needed in measure["requires"]:
            for year in measure["years"]:
                program.row([(c, 1) for c in done(name, year)] + [(c, -1) for c in done(needed, year)], upper=0)
    for group in problem["exclusions"]:
        program.row([(c, 1) for name in group for c in done(name, years)], upper=1)

    def worth(column, year, amounts):
        price = lambda c: scenario["price"][c][year] + scenario["factor"][c][year] * scenario["carbon"][c][year]
        saved[year].append((column, sum(amounts[c] * price(c) for c in carriers) / unit))
        avoided[year].append((column, sum(amounts[c] * scenario["factor"][c][year] for c in carriers)))

    def acting(name, size, at):
        begins = size.get("delay", 0)
        return [c for (of, s, year), c in works.items()
                if of == name and s == size["id"] and year + begins <= at < year + begins + size["life"]]

    members = set()
    for system in problem["systems"]:
        members |= set(system["sequence"])
        for at in range(years):
            options = [[None] + [(n, s) for s in measures[n]["sizes"] if acting(n, s, at)] for n in system["sequence"]]
            states = {}
            for state in itertools.product(*options):
                state = [choice for choice in state if choice]
                column = program.column(1.0)
                worth(column, at, saved_together(system["baseline"], [size for _, size in state], at))
                for name, size in state:
                    states.setdefault((name, size["id"]), []).append(column)
                states.setdefault(None, []).append(column)
            program.row([(c, 1) for c in states.pop(None)], 1, 1)
            for (name, size), columns in states.items():
                size = next(s for s in measures[name]["sizes"] if s["id"] == size)
                program.row([(c, 1) for c in columns] + [(c, -1) for c in acting(name, size, at)], 0, 0)
    for name, measure in measures.items():
        if name not in members:
            for size in measure["sizes"]:
                amounts = [[0.0] * len(carriers) for _ in range(years)]
                for effect in size["effects"]:
                    for at in range(years):
                        amounts[at][effect["amount"]["carrier"]] += effect["amount"]["amount"][at]
                for at in range(years):
                    for column in acting(name, size, at):
                        worth(column, at, amounts[at])

    by_offer, lent, granted, drawn = {}, {}, [], []
    for (kind, year), cost in classes.items():
        sources = []
        given = {}
        for grant in finance["grants"]:
            if grant["id"] in kind[0] and year in grant["years"]:
                column = program.column()
                program.row([(column, 1)] + [(c, -grant["rate"] * of) for c, of in cost], upper=0)
                net[year + grant["delay"]].append((column, 1))
                if grant["delay"] == 0:
                    own[year].append((column, -1))
                given[grant["id"]] = column, grant["rate"]
                by_offer.setdefault(grant["id"], []).append(column)
                granted.append(column)
                sources.append(column)
        for credit in finance["credits"]:
            if credit["id"] in kind[1] and year in credit["years"]:
                column = program.column()
                program.row([(column, 1)] + [(c, -credit["share"] * of) for c, of in cost], upper=0)
                net[year].append((column, 1))
                own[year].append((column, -1))
                for after, paid in enumerate(credit["service"]):
                    service[year + after].append((column, paid))
                by_offer.setdefault(credit["id"], []).append(column)
                lent.setdefault((credit["id"], year), []).append(column)
                drawn.append(column)
                sources.append(column)
        program.row([(c, 1) for c in sources] + [(c, -of) for c, of in cost], upper=0)
        for rule in finance["stacking"]:
            if "share" in rule:
                share = rule["share"]
                terms = [(given[g][0], 1) for g in share["grants"] if g in given]
                program.row(terms + [(c, -share["share"] * of) for c, of in cost], upper=0)
            if "same-cost" in rule:
                terms = [(given[g][0], 1 / given[g][1]) for g in rule["same-cost"]["grants"] if g in given]
                program.row(terms + [(c, -of) for c, of in cost], upper=0)
    everything = sum(of for cost in classes.values() for _, of in cost)

    def used(name, most):
        flag = program.column(1.0, True)
        program.row([(c, 1) for c in by_offer.get(name, [])] + [(flag, -most)], upper=0)
        return flag

    limit = lambda value: INF if value is None else value / unit
    caps = {o["id"]: limit(o["cap"]) for o in finance["grants"]} | {o["id"]: limit(o["ceiling"]) for o in finance["credits"]}
    for name, cap in caps.items():
        program.row([(c, 1) for c in by_offer.get(name, [])], upper=cap)
    for grant in finance["grants"]:
        if grant["minimum_cost"] is not None or grant["maximum_cost"] is not None:
            flag = used(grant["id"], min(caps[grant["id"]], everything))
            cost = [term for (kind, year), cost in classes.items() if grant["id"] in kind[0] and year in grant["years"] for term in cost]
            program.row(cost + [(flag, -(grant["minimum_cost"] or 0) / unit)], lower=0)
            if grant["maximum_cost"] is not None:
                program.row(cost + [(flag, everything)], upper=everything + grant["maximum_cost"] / unit)
    for rule in finance["stacking"]:
        if "amount" in rule:
            columns = [c for g in rule["amount"]["grants"] for c in by_offer.get(g, [])]
            program.row([(c, 1) for c in columns], upper=rule["amount"]["amount"] / unit)
        if "one-of" in rule:
            program.row([(used(o, min(caps[o], everything)), 1) for o in rule["one-of"]["offers"]], upper=1)
    if limits["collateral"] is not None:
        security = {credit["id"]: credit["security"] for credit in finance["credits"]}
        asked = [(c, security[credit]) for (credit, _), columns in lent.items() for c in columns]
        for guarantee in finance["guarantees"]:
            stands = []
            for (credit, year), columns in lent.items():
                if credit in guarantee["credits"]:
                    column = program.column()
                    program.row([(column, 1)] + [(c, -guarantee["cover"]) for c in columns], upper=0)
                    for after, fee in enumerate(guarantee["fee"]):
                        service[year + after].append((column, fee))
                    stands.append(column)
            program.row([(c, 1) for c in stands], upper=limit(guarantee["cap"]))
            asked += [(c, -1) for c in stands]
        program.row(asked, upper=limits["collateral"] / unit)

    for year in range(span):
        net[year] += [(c, -v) for c, v in service[year]]
        if year < years:
            net[year] += saved[year] + [(c, -v) for c, v in opex[year]]
    at = lambda table, year: table[year] if table else None
    for year in range(years):
        if at(limits["budget"], year) is not None:
            program.row(own[year], upper=limits["budget"][year] / unit)
        if at(limits["cash_flow"], year) is not None:
            program.row(net[year], lower=limits["cash_flow"][year] / unit)
        if limits["coverage"] is not None:
            before = (at(limits["cash_before"], year) or 0.0) / unit
            has = saved[year] + [(c, -v) for c, v in opex[year]]
            program.row(has + [(c, -limits["coverage"] * v) for c, v in service[year]], lower=-before)
    for target in limits["targets"]:
        program.row(avoided[target["year"]], lower=target["avoided"])
    if limits["own_share"] is not None:
        cost = [(c, v * (1 - limits["own_share"])) for terms in classes.values() for c, v in terms]
        program.row(cost + [(c, -1) for c in granted + drawn], lower=0)
    for year in range(span):
        for column, value in net[year]:
            program.value[column] += value * (1 + rate) ** -year
    for column, value in residual:
        program.value[column] += value * (1 + rate) ** -years
    answer = program.solve(gap, seconds)
    for key in ("value", "bound"):
        if answer[key] is not None:
            answer[key] *= unit
    print(json.dumps(answer))


main(sys.argv[1], float(sys.argv[2]), float(sys.argv[3]))
