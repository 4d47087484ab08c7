# Lecture des documents : refus et remarques. Chaque refus dit ce qu’est le fichier et quoi faire.

intake-refusal-empty = Le fichier est vide. Demandez-en une nouvelle copie.
intake-refusal-unreadable = Le fichier ne peut pas être lu ({ $detail }). Vérifiez qu’il existe et que vous avez le droit de l’ouvrir.
intake-refusal-too-large = Le fichier fait { $megabytes }{"\u00A0"}Mo{"\u00A0"}; la limite est de { $limit }{"\u00A0"}Mo. Découpez-le, par exemple par année ou par site.
intake-refusal-unsupported =
    Ce fichier est { $format ->
        [pdf] un PDF
        [xlsx] un classeur XLSX
        [xls] un classeur XLS
        [ods] un classeur ODS
        [csv] un tableau CSV
        [ubl] une facture UBL
        [xml] un document XML qui n’est pas une facture UBL
        [html] une page web (HTML)
        [word] un document de traitement de texte
        [presentation] une présentation
        [xlsb] un classeur binaire XLSB
        [image] une image
        [zip] une archive ZIP
        [archive] une archive compressée
        [mail] un message électronique
        [rtf] un texte RTF
        [json] un fichier JSON
       *[other] un fichier de type inconnu
    }. Fichiers acceptés{"\u00A0"}: PDF avec texte, XLSX, XLS, ODS, CSV, facture UBL en XML. Enregistrez-le dans l’un de ces formats.{ $extension ->
        [none] {""}
       *[other] {" "}(Son nom se termine par .{ $extension }.)
    }
intake-refusal-broken =
    Ce fichier est { $format ->
        [pdf] un PDF
        [xlsx] un classeur XLSX
        [xls] un classeur XLS
        [ods] un classeur ODS
        [csv] un tableau CSV
        [ubl] une facture UBL
        [xml] un document XML qui n’est pas une facture UBL
        [html] une page web (HTML)
        [word] un document de traitement de texte
        [presentation] une présentation
        [xlsb] un classeur binaire XLSB
        [image] une image
        [zip] une archive ZIP
        [archive] une archive compressée
        [mail] un message électronique
        [rtf] un texte RTF
        [json] un fichier JSON
       *[other] un fichier de type inconnu
    }, mais il est endommagé ou incomplet. Demandez-en une nouvelle copie ou enregistrez-le à nouveau.
intake-refusal-password =
    Ce fichier est { $format ->
        [pdf] un PDF
        [xlsx] un classeur XLSX
        [xls] un classeur XLS
        [ods] un classeur ODS
        [csv] un tableau CSV
        [ubl] une facture UBL
        [xml] un document XML qui n’est pas une facture UBL
        [html] une page web (HTML)
        [word] un document de traitement de texte
        [presentation] une présentation
        [xlsb] un classeur binaire XLSB
        [image] une image
        [zip] une archive ZIP
        [archive] une archive compressée
        [mail] un message électronique
        [rtf] un texte RTF
        [json] un fichier JSON
       *[other] un fichier de type inconnu
    } protégé par un mot de passe. Enregistrez-en une copie sans mot de passe.
intake-refusal-scanned =
    { $pages ->
        [one] La page est une image sans texte
       *[other] Les { $pages } pages sont des images sans texte
    } (numérisation ou photo). Demandez le PDF d’origine au fournisseur, ou saisissez les valeurs dans un tableau.
