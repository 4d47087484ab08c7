# Was ein Einkäufer hinter dem Link zum Fußabdruck eines Produkts findet.
buyer-kicker = CO₂-Fußabdruck eines Produkts
buyer-made-by = von { $firm }
buyer-skip = Zum Inhalt
buyer-languages = Sprachen
buyer-figure = Von der Wiege bis zum Werkstor
buyer-per = kg CO₂e je { $amount } { $unit }
buyer-per-one = kg CO₂e je { $unit }
buyer-interval = 95-%-Intervall: { $low } bis { $high }
buyer-no-interval = Das Unternehmen gibt kein Intervall an.
buyer-boundary = Was gezählt wird
buyer-boundary-words = Alles von den Rohstoffen bis zum fertigen Produkt am Werkstor. Lieferung zu Ihnen, Nutzung und Lebensende sind nicht enthalten.
buyer-facts = Wofür der Wert steht
buyer-unit = Deklarierte Einheit
buyer-mass = Masse einer deklarierten Einheit
buyer-kg = { $value } kg
buyer-period = Datenzeitraum
buyer-from-to = { $from } bis { $to }
buyer-valid = Gültig
buyer-published = Veröffentlicht am
buyer-place = Hergestellt in
buyer-standards = Normen
buyer-rules = Regeln der Branche
buyer-rules-kept = { $operator }, { $title }: { $kept } von { $all } Punkten nach den Daten erfüllt
buyer-potentials = Treibhauspotenziale
buyer-primary = Primärdaten
buyer-percent = { $value } % des Werts
buyer-quality = Datenqualität, von 1 (beste) bis 5
buyer-quality-words = Technologie { $technological }, Ort { $geographical }, Zeit { $temporal }
buyer-version = Version
buyer-version-words = { $number } dieses Produkts
buyer-identifiers = Produktkennungen
buyer-cn = KN-Code
buyer-footprint-id = Kennung des Fußabdrucks
buyer-verification = Prüfung
buyer-not-verified = Keine Prüfung bekannt
buyer-not-verified-words = Das Unternehmen hat keine Prüfung durch Dritte angegeben. Der Wert wurde von Qafila aus den Belegen und Eingaben des Unternehmens berechnet; Qafila hat diese nicht geprüft.
buyer-verified = Vom Unternehmen angegebene Prüfung
buyer-verified-words = Das Unternehmen gibt an: { $statement }. Qafila hat das nicht geprüft; bitten Sie das Unternehmen um die Bescheinigung.
buyer-parts = Woraus er sich zusammensetzt
buyer-part = Anteil
buyer-value = kg CO₂e
buyer-share = Anteil am Ganzen
buyer-excluding = Ohne CO₂-Aufnahme durch Pflanzen
buyer-including = Mit CO₂-Aufnahme durch Pflanzen
buyer-fossil = Fossil
buyer-land = Landnutzungsänderung und Landbewirtschaftung
buyer-biogenic = Sonstige biogene Emissionen (Methan, Lachgas)
buyer-packaging = Verpackung, oben enthalten
buyer-outbound = Lieferung zum Kunden, nicht enthalten
buyer-stages = Nach Phase
buyer-stages-chart = kg CO₂e nach Phase, je deklarierter Einheit
buyer-stage = Phase
buyer-emissions = Emissionen (kg CO₂e)
buyer-as-table = Als Tabelle
buyer-stage-materials = Werkstoffe
buyer-stage-packaging = Verpackung
buyer-stage-purchases = Sonstige Einkäufe
buyer-stage-inbound-transport = Eingangstransport
buyer-stage-energy = Energie am Standort
buyer-stage-process = Prozesse und Leckagen
buyer-stage-energy-upstream = Vorkette der Energie
buyer-stage-waste = Abfall
buyer-stage-outbound = Lieferung
buyer-unit-liter =
    { $count ->
       *[other] Liter
    }
buyer-unit-kilogram =
    { $count ->
       *[other] Kilogramm
    }
buyer-unit-cubic-meter =
    { $count ->
       *[other] Kubikmeter
    }
buyer-unit-kilowatt-hour =
    { $count ->
        [one] Kilowattstunde
       *[other] Kilowattstunden
    }
buyer-unit-megajoule =
    { $count ->
       *[other] Megajoule
    }
buyer-unit-ton-kilometer =
    { $count ->
       *[other] Tonnenkilometer
    }
buyer-unit-square-meter =
    { $count ->
       *[other] Quadratmeter
    }
buyer-unit-piece =
    { $count ->
       *[other] Stück
    }
buyer-unit-hour =
    { $count ->
        [one] Stunde
       *[other] Stunden
    }
buyer-unit-megabit-second =
    { $count ->
       *[other] Megabit pro Sekunde
    }
buyer-border = CO₂-Grenzausgleich (CBAM)
buyer-border-words = Graue Emissionen der Ware nach Verordnung (EU) 2023/956 mit eigenen Daten der Anlage { $name }, Jahr { $year }. Sie sind nicht der Produktfußabdruck: Das Gesetz zählt anderes. Sie dürfen sie nur mit dem Bericht einer akkreditierten Prüfstelle anmelden.
buyer-border-good = Ware
buyer-border-actual = Graue Emissionen, eigene Daten
buyer-border-default = Standardwert mit Aufschlag
buyer-border-none = keiner veröffentlicht
buyer-tonnes = { $value } t CO₂e je Tonne
buyer-take = Zum Mitnehmen
buyer-take-pdf = Signiertes Datenblatt (PDF)
buyer-take-pdf-words = Zum Drucken oder Weitergeben, mit Daten und Signatur, die auf dieser Website geprüft werden können.
buyer-take-pdf-words-english = Auf Englisch. Zum Drucken oder Weitergeben, mit Daten und Signatur, die auf dieser Website geprüft werden können.
buyer-take-pact = PACT 3.0 (JSON)
buyer-take-pact-words = Für Programme, die Produktfußabdrücke austauschen.
buyer-take-catenax = Catena-X PCF 9.0.0 (JSON)
buyer-take-catenax-words = Dieselben Daten im Aspektmodell der Automobilindustrie.
buyer-link = Dieser Link öffnet sich bis zum { $day }. Er braucht kein Konto: Wer ihn hat, kann die Seite lesen. Das Unternehmen sieht, dass er geöffnet wurde, nicht von wem.
buyer-withdrawn = Das Unternehmen hat diesen Fußabdruck zurückgezogen
buyer-withdrawn-words = Er wurde am { $day } zurückgezogen und soll nicht mehr verwendet werden. Bitten Sie das Unternehmen um einen neuen Wert.
buyer-expired = Dieser Fußabdruck ist nicht mehr gültig
buyer-expired-words = Seine Gültigkeit endete am { $day }. Bitten Sie das Unternehmen um einen neuen Wert.
buyer-nothing = Zurzeit gibt es keinen gültigen Fußabdruck
buyer-nothing-words = Das Unternehmen hat noch keinen neuen veröffentlicht. Der Link zeigt ihn, sobald es ihn gibt.
buyer-spent = Dieser Link öffnet sich nicht mehr
buyer-spent-words = Er ist abgelaufen, wurde vom Unternehmen geschlossen oder ist unvollständig. Bitten Sie das Unternehmen um einen neuen; das dauert eine Minute.
buyer-foot = Berechnet mit Qafila, von der Rechnung zum Fußabdruck.
