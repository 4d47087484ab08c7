"""Bilingual and Arabic papers, typeset right to left where the words are Arabic; the text layer keeps the logical order."""

from __future__ import annotations

from pathlib import Path

from bills import MT_FIXED_MONTH, MT_PRICES, VAT
from common import date_fr, fr
from papers import banner, esc, grid, typeset


def ar(words: str) -> str:
    return f'#text(lang: "ar", dir: rtl)[{words}]'


def both(french: str, arabic: str) -> str:
    return f"[{esc(french)} #h(1fr) {ar(arabic)}]"


def bilingual_mt(path: Path, bills: list[dict]) -> list[tuple[int, float]]:
    """Several bills, one per page, each label in French at the left and in Arabic at the right. `end` excluded. Returns kWh and totals."""
    pages, totals = [], []
    for b in bills:
        kwh = {k: (new - old) * b["ratio"] for k, (old, new) in b["bands"].items()}
        total = sum(kwh.values())
        body = banner("Société régionale multiservices (exemple)", b["agency"], "FACTURE ÉLECTRICITÉ", "6b2d3c")
        body += f'#align(right)[#text(12pt, weight: "bold")[{ar("فاتورة الكهرباء، الجهد المتوسط")}]]\n'
        rows = [("Facture n°", "رقم الفاتورة", b["number"]), ("Date de facturation", "تاريخ الفاتورة", date_fr(b["issued"])),
                ("Client", "الزبون", b["customer"]), ("N° contrat", "رقم العقد", b["contract"]), ("N° compteur", "رقم العداد", b["meter"]),
                ("Période", "الفترة", f"du {date_fr(b['start'])} au {date_fr(b['end'])}"), ("Nombre de jours", "عدد الأيام", str((b["end"] - b["start"]).days)), ("ICE", "التعريف الموحد للمقاولة", b["ice"])]
        body += "#table(columns: (1fr, 1fr), fill: none, " + ", ".join(f"{both(f, a)}, [*{esc(v)}*]" for f, a, v in rows) + ")\n#v(4pt)\n"
        names = {"HP": ("Heures de pointe", "ساعات الذروة"), "HPL": ("Heures pleines", "الساعات الكاملة"), "HC": ("Heures creuses", "الساعات المنخفضة")}
        cells = [both("Poste", "الفترة الساعية"), both("Ancien", "القديم"), both("Nouveau", "الجديد"), both("Coef.", "المعامل"), both("kWh", "ك.و.س")]
        for k, (f, a) in names.items():
            old, new = b["bands"][k]
            cells += [both(f, a), f"[{fr(old, 0)}]", f"[{fr(new, 0)}]", f"[{b['ratio']}]", f"[{fr(kwh[k], 0)}]"]
        cells += [both("Énergie active totale", "مجموع الطاقة النشيطة"), "[]", "[]", "[]", f"[*{fr(total, 0)}*]"]
        body += "#table(columns: (2.2fr, 1fr, 1fr, 0.8fr, 1fr), align: (x, _) => if x == 0 { start } else { end }, " + ", ".join(cells) + ")\n"
        cos = total / (total**2 + b["reactive"] ** 2) ** 0.5
        body += f"Puissance souscrite : {b['kva']} kVA #h(1fr) Énergie réactive : {fr(b['reactive'], 0)} kVArh #h(1fr) Cos phi : {fr(cos, 3)}\n#v(4pt)\n"
        ht = round(sum(round(kwh[k] * MT_PRICES[k], 2) for k in kwh) + round(b["kva"] * MT_FIXED_MONTH, 2), 2)
        rate = VAT[b["issued"].year]
        tax = round(ht * rate, 2)
        totals.append((total, round(ht + tax, 2)))
        lines = [(*names[k], f"{fr(kwh[k], 0)} kWh × {fr(MT_PRICES[k], 4)}", round(kwh[k] * MT_PRICES[k], 2)) for k in names]
        lines += [("Prime fixe", "العلاوة القارة", f"{b['kva']} kVA × {fr(MT_FIXED_MONTH, 4)}", round(b["kva"] * MT_FIXED_MONTH, 2)), ("Total HT", "المجموع دون احتساب الرسوم", "", ht),
                  (f"TVA {rate * 100:.0f} %", "الضريبة على القيمة المضافة", "", tax), ("Total TTC (DH)", "المبلغ الواجب أداؤه (درهم)", "", round(ht + tax, 2))]
        body += "#table(columns: (2.4fr, 1.4fr, 1fr), fill: none, align: (x, _) => if x == 0 { start } else { end }, " + ", ".join(f"{both(f, a)}, [{q}], [{fr(v)}]" for f, a, q, v in lines) + ")\n"
        pages.append(body)
    typeset(path, f"Factures {bills[0]['number']}", bills[-1]["issued"], "#pagebreak()\n".join(pages))
    return totals


def sludge_slip(path: Path, s: dict) -> None:
    """An Arabic page: every word right to left, the digits European as Moroccan papers print them."""
    body = "#set text(dir: rtl)\n" + '#block(fill: rgb("3f5b3a"), width: 100%, inset: 9pt)[#set text(white); #text(14pt, weight: "bold")[وصل تتبع النفايات] #h(1fr) شركة الجمع النموذجية (وهمية)]\n'
    body += grid("(1fr, 2fr)", [["رقم الوصل", s["number"]], ["تاريخ الإخراج", date_fr(s["date"])], ["المنتج", "مغسلة أطلس النموذجية (وهمية)"],
                                ["نوع النفايات", s["waste"]], ["الوزن الصافي (كلغ)", fr(s["kg"], 0)], ["المعالجة", s["treatment"]]])
    typeset(path, f"وصل {s['number']}", s["date"], body, lang="ar")