intake-refusal-unreadable-text = Le texte du PDF ne peut pas être lu{"\u00A0"}: { $unknown } caractères sur { $glyphs } sont inconnus de ses polices. Demandez un autre PDF, ou saisissez les valeurs dans un tableau.
intake-refusal-over-limit =
    Le fichier dépasse une limite de sécurité ({ $bound ->
        [archive-entries] nombre de fichiers dans l’archive
        [unpacked-bytes] taille décompressée, en octets
        [unpacked-ratio] taux de compression
        [xml-depth] profondeur du XML
        [xml-elements] nombre d’éléments XML
        [xml-text] longueur d’un texte XML, en octets
        [cells] nombre de cellules
        [record-bytes] longueur d’une ligne, en octets
        [columns] nombre de colonnes
        [pages] nombre de pages
        [glyphs] nombre de caractères
        [instructions] nombre d’instructions de dessin
       *[other] taille du contenu décompressé, en octets
    }{"\u00A0"}: { $limit } au plus). Il est endommagé, ou fait pour nuire{"\u00A0"}; s’il est sain, découpez-le.
intake-refusal-xml-doctype = Le fichier XML contient une déclaration de type ou une entité, ce qu’UBL interdit. Demandez une facture UBL conforme.
intake-refusal-missing-element = L’élément { $element }, que UBL exige, manque dans la facture. Demandez une facture complète au fournisseur.
intake-refusal-invalid-element = La valeur «{"\u00A0"}{ $raw }{"\u00A0"}» de l’élément { $element } n’est ni un nombre ni une date selon UBL. Demandez une facture corrigée au fournisseur.

intake-problem-misnamed =
    Le contenu du fichier est { $format ->
        [pdf] un PDF
        [xlsx] un classeur XLSX
        [xls] un classeur XLS
        [ods] un classeur ODS
        [csv] un tableau CSV
        [ubl] une facture UBL
        [xml] un document XML qui n’est pas une facture UBL
        [html] une page web (HTML)
        [word] un document de traitement de texte
        [presentation] une présentation
        [xlsb] un classeur binaire XLSB
        [image] une image
        [zip] une archive ZIP
        [archive] une archive compressée
        [mail] un message électronique
        [rtf] un texte RTF
        [json] un fichier JSON
       *[other] un fichier de type inconnu
    }, ce que son nom ne dit pas{ $extension ->
        [none] {""}
       *[other] {" "}(.{ $extension })
    }. Il a été lu d’après son contenu.
intake-problem-mixed-encoding = Le tableau mélange plusieurs encodages ({ $encoding } pour l’essentiel). Les caractères illisibles sont marqués «{"\u00A0"}�{"\u00A0"}»{"\u00A0"}; vérifiez ces lignes.
intake-problem-uneven-records = { $others } lignes n’ont pas les { $usual } champs des autres. Vérifiez que ce sont des titres ou des totaux.
intake-problem-mixed-delimiters = Le tableau est séparé par «{"\u00A0"}{ $used }{"\u00A0"}», mais des lignes le sont par «{"\u00A0"}{ $other }{"\u00A0"}». Corrigez ces lignes.
intake-problem-hidden-sheets = Feuilles masquées, mises de côté{"\u00A0"}: { $count }. Vérifiez qu’elles doivent compter.
intake-problem-hidden-rows = Lignes masquées de la feuille «{"\u00A0"}{ $sheet }{"\u00A0"}», lues aussi{"\u00A0"}: { $count }. Vérifiez qu’elles doivent compter.
intake-problem-uncomputed-formulas = Formules sans résultat dans la feuille «{"\u00A0"}{ $sheet }{"\u00A0"}»{"\u00A0"}: { $count }. Ouvrez le classeur dans un tableur et enregistrez-le.
intake-problem-pages-without-text =
    { $count ->
        [one] Page sans texte (image){"\u00A0"}: { $pages }.
       *[other] Pages sans texte (images){"\u00A0"}: { $pages }.
    } Saisissez leurs valeurs dans un tableau.
intake-problem-unknown-glyphs = Page { $page }{"\u00A0"}: { $count } caractères ne sont pas connus de la police et sont marqués «{"\u00A0"}�{"\u00A0"}». Vérifiez les valeurs lues.
intake-problem-repeated-rows =
    { $count ->
        [one] La ligne { $again } dit ce que dit la ligne { $first }{"\u00A0"}: pièce { $number }, mêmes date, quantité et montant.
       *[other] { $count } lignes disent ce que dit une autre, à commencer par la ligne { $again }, qui répète la ligne { $first }{"\u00A0"}: pièce { $number }, mêmes date, quantité et montant.
    } Toutes comptent{"\u00A0"}: retirez du fichier ce qui y est deux fois.
