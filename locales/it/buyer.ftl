# Ciò che un acquirente trova dietro il collegamento all’impronta di un prodotto.
buyer-kicker = Impronta di carbonio di un prodotto
buyer-made-by = di { $firm }
buyer-skip = Vai al contenuto
buyer-languages = Lingue
buyer-figure = Dalla culla al cancello della fabbrica
buyer-per = kg CO₂e per { $amount } { $unit }
buyer-per-one = kg CO₂e per { $unit }
buyer-interval = Intervallo al 95%: da { $low } a { $high }
buyer-no-interval = L’impresa non indica alcun intervallo.
buyer-boundary = Che cosa si conta
buyer-boundary-words = Tutto, dalle materie prime al prodotto finito al cancello della fabbrica. Consegna, uso e fine vita non sono compresi.
buyer-facts = Che cosa rappresenta la cifra
buyer-unit = Unità dichiarata
buyer-mass = Massa di un’unità dichiarata
buyer-kg = { $value } kg
buyer-period = Dati
buyer-from-to = dal { $from } al { $to }
buyer-valid = Valida
buyer-published = Pubblicata il
buyer-place = Fabbricato in
buyer-standards = Norme
buyer-rules = Regole del settore
buyer-rules-kept = { $operator }, { $title }: { $kept } punti su { $all } rispettati secondo i dati
buyer-potentials = Potenziali di riscaldamento
buyer-primary = Dati primari
buyer-percent = { $value }% della cifra
buyer-quality = Qualità dei dati, da 1 (la migliore) a 5
buyer-quality-words = tecnologia { $technological }, luogo { $geographical }, tempo { $temporal }
buyer-version = Versione
buyer-version-words = { $number } di questo prodotto
buyer-identifiers = Identificativi del prodotto
buyer-cn = Codice NC
buyer-footprint-id = Identificativo dell’impronta
buyer-verification = Verifica
buyer-not-verified = Nessuna verifica nota
buyer-not-verified-words = L’impresa non ha dichiarato alcuna verifica da parte di terzi. La cifra è stata calcolata da Qafila in base ai documenti e ai dati dell’impresa; Qafila non li ha controllati.
buyer-verified = Verifica dichiarata dall’impresa
buyer-verified-words = L’impresa dichiara: { $statement }. Qafila non l’ha controllato; chiedete l’attestato all’impresa.
buyer-parts = Da dove viene
buyer-part = Parte
buyer-value = kg CO₂e
buyer-share = Quota
buyer-excluding = Senza l’assorbimento di CO₂ da parte delle piante
buyer-including = Con l’assorbimento di CO₂ da parte delle piante
buyer-fossil = Fossile
buyer-land = Cambiamento d’uso e gestione del suolo
buyer-biogenic = Altre emissioni biogeniche (metano, protossido di azoto)
buyer-packaging = Imballaggio, compreso sopra
buyer-outbound = Consegna al cliente, non compresa
buyer-stages = Per fase
buyer-stages-chart = kg CO₂e per fase, per unità dichiarata
buyer-stage = Fase
buyer-emissions = Emissioni (kg CO₂e)
buyer-as-table = In tabella
buyer-stage-materials = Materiali
buyer-stage-packaging = Imballaggio
buyer-stage-purchases = Altri acquisti
buyer-stage-inbound-transport = Trasporto in entrata
buyer-stage-energy = Energia in stabilimento
buyer-stage-process = Processi e perdite
buyer-stage-energy-upstream = A monte dell’energia
buyer-stage-waste = Rifiuti
buyer-stage-outbound = Consegna
buyer-unit-liter =
    { $count ->
        [one] litro
       *[other] litri
    }
buyer-unit-kilogram =
    { $count ->
        [one] chilogrammo
       *[other] chilogrammi
    }
buyer-unit-cubic-meter =
    { $count ->
        [one] metro cubo
       *[other] metri cubi
    }
buyer-unit-kilowatt-hour =
    { $count ->
       *[other] chilowattora
    }
buyer-unit-megajoule =
    { $count ->
       *[other] megajoule
    }
buyer-unit-ton-kilometer =
    { $count ->
        [one] tonnellata-chilometro
       *[other] tonnellate-chilometro
    }
buyer-unit-square-meter =
    { $count ->
        [one] metro quadrato
       *[other] metri quadrati
    }
buyer-unit-piece =
    { $count ->
        [one] pezzo
       *[other] pezzi
    }
buyer-unit-hour =
    { $count ->
        [one] ora
       *[other] ore
    }
buyer-unit-megabit-second =
    { $count ->
       *[other] megabit al secondo
    }
buyer-border = Adeguamento del carbonio alle frontiere (CBAM)
buyer-border-words = Emissioni incorporate della merce ai sensi del regolamento (UE) 2023/956, con i dati propri dell’impianto { $name }, anno { $year }. Non sono l’impronta del prodotto: la legge conta altro. Potete dichiararle solo con la relazione di un verificatore accreditato.
buyer-border-good = Merce
buyer-border-actual = Emissioni incorporate, dati propri
buyer-border-default = Valore predefinito maggiorato
buyer-border-none = nessuno pubblicato
buyer-tonnes = { $value } t CO₂e per tonnellata
buyer-take = Da portare con sé
buyer-take-pdf = Scheda firmata (PDF)
buyer-take-pdf-words = Da stampare o inoltrare, con i dati e la firma, che si verificano su questo sito.
buyer-take-pdf-words-english = In inglese. Da stampare o inoltrare, con i dati e la firma, che si verificano su questo sito.
buyer-take-pact = PACT 3.0 (JSON)
buyer-take-pact-words = Per i programmi che scambiano impronte di prodotti.
buyer-take-catenax = Catena-X PCF 9.0.0 (JSON)
buyer-take-catenax-words = Gli stessi dati nel modello dell’industria automobilistica.
buyer-link = Questo collegamento si apre fino al { $day }. Non serve un account: chi lo possiede può leggere la pagina. L’impresa vede che è stato aperto, non da chi.
buyer-withdrawn = L’impresa ha ritirato questa impronta
buyer-withdrawn-words = È stata ritirata il { $day } e non va più usata. Chiedete una nuova cifra all’impresa.
buyer-expired = Questa impronta non è più valida
buyer-expired-words = La sua validità è terminata il { $day }. Chiedete una nuova cifra all’impresa.
buyer-nothing = Al momento non c’è alcuna impronta valida
buyer-nothing-words = L’impresa non ne ha ancora pubblicata una nuova. Il collegamento la mostrerà appena ci sarà.
buyer-spent = Questo collegamento non si apre più
buyer-spent-words = È scaduto, l’impresa l’ha chiuso, o è incompleto. Chiedetene un altro all’impresa: basta un minuto.
buyer-foot = Calcolato con Qafila, dalle fatture all’impronta.
