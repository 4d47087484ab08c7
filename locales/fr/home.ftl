# La page d’accueil.

home-title = La caravane de la décarbonation
home-heading = De la facture d’électricité au dossier que l’acheteur accepte
home-lead = Qafila lit les factures d’une PME telles qu’elles sont, en tire son empreinte carbone avec un intervalle sur chaque total, et l’écrit dans un PDF signé que chacun peut recalculer.
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

home-road = La route
home-road-words = Une route, cinq étapes. Qafila fait aujourd’hui la première, jusqu’au dossier signé{"\u00A0"}; les autres se construisent.
home-stop-measure = Mesurer
home-stop-measure-words = Des factures à l’empreinte, énergie et eau comprises.
home-stop-reduce = Réduire
home-stop-reduce-words = Des mesures qui conviennent à l’usage de l’énergie.
home-stop-finance = Financer
home-stop-finance-words = Les dispositifs auxquels un plan a droit, et pourquoi.
home-stop-certify = Certifier
home-stop-certify-words = Un label décidé par un tiers indépendant.
home-stop-export = Exporter
home-stop-export-words = Empreintes de produits et données pour le MACF.
home-stop-open = Fonctionne
home-stop-closed = En construction

home-proof = Comment les chiffres se prouvent
home-proof-words = Une empreinte vaut ce que vaut sa vérification. Celle-ci ne demande de croire personne.
home-proof-source = Chaque facteur a une source
home-proof-source-words = { $factors } facteurs tirés de { $sources } publications, chacun avec sa ligne, son année et la date à laquelle il faut le revoir.
home-proof-interval = Chaque total a un intervalle
home-proof-interval-words = Dix mille tirages corrélés disent ce que l’on sait et ce que l’on ignore, et quelle facture resserrerait le plus l’intervalle.
home-proof-recomputed = Chaque dossier se recalcule
home-proof-recomputed-words = Le PDF porte ses données, ses facteurs et sa signature. Un fichier touché, un chiffre changé{"\u00A0"}: la vérification le dit.

home-today = Mesurer dès aujourd’hui
home-today-words = La mesure se fait avec le programme, sur votre machine{"\u00A0"}: un dossier de factures entre, un dossier signé sort, et rien ne quitte votre ordinateur.