intake-problem-shared-rows =
    { $count ->
        [one] Une ligne de { $table } dit ce que dit { $other }{"\u00A0"}: la ligne { $again }, comme la ligne { $first }.
       *[other] { $count } lignes de { $table } disent ce que dit { $other }, à commencer par la ligne { $again }, comme la ligne { $first }.
    } Toutes comptent{"\u00A0"}: retirez du dossier ce qui y est deux fois.

intake-number-empty = La case est vide{"\u00A0"}; un nombre est attendu.
intake-number-invalid = «{"\u00A0"}{ $raw }{"\u00A0"}» n’est pas un nombre. Écrivez par exemple 1{"\u202F"}234,56.
intake-number-separators = Dans «{"\u00A0"}{ $raw }{"\u00A0"}», les séparateurs se contredisent. Écrivez par exemple 1{"\u202F"}234,56.
intake-number-too-long = «{"\u00A0"}{ $raw }{"\u00A0"}» a plus de 28 chiffres ou dépasse cent mille milliards. Corrigez la valeur.
intake-number-ambiguous = «{"\u00A0"}{ $raw }{"\u00A0"}» peut valoir { $comma } ou { $point }, et la colonne ne permet pas de trancher. Indiquez le signe décimal.

intake-date-empty = La case est vide{"\u00A0"}; une date est attendue.
intake-date-invalid = «{"\u00A0"}{ $raw }{"\u00A0"}» n’est pas une date. Écrivez par exemple 31/12/2025.
intake-date-impossible = Le jour «{"\u00A0"}{ $raw }{"\u00A0"}» n’existe pas. Corrigez la date.
intake-date-without-year = L’année manque dans «{"\u00A0"}{ $raw }{"\u00A0"}». Écrivez par exemple 31/12/2025.
intake-date-ambiguous = «{"\u00A0"}{ $raw }{"\u00A0"}» peut être le { $day_first } ou le { $month_first }, et la colonne ne permet pas de trancher. Indiquez l’ordre du jour et du mois.

## Factures, bons et fiches en PDF

intake-bill-disagrees =
    Cette facture ne s’accorde pas avec elle-même{"\u00A0"}: { $what ->
        [index] la différence des index × le coefficient
        [charges] le total des quantités facturées
        [sum] le total imprimé de la consommation
       *[other] la consommation imprimée
    } donne { $computed }, et ailleurs on lit { $printed }. Rien n’est compté. Vérifiez la facture auprès du distributeur, ou portez la consommation juste dans un registre.
