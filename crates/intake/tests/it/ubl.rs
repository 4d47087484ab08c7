use calendar::date;
use intake::document::{Content, Limits, Refusal, open};
use rust_decimal::Decimal;

const NOTE: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<cn:CreditNote xmlns:cn="urn:oasis:names:specification:ubl:schema:xsd:CreditNote-2" xmlns:cac="cac" xmlns:cbc="cbc">
  <cbc:ID>AV-2025-021</cbc:ID><cbc:IssueDate>2025-11-30+01:00</cbc:IssueDate>
  <cbc:DocumentCurrencyCode>MAD</cbc:DocumentCurrencyCode>
  <cac:InvoicePeriod><cbc:StartDate>2025-10-01</cbc:StartDate><cbc:EndDate>2025-10-31</cbc:EndDate></cac:InvoicePeriod>
  <cac:BillingReference><cac:InvoiceDocumentReference><cbc:ID>F-2025-388</cbc:ID></cac:InvoiceDocumentReference></cac:BillingReference>
  <cac:AccountingSupplierParty><cac:Party><cac:PartyIdentification><cbc:ID schemeID="ICE">001561191000066</cbc:ID></cac:PartyIdentification>
    <cac:PartyName><cbc:Name>Gaz &amp; Énergie Exemple</cbc:Name></cac:PartyName></cac:Party></cac:AccountingSupplierParty>
  <cac:AllowanceCharge><cbc:ChargeIndicator>true</cbc:ChargeIndicator><cbc:AllowanceChargeReason>Livraison</cbc:AllowanceChargeReason><cbc:Amount currencyID="MAD">50</cbc:Amount></cac:AllowanceCharge>
  <cac:TaxTotal><cbc:TaxAmount>20</cbc:TaxAmount><cac:TaxSubtotal><cbc:TaxableAmount>100</cbc:TaxableAmount><cbc:TaxAmount>20</cbc:TaxAmount><cac:TaxCategory><cbc:Percent>20</cbc:Percent></cac:TaxCategory></cac:TaxSubtotal></cac:TaxTotal>
  <cac:LegalMonetaryTotal><cbc:PayableAmount currencyID="MAD">120.00</cbc:PayableAmount></cac:LegalMonetaryTotal>
  <cac:CreditNoteLine><cbc:ID>1</cbc:ID><cbc:CreditedQuantity unitCode="KGM">36.5</cbc:CreditedQuantity>
    <cbc:LineExtensionAmount currencyID="MAD">-100.00</cbc:LineExtensionAmount>
    <cac:Item><cbc:Name>Butane 12 kg</cbc:Name><cac:ClassifiedTaxCategory><cbc:Percent>20</cbc:Percent></cac:ClassifiedTaxCategory></cac:Item>
    <cac:Price><cbc:PriceAmount>2.74</cbc:PriceAmount><cbc:BaseQuantity>1</cbc:BaseQuantity></cac:Price></cac:CreditNoteLine>
</cn:CreditNote>"#;

fn decimal(text: &str) -> Option<Decimal> {
    Decimal::from_str_exact(text).ok()
}

#[test]
fn a_credit_note_is_read() -> Result<(), Refusal> {
    let document = open(NOTE.as_bytes(), "avoir.xml", &Limits::default())?;
    let Content::Invoice(invoice) = document.content else { return Err(Refusal::Empty) };
    assert!(invoice.credit);
    assert_eq!(invoice.issued, Some(date(2025, 11, 30)));
    assert_eq!(invoice.period.end, Some(date(2025, 10, 31)));
    assert_eq!(invoice.corrects.first().map(|reference| reference.id.as_str()), Some("F-2025-388"));
    assert_eq!(invoice.supplier.name.as_deref(), Some("Gaz & Énergie Exemple"));
    assert_eq!(invoice.supplier.identifiers, [(Some("ICE".to_owned()), "001561191000066".to_owned())]);
    assert_eq!(invoice.totals.payable, decimal("120.00"));
    assert_eq!(invoice.taxes.first().and_then(|tax| tax.percent), decimal("20"));
    assert!(invoice.adjustments.first().is_some_and(|adjustment| adjustment.charge));
    let [line] = invoice.lines.as_slice() else { return Err(Refusal::Empty) };
    assert_eq!((line.quantity, line.unit_code.as_deref()), (decimal("36.5"), Some("KGM")));
    assert_eq!((line.amount, line.price, line.tax_percent), (decimal("-100.00"), decimal("2.74"), decimal("20")));
    assert_eq!(line.item, "Butane 12 kg");
    Ok(())
}

#[test]
fn what_is_missing_or_wrong_is_named() {
    let refusal = |text: String| open(text.as_bytes(), "avoir.xml", &Limits::default()).err();
    assert_eq!(
        refusal(NOTE.replace("<cbc:ID>AV-2025-021</cbc:ID>", "")),
        Some(Refusal::MissingElement { element: "cbc:ID" })
    );
    assert_eq!(
        refusal(NOTE.replace("36.5", "36,5")),
        Some(Refusal::InvalidElement { element: "CreditedQuantity".to_owned(), raw: "36,5".to_owned() })
    );
    assert_eq!(refusal(NOTE.replace("?>", "?><!DOCTYPE x>")), Some(Refusal::XmlDoctype));
    assert!(matches!(refusal(NOTE.replace("</cn:CreditNote>", "")), Some(Refusal::Broken { .. })));
}
