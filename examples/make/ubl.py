"""UBL 2.1 invoices and credit notes, as an accounting program writes them (EN 16931 profile)."""

from __future__ import annotations

from pathlib import Path
from xml.sax.saxutils import escape

from common import save

NS = 'xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2" xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2"'


def party(tag: str, name: str, ice: str, city: str) -> str:
    return f"""  <cac:{tag}><cac:Party>
    <cac:PartyIdentification><cbc:ID schemeName="ICE">{ice}</cbc:ID></cac:PartyIdentification>
    <cac:PartyName><cbc:Name>{escape(name)}</cbc:Name></cac:PartyName>
    <cac:PostalAddress><cbc:CityName>{escape(city)}</cbc:CityName><cac:Country><cbc:IdentificationCode>MA</cbc:IdentificationCode></cac:Country></cac:PostalAddress>
  </cac:Party></cac:{tag}>
"""


def document(path: Path, number: str, date: str, seller, buyer, lines, credit_of: str = "", period=None) -> None:
    """`lines`: (name, quantity, UN/ECE unit code, price excl. VAT). A credit note states positive quantities that its type makes negative."""
    kind, of = ("CreditNote", "Credited") if credit_of else ("Invoice", "Invoiced")
    code = "<cbc:CreditNoteTypeCode>381</cbc:CreditNoteTypeCode>" if credit_of else "<cbc:InvoiceTypeCode>380</cbc:InvoiceTypeCode>"
    total = round(sum(q * p for _, q, _, p in lines), 2)
    tax = round(total * 0.2, 2)
    out = f"""<?xml version="1.0" encoding="UTF-8"?>
<{kind} xmlns="urn:oasis:names:specification:ubl:schema:xsd:{kind}-2" {NS}>
  <cbc:CustomizationID>urn:cen.eu:en16931:2017</cbc:CustomizationID>
  <cbc:ID>{number}</cbc:ID>
  <cbc:IssueDate>{date}</cbc:IssueDate>
  {code}
  <cbc:Note>Document d'exemple, parties fictives</cbc:Note>
  <cbc:DocumentCurrencyCode>MAD</cbc:DocumentCurrencyCode>
"""
    if period:
        out += f"  <cac:InvoicePeriod><cbc:StartDate>{period[0]}</cbc:StartDate><cbc:EndDate>{period[1]}</cbc:EndDate></cac:InvoicePeriod>\n"
    if credit_of:
        out += f"  <cac:BillingReference><cac:InvoiceDocumentReference><cbc:ID>{credit_of}</cbc:ID></cac:InvoiceDocumentReference></cac:BillingReference>\n"
    out += party("AccountingSupplierParty", *seller) + party("AccountingCustomerParty", *buyer)
    out += f'  <cac:TaxTotal><cbc:TaxAmount currencyID="MAD">{tax:.2f}</cbc:TaxAmount></cac:TaxTotal>\n'
    out += f"""  <cac:LegalMonetaryTotal>
    <cbc:LineExtensionAmount currencyID="MAD">{total:.2f}</cbc:LineExtensionAmount>
    <cbc:TaxExclusiveAmount currencyID="MAD">{total:.2f}</cbc:TaxExclusiveAmount>
    <cbc:TaxInclusiveAmount currencyID="MAD">{total + tax:.2f}</cbc:TaxInclusiveAmount>
    <cbc:PayableAmount currencyID="MAD">{total + tax:.2f}</cbc:PayableAmount>
  </cac:LegalMonetaryTotal>
"""
    for n, (name, quantity, unit, price) in enumerate(lines, 1):
        out += f"""  <cac:{kind}Line>
    <cbc:ID>{n}</cbc:ID>
    <cbc:{of}Quantity unitCode="{unit}">{quantity}</cbc:{of}Quantity>
    <cbc:LineExtensionAmount currencyID="MAD">{quantity * price:.2f}</cbc:LineExtensionAmount>
    <cac:Item><cbc:Name>{escape(name)}</cbc:Name></cac:Item>
    <cac:Price><cbc:PriceAmount currencyID="MAD">{price:.2f}</cbc:PriceAmount></cac:Price>
  </cac:{kind}Line>
"""
    save(path, out + f"</{kind}>\n")