intake-bill-no-period = Facture { $number }{"\u00A0"}: aucune période (du … au …) n’y est lisible, donc sa consommation ne peut être datée. Ajoutez-la à un registre avec ses deux dates de relevé.
intake-bill-backwards = La période va du { $start } au { $end }{"\u00A0"}: elle finit avant de commencer. Corrigez les dates dans un registre.
intake-bill-no-consumption = Facture { $number }{"\u00A0"}: ni index, ni consommation n’y sont lisibles. Si elle ne porte qu’un solde ou des frais, il n’y a rien à faire.
intake-bill-no-site = On ne sait pas de quel site est cette pièce (contrat «{"\u00A0"}{ $contract }{"\u00A0"}»). Ajoutez ce numéro aux «{"\u00A0"}contracts{"\u00A0"}» d’un site de firm.toml ({ $known }), ou rangez la pièce dans un dossier qui porte son nom.
intake-bill-not-understood = Cette page ne ressemble à aucune facture, bon ou fiche connus. Portez ce qu’elle dit dans un registre, ou apprenez ses libellés au catalogue (docs/bill-layouts.md).
intake-bill-more-recovered = { $gas }{"\u00A0"}: on a récupéré { $recovered } et chargé { $charged }. Une récupération n’est pas une fuite négative{"\u00A0"}: rien n’est compté. Vérifiez la fiche{"\u00A0"}; si l’équipement a été mis hors service, il n’y a rien à faire.
intake-bill-unknown-activity = «{"\u00A0"}{ $label }{"\u00A0"}»{"\u00A0"}: on ne sait pas à quelle activité cela correspond. Dites-le une fois dans mapping.toml ([[activity]] label = … activity = …), et ce sera retenu.
intake-bill-no-designation = Rien ne dit à quoi se rapporte cette quantité ({ $quantity }){"\u00A0"}: la désignation est vide. Portez la ligne dans un registre avec sa désignation, ou demandez une pièce complète.
intake-bill-negative = «{"\u00A0"}{ $label }{"\u00A0"}»{"\u00A0"}: la quantité { $quantity } est négative, et la pièce n’est pas un avoir. Vérifiez le signe.
intake-bill-no-unit = «{"\u00A0"}{ $label }{"\u00A0"}»{"\u00A0"}: la quantité n’a pas d’unité connue. Ajoutez l’unité dans mapping.toml, ou portez la ligne dans un registre.

intake-aside-backwards = La période finit ({ $end }) avant de commencer ({ $start }). Corrigez les deux dates.
intake-aside-cell-error = La case contient une erreur du tableur{"\u00A0"}: «{"\u00A0"}{ $raw }{"\u00A0"}». Corrigez la formule.
intake-aside-uncomputed = La formule de la case n’a pas de résultat enregistré. Ouvrez le classeur dans un tableur et enregistrez-le.
intake-aside-no-quantity = La ligne n’a ni quantité, ni poids, ni distance, ni montant. Complétez-la, ou supprimez-la si elle ne compte rien.
intake-aside-open-quantity = La quantité que disent les mots «{"\u00A0"}{ $label }{"\u00A0"}» peut se lire de plusieurs façons{"\u00A0"}: { $readings }. Écrivez-la dans une colonne «{"\u00A0"}Quantité{"\u00A0"}», avec son unité.
intake-aside-unknown-unit =
    L’unité «{"\u00A0"}{ $raw }{"\u00A0"}» n’est pas connue{ $count ->
        [0] {""}
       *[other] {" "}(proches{"\u00A0"}: { $nearest })
    }. Écrivez une unité du catalogue, par exemple kg, L, kWh, m3 ou t.km, ou donnez l’unité de cette désignation dans mapping.toml.
intake-aside-no-unit = Le nombre n’a pas d’unité. Ajoutez une colonne «{"\u00A0"}Unité{"\u00A0"}», ou l’unité entre parenthèses dans l’en-tête{"\u00A0"}: «{"\u00A0"}Quantité (kg){"\u00A0"}».
intake-aside-unknown-site = Le site «{"\u00A0"}{ $raw }{"\u00A0"}» n’est pas dans firm.toml, qui connaît{"\u00A0"}: { $known }. Corrigez la case, ou ajoutez le site ou le numéro de contrat à la fiche.
intake-aside-no-site =
    Rien ne dit à quel site va cette ligne ; la fiche connaît : { $known }. Ajoutez une colonne « Site », rangez le fichier dans un dossier qui porte l'id du site, ou ajoutez à mapping.toml :
    { $ready }
intake-aside-no-site-in-table =
    { $count ->
        [one] Rien ne dit à quel site va la ligne { $first }
       *[other] Rien ne dit à quel site vont { $count } lignes, de la ligne { $first } à la ligne { $last }
    } ; la fiche connaît : { $known }. Ajoutez une colonne « Site », rangez le fichier dans un dossier qui porte l'id du site, ou ajoutez à mapping.toml, avec le bon site :
    { $ready }
