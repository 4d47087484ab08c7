# La page d’accueil.

home-title = La caravane de la décarbonation
home-heading = De la facture d’électricité au dossier que l’acheteur accepte
home-lead = Qafila lit les factures d’une PME telles qu’elles sont, en tire son empreinte carbone avec un intervalle sur chaque total, et l’écrit dans un PDF signé que chacun peut recalculer.
home-sign-up = Créer un compte
home-organisations = Vos organisations
home-verify = Vérifier un dossier
home-factors = Chercher un facteur
home-picture = Une caravane de quatre dromadaires et son guide avancent dans les dunes, devant l’Atlas, vers une kasbah{"\u00A0"}; au premier plan, une route à cinq étapes.

home-for-whom = Pour qui
home-firm = La PME qui exporte
home-firm-words = Elle a des factures, un tableur et une heure. Elle obtient un inventaire selon le GHG Protocol et l’ISO 14064-1, en français, en arabe ou en anglais, et sait quel document chercher ensuite.
home-buyer = L’acheteur européen
home-buyer-words = Il reçoit une édition où fournisseurs, prix et recettes sont retenus, et vérifie ici même, sans compte, que chaque chiffre découle des données signées.
home-verifier = Le vérificateur
home-verifier-words = Il a l’édition complète{"\u00A0"}: chaque ligne mène à sa pièce, à son facteur, à ses conversions, et se recalcule au bit près.

home-road = De vos factures au dossier
home-road-words = Cinq étapes, et à chacune vous voyez ce qui a été fait et pourquoi.
home-stop-read = Lire
home-stop-read-words = Factures PDF, tableurs, exports comptables et factures UBL, tels qu’ils sont.
home-stop-recognise = Reconnaître
home-stop-recognise-words = Chaque ligne dit ce qu’elle a compris{"\u00A0"}; ce qui est douteux est mis de côté avec sa question.
home-stop-compute = Calculer
home-stop-compute-words = Scopes 1, 2 et 3, énergie et eau, avec le facteur choisi et les autres possibles.
home-stop-seal = Sceller
home-stop-seal-words = Un PDF signé qui porte ses données, en édition complète ou pour l’acheteur.
home-stop-verify = Vérifier
home-stop-verify-words = N’importe qui refait chaque chiffre, hors ligne, au bit près.

home-proof = Comment les chiffres se prouvent
home-proof-words = Une empreinte vaut ce que vaut sa vérification. Celle-ci ne demande de croire personne.
home-proof-source = Chaque facteur a une source
home-proof-source-words = { $factors } facteurs tirés de { $sources } publications, chacun avec sa ligne, son année et la date à laquelle il faut le revoir.
home-proof-interval = Chaque total a un intervalle
home-proof-interval-words = Dix mille tirages corrélés disent ce que l’on sait et ce que l’on ignore, et quelle facture resserrerait le plus l’intervalle.
home-proof-recomputed = Chaque dossier se recalcule
home-proof-recomputed-words = Le PDF porte ses données, ses facteurs et sa signature. Un fichier touché, un chiffre changé{"\u00A0"}: la vérification le dit.

home-today = Mesurer dès aujourd’hui
home-today-words = Ici, après cinq minutes{"\u00A0"}: un compte, votre entreprise, et vos factures que vous déposez. Ou sans compte, avec le programme, sur votre machine{"\u00A0"}: un dossier de factures entre, un dossier signé sort, et rien ne quitte votre ordinateur.
