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
intake-problem-hidden-sheets = Feuilles masquées, lues aussi{"\u00A0"}: { $count }. Vérifiez qu’elles doivent compter.
intake-problem-hidden-rows = Lignes masquées de la feuille «{"\u00A0"}{ $sheet }{"\u00A0"}», lues aussi{"\u00A0"}: { $count }. Vérifiez qu’elles doivent compter.
intake-problem-uncomputed-formulas = Formules sans résultat dans la feuille «{"\u00A0"}{ $sheet }{"\u00A0"}»{"\u00A0"}: { $count }. Ouvrez le classeur dans un tableur et enregistrez-le.
intake-problem-pages-without-text =
    { $count ->
        [one] Page sans texte (image){"\u00A0"}: { $pages }.
       *[other] Pages sans texte (images){"\u00A0"}: { $pages }.
    } Saisissez leurs valeurs dans un tableau.
intake-problem-unknown-glyphs = Page { $page }{"\u00A0"}: { $count } caractères ne sont pas connus de la police et sont marqués «{"\u00A0"}�{"\u00A0"}». Vérifiez les valeurs lues.

intake-number-empty = La case est vide{"\u00A0"}; un nombre est attendu.
intake-number-invalid = «{"\u00A0"}{ $raw }{"\u00A0"}» n’est pas un nombre. Écrivez par exemple 1{"\u202F"}234,56.
intake-number-separators = Dans «{"\u00A0"}{ $raw }{"\u00A0"}», les séparateurs se contredisent. Écrivez par exemple 1{"\u202F"}234,56.
intake-number-too-long = «{"\u00A0"}{ $raw }{"\u00A0"}» a plus de 28 chiffres. Corrigez la valeur.
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
intake-bill-negative = «{"\u00A0"}{ $label }{"\u00A0"}»{"\u00A0"}: la quantité { $quantity } est négative, et la pièce n’est pas un avoir. Vérifiez le signe.
intake-bill-no-unit = «{"\u00A0"}{ $label }{"\u00A0"}»{"\u00A0"}: la quantité n’a pas d’unité connue. Ajoutez l’unité dans mapping.toml, ou portez la ligne dans un registre.