intake-aside-negative = La quantité { $raw } est négative hors d’un avoir. Corrigez le signe, ou écrivez «{"\u00A0"}avoir{"\u00A0"}», «{"\u00A0"}retour{"\u00A0"}» ou «{"\u00A0"}remise{"\u00A0"}» dans la ligne.
intake-aside-negative-factor = Le facteur d’émission { $raw } est négatif. Corrigez le signe{"\u00A0"}; ce qui est évité ou absorbé n’est pas un facteur d’inventaire.
intake-aside-no-year =
    L’année manque dans «{"\u00A0"}{ $raw }{"\u00A0"}»{ $count ->
        [0] {""}
       *[other] , et ce qu’on lit autour ne suffit pas à la dire{"\u00A0"}: «{"\u00A0"}{ $read }{"\u00A0"}»
    }. Ajoutez une colonne «{"\u00A0"}Année{"\u00A0"}», écrivez le mois avec son année («{"\u00A0"}Janvier 2025{"\u00A0"}»), ou nommez la feuille ou le fichier par l’année de ses données («{"\u00A0"}Consommation 2025{"\u00A0"}»).
intake-aside-other-year = La ligne va du { $start } au { $end }, mais la quantité est sous «{"\u00A0"}{ $column }{"\u00A0"}», d’une autre année. Corrigez la date ou l’en-tête.
intake-aside-not-made =
    «{"\u00A0"}{ $said }{"\u00A0"}» dit un budget, une prévision, un devis, une commande ou une annulation{"\u00A0"}: { $count ->
        [one] la ligne n’est pas comptée
       *[other] { $count } lignes ne sont pas comptées
    }. Si c’est ce qui a été acheté ou consommé, nommez-le autrement, ou dites son activité dans mapping.toml.
intake-aside-not-actual =
    { $count ->
        [one] Colonne non comptée{"\u00A0"}: { $columns }. Son en-tête dit un budget, une prévision, un écart, un cumul, une autre année, ou deux années à la fois.
       *[other] Colonnes non comptées{"\u00A0"}: { $columns }. Leurs en-têtes disent un budget, une prévision, un écart, un cumul, une autre année, ou deux années à la fois.
    } Si c’est ce qui a été consommé, écrivez-le dans l’en-tête avec son année («{"\u00A0"}Janvier 2025{"\u00A0"}»).
intake-aside-outside-year = La ligne va du { $start } au { $end }, ni en { $year }, ni l’année d’avant ou d’après, ni l’année de base. Corrigez la date, ou retirez la ligne.
intake-aside-unknown-activity =
    L’activité «{"\u00A0"}{ $label }{"\u00A0"}» n’est pas reconnue{ $count ->
        [0] {""}
       *[other] {" "}avec assez de certitude (peut-être{"\u00A0"}: { $nearest })
    }. Ajoutez ces lignes à mapping.toml, avec le code qui convient (cherchez-le par «{"\u00A0"}qafila factors search{"\u00A0"}»){"\u00A0"}:
    { $ready }
intake-aside-ambiguous-activity =
    L’activité «{"\u00A0"}{ $label }{"\u00A0"}» peut être{"\u00A0"}: { $candidates }. Choisissez en ajoutant ces lignes à mapping.toml{"\u00A0"}:
    { $ready }
intake-aside-unit-mismatch = La quantité est en «{"\u00A0"}{ $unit }{"\u00A0"}», le facteur en «{"\u00A0"}{ $wanted }{"\u00A0"}», et rien ne permet de passer de l’une à l’autre. Donnez la quantité dans l’unité du facteur, ou corrigez l’unité.
intake-aside-no-distance = La marchandise est en « { $unit } », et ni la ligne ni le catalogue ne disent sur quelle distance elle est portée. Ajoutez une colonne « Distance (km) » ou le pays de départ et d'arrivée.
intake-aside-weights-differ = La quantité ({ $quantity }) et le poids ({ $weight }) de la ligne devraient être égaux. Corrigez l’un des deux.
intake-aside-unknown-category = La catégorie «{"\u00A0"}{ $raw }{"\u00A0"}» n’existe pas. Écrivez 1.stationary, 1.mobile, 1.process, 1.fugitive, 2.electricity, 2.heat ou 3.1 à 3.15.
intake-aside-unknown-stage = L’étape «{"\u00A0"}{ $raw }{"\u00A0"}» n’existe pas. Écrivez par exemple combustion, wtt, ttw, wtw ou cradle_to_gate.
intake-aside-score = La note de qualité «{"\u00A0"}{ $raw }{"\u00A0"}» n’est pas un entier de 1 (pire) à 5 (meilleur).
intake-aside-share = La part de la ligne ({ $used } sur { $whole }) n’en est pas une{"\u00A0"}: il faut la part utilisée et le total, dans la même unité, et pas plus que le total. Complétez les deux cases, ou videz-les si la quantité compte en entier.
intake-aside-part = La colonne «{"\u00A0"}{ $header }{"\u00A0"}» dit { $raw }{"\u00A0"}: la part de la quantité à compter, ou la part de la ligne dans un total{"\u00A0"}? Nommez la colonne «{"\u00A0"}Fraction{"\u00A0"}» si la quantité se multiplie par elle{"\u00A0"}; sinon retirez-la, ou donnez-lui le rôle "ignore" dans mapping.toml.
intake-aside-fraction = La fraction { $raw } n’est pas entre 0 et 1 (ou entre 0 et 100{"\u00A0"}%). Corrigez-la, ou renommez la colonne si ce n’est pas la part de la quantité à compter.
intake-aside-unknown-currency = La monnaie «{"\u00A0"}{ $raw }{"\u00A0"}» n’est pas du catalogue, qui connaît MAD (DH), EUR, USD et GBP, et leurs milliers et millions. Convertissez le montant, ou donnez la quantité physique.
intake-aside-currencies = Le montant est à la fois en «{"\u00A0"}{ $one }{"\u00A0"}» et en «{"\u00A0"}{ $other }{"\u00A0"}». Gardez la monnaie et l’échelle qui valent{"\u00A0"}: dans la case, dans la colonne Devise, dans l’en-tête ou dans le titre.
intake-aside-sign = La ligne est un avoir ou un retour, et ses signes ne disent pas si { $raw } est rendu ou facturé. Dans un avoir, écrivez une quantité positive{"\u00A0"}; ailleurs, le même signe pour la quantité et le montant.
intake-aside-negative-invoice = La facture porte { $raw } sans être un avoir. Si la quantité est rendue, demandez un avoir (UBL{"\u00A0"}: CreditNote, ou type 381){"\u00A0"}; sinon corrigez le signe.
intake-aside-not-billed = Le document est du type { $code }, qui n’est pas une facture à compter (325{"\u00A0"}: pro forma, 384{"\u00A0"}: facture rectificative, 386{"\u00A0"}: acompte). Les types comptés sont 380 et ses semblables, et l’avoir 381. Gardez la facture définitive{"\u00A0"}; d’une rectificative, remplacez la première.
intake-aside-sold = La ligne dit une vente («{"\u00A0"}{ $raw }{"\u00A0"}»), et non un achat de la firme. Retirez-la{"\u00A0"}; si c’est un achat, corrigez le mot ou le nom de la colonne{"\u00A0"}; ce que deviennent les produits vendus se compte avec leur catégorie (3.9 à 3.12).
intake-aside-sales = Ce sont les ventes de la firme («{"\u00A0"}{ $raw }{"\u00A0"}»), et non ses achats{"\u00A0"}: rien n’en est compté. Si ce sont des achats, renommez le fichier, la feuille ou le titre, ou ajoutez une colonne «{"\u00A0"}Fournisseur{"\u00A0"}»{"\u00A0"}; ce que deviennent les produits vendus se compte avec leur catégorie (3.9 à 3.12).
intake-aside-own-invoice = La facture est émise par la firme elle-même (ICE { $ice }){"\u00A0"}: c’est une vente. Retirez-la, ou corrigez l’ICE de firm.toml.
intake-aside-recovered = Le fluide est récupéré («{"\u00A0"}{ $word }{"\u00A0"}»){"\u00A0"}: il n’est ni perdu ni acheté. Retirez la ligne, ou écrivez ce qui a été chargé.
intake-aside-other-buyer = La facture est adressée à une autre firme (ICE { $ice }). Retirez-la, ou corrigez l’ICE de firm.toml.
intake-aside-not-bought = «{"\u00A0"}{ $word }{"\u00A0"}»{"\u00A0"}: cette électricité n’est pas achetée au réseau. Retirez la ligne{"\u00A0"}; ce que la firme produit et consomme elle-même s’écrit «{"\u00A0"}autoconsommation{"\u00A0"}», et le combustible d’un groupe électrogène se compte en litres.
intake-aside-more-cells = La ligne a plus de cases que le tableau n’a de colonnes (la dernière{"\u00A0"}: «{"\u00A0"}{ $raw }{"\u00A0"}»){"\u00A0"}: une virgule décimale a pu être prise pour un séparateur. Enregistrez le fichier avec des points-virgules, ou mettez les nombres entre guillemets{"\u00A0"}; si c’est une remarque, nommez sa colonne.
intake-aside-quantities = La colonne «{"\u00A0"}{ $header }{"\u00A0"}» dit une autre quantité ({ $raw }). Gardez-en une seule, ou donnez à l’autre le rôle "ignore" dans mapping.toml.
intake-aside-trips = La ligne dit { $trips } trajets et { $round } allers-retours, et un aller-retour est deux trajets. Gardez l’une des deux colonnes.
intake-aside-there-and-back = «{"\u00A0"}{ $raw }{"\u00A0"}» est un aller-retour, et rien ne dit si la distance est celle de l’aller seul. Ajoutez une colonne «{"\u00A0"}Allers-retours{"\u00A0"}» (1) à côté de la distance de l’aller, ou «{"\u00A0"}Trajets{"\u00A0"}» (1) à côté de la distance totale.
intake-aside-hidden-sheet = La feuille «{"\u00A0"}{ $sheet }{"\u00A0"}» est masquée{"\u00A0"}; elle n’est pas comptée. Affichez-la si elle doit l’être, ou supprimez-la.
intake-aside-no-header = Aucune ligne ne nomme les colonnes. Ajoutez des en-têtes, par exemple Date, Désignation, Quantité, Unité, ou nommez ceux du tableau dans mapping.toml.
intake-aside-no-account = Les débits de ce journal font ses crédits ({ $total }), et aucune colonne ne dit les comptes{"\u00A0"}: chaque achat s’y annulerait par son fournisseur. Rien n’en est compté ({ $count } lignes). Ajoutez une colonne «{"\u00A0"}N° compte{"\u00A0"}», ou nommez celle du tableau dans mapping.toml (account).
intake-aside-total-differs = Le total imprimé ({ $printed }) n’est pas la somme des lignes ({ $summed }). Vérifiez qu’aucune ligne ne manque. Les lignes sont comptées, le total ne l’est pas.
intake-aside-sum-of-others = { $printed }{"\u00A0"}: cette ligne semble reprendre d’autres lignes du document, qui font ensemble { $summed }. Celles-ci sont comptées, elle ne l’est pas. Si c’est un total, corrigez-le ou ajoutez ce qui manque{"\u00A0"}; si elle s’ajoute aux autres, donnez-lui sa propre désignation, et écrivez le fournisseur (une station Total) dans la colonne «{"\u00A0"}Fournisseur{"\u00A0"}».
intake-aside-more-rows = { $count } autres lignes, de la ligne { $first } à la ligne { $last }, sont mises de côté pour la même raison.

intake-firm-syntax =
    Ligne { $line }{"\u00A0"}: { $fault ->
        [twice] cette clé ou cette table est déjà plus haut. Gardez-en une seule{"\u00A0"}:
       *[other] cette ligne n’est pas du TOML. Une ligne s’écrit «{"\u00A0"}clé = valeur{"\u00A0"}», un texte entre guillemets droits, un nombre avec un point{"\u00A0"}:
    } { $written }
intake-firm-unknown-key = Ligne { $line }{"\u00A0"}: la clé «{"\u00A0"}{ $key }{"\u00A0"}» n’existe pas. Vouliez-vous «{"\u00A0"}{ $nearest }{"\u00A0"}»{"\u00A0"}? Clés acceptées ici{"\u00A0"}: { $accepted }.
intake-firm-missing-key = Ligne { $line }{"\u00A0"}: la clé «{"\u00A0"}{ $key }{"\u00A0"}» manque. Ajoutez-la.
intake-firm-unknown-word = Ligne { $line }{"\u00A0"}: «{"\u00A0"}{ $value }{"\u00A0"}» n’est pas accepté. Écrivez l’un de{"\u00A0"}: { $accepted }.
intake-firm-value =
    Ligne { $line }{"\u00A0"}: la clé «{"\u00A0"}{ $key }{"\u00A0"}» demande { $wanted ->
        [text] un texte entre guillemets, par exemple "Aït Melloul"
        [year] une année de 1990 à 2100, sans guillemets, par exemple 2025
        [number] un nombre, sans guillemets ni espaces, avec un point pour les décimales, par exemple 8200.5
        [amount] un nombre qui n’est pas négatif, sans guillemets, par exemple 8200.5
        [per-year] un nombre par année, par exemple {"{"} 2024 = 128, 2025 = 136 {"}"}
        [date] un jour, par exemple 2025-12-31
        [later-date] un jour qui n’est pas avant celui de «{"\u00A0"}from{"\u00A0"}», par exemple 2025-12-31
        [list] une liste entre crochets, par exemple ["SM-0417733"]
        [table] une table de clés, sous un titre entre crochets ou entre accolades
        [share] une part de 0 à 1, par exemple 0.5, ou une liste de parts, par exemple [0.83, 0.5]
        [yes-no] true ou false, sans guillemets, ou une liste de ces mots
        [control] "full", "joint" ou "none", ou une liste de ces mots
       *[other] une valeur comme dans docs/firm-folder.md
    }. On y lit { $written }{ $read ->
        [text] , qui est un texte
        [whole] , qui est un nombre entier
        [decimal] , qui est un nombre à décimales
        [yes-no] , qui est un oui ou non
        [date] , qui est un jour
        [list] , qui est une liste
        [table] , qui est une table
       *[other] {""}
    }. Corrigez la valeur.
intake-firm-ice = Ligne { $line }{"\u00A0"}: l’ICE «{"\u00A0"}{ $ice }{"\u00A0"}» n’est pas valable. Il a 15 chiffres, entre guillemets, et forme un multiple de 97.
intake-firm-country = Ligne { $line }{"\u00A0"}: «{"\u00A0"}{ $code }{"\u00A0"}» n’est pas le code d’un pays. Écrivez les deux lettres d’ISO 3166-1, en majuscules{"\u00A0"}: "FR", "ES", "GB", "MA".
intake-firm-no-site = La fiche n’a pas de site. Ajoutez une table [[site]] avec son id.
intake-firm-site-id = Ligne { $line }{"\u00A0"}: l’identifiant de site «{"\u00A0"}{ $id }{"\u00A0"}» est vide, contient une espace ou sert deux fois. Choisissez-en un autre.
intake-firm-target =
    Ligne { $line }{"\u00A0"}: cet objectif ne tient pas. { $fault ->
        [years] Son année (year) vient après son année de base (base_year){"\u00A0"}; les deux sont entre 1990 et 2100.
        [reduction] La réduction (reduction_pct) est au-dessus de 0 et jusqu’à 100.
       *[per] La fiche ne donne pas ce par quoi il divise (per){"\u00A0"}: un produit de la fiche, son chiffre d’affaires ou son effectif.
    }
