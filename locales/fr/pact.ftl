# L’échange d’empreintes de produits : ce qui rend un message invalide, ce qui est à regarder, ce qui se perd.

pact-wrong-json = Le message n’est pas du JSON valide.
pact-wrong-missing = { $path }{"\u00A0"}: cette donnée est obligatoire.
pact-wrong-object = { $path }{"\u00A0"}: un objet est attendu.
pact-wrong-list = { $path }{"\u00A0"}: une liste est attendue.
pact-wrong-text = { $path }{"\u00A0"}: un texte entre guillemets est attendu, même pour un nombre décimal.
pact-wrong-boolean = { $path }{"\u00A0"}: true ou false est attendu.
pact-wrong-number = { $path }{"\u00A0"}: un nombre est attendu.
pact-wrong-empty = { $path }{"\u00A0"}: cette donnée ne peut pas être vide.
pact-wrong-repeated = { $path }{"\u00A0"}: la même valeur figure déjà dans la liste.
pact-wrong-alone = { $path }{"\u00A0"}: la liste doit contenir un seul élément.
pact-wrong-decimal = { $path }{"\u00A0"}: un nombre en notation ordinaire est attendu, sans exposant, par exemple -9.86.
pact-wrong-positive = { $path }{"\u00A0"}: le nombre doit être supérieur à zéro.
pact-wrong-below-zero = { $path }{"\u00A0"}: le nombre ne peut pas être négatif.
pact-wrong-above-zero = { $path }{"\u00A0"}: le nombre doit être négatif ou nul{"\u00A0"}: c’est une absorption ou un retrait.
pact-wrong-too-large = { $path }{"\u00A0"}: le nombre dépasse le maximum accepté.
pact-wrong-too-small = { $path }{"\u00A0"}: le nombre est au-dessous du minimum accepté.
pact-wrong-id = { $path }{"\u00A0"}: un identifiant UUID est attendu.
pact-wrong-moment = { $path }{"\u00A0"}: une date avec heure et fuseau est attendue, par exemple 2026-01-31T00:00:00Z.
pact-wrong-urn = { $path }{"\u00A0"}: un identifiant qui commence par urn: est attendu.
pact-wrong-uri = { $path }{"\u00A0"}: une adresse complète est attendue.
pact-wrong-listed = { $path }{"\u00A0"}: cette valeur ne fait pas partie des valeurs admises.
pact-wrong-form = { $path }{"\u00A0"}: la valeur n’a pas la forme attendue.
pact-wrong-geographies = { $path }{"\u00A0"}: une seule indication de lieu est admise{"\u00A0"}: région, pays ou subdivision.
pact-wrong-envelope = { $path }{"\u00A0"}: l’événement doit suivre CloudEvents 1.0.
pact-wrong-event = { $path }{"\u00A0"}: ce type d’événement n’existe pas en version 3.

pact-missing-shall = { $path }{"\u00A0"}: à indiquer obligatoirement.
pact-missing-shall-2027 = { $path }{"\u00A0"}: à indiquer obligatoirement au plus tard le 31 décembre 2027.
pact-missing-should = { $path }{"\u00A0"}: à indiquer, sauf raison particulière.
pact-missing-bio = { $path }{"\u00A0"}: à indiquer si le produit a des émissions biogéniques ou liées aux terres{"\u00A0"}; 0 s’il n’en a pas, rien si on ne sait pas.
pact-missing-bio-2027 = { $path }{"\u00A0"}: à indiquer au plus tard le 31 décembre 2027 si le produit a des émissions biogéniques ou liées aux terres{"\u00A0"}; 0 s’il n’en a pas, rien si on ne sait pas.
pact-missing-ccu = { $path }{"\u00A0"}: à indiquer dès que du carbone capté entre dans le produit, si on le sait.
pact-missing-ccs = { $path }{"\u00A0"}: à indiquer dès que du CO₂ est capté et stocké, si on le sait.

pact-finding-not-expected = { $path }{"\u00A0"}: ne devrait pas être renseigné, vu la valeur de { $because }.
pact-finding-sum-differs = { $path }{"\u00A0"}: le total indiqué est { $stated }, mais la somme de ses parties est { $computed }.
pact-finding-sum-open = { $path }{"\u00A0"}: le total indiqué est { $stated }, et la somme des parties connues { $computed }{"\u00A0"}; d’autres parties ne sont pas indiquées.
pact-finding-larger-than-whole = { $path }{"\u00A0"}: la partie dépasse le tout, { $whole }.
pact-finding-out-of-range = { $path }{"\u00A0"}: { $value } est hors de l’intervalle de { $low } à { $high }.
pact-finding-too-precise = { $path }{"\u00A0"}: le nombre a trop de chiffres pour être vérifié par le calcul.
pact-finding-mass-differs = { $path }{"\u00A0"}: l’unité déclarée est de { $amount } kg, mais la masse indiquée est de { $mass } kg.
pact-finding-mass-not-zero = { $path }{"\u00A0"}: 0 est attendu pour de l’énergie, un transport ou un service.
pact-finding-mass-not-positive = { $path }{"\u00A0"}: la masse du produit, sans emballage, doit être supérieure à zéro.
pact-finding-period-reversed = { $path }{"\u00A0"}: la période se termine avant d’avoir commencé.
pact-finding-valid-too-early = { $path }{"\u00A0"}: la validité commence avant la fin de la période de référence.
pact-finding-valid-too-long = { $path }{"\u00A0"}: la validité dépasse trois ans après la fin de la période de référence.
pact-finding-precedes-itself = { $path }{"\u00A0"}: l’empreinte figure parmi celles qu’elle remplace.
pact-finding-urn-form = { $path }{"\u00A0"}: ce n’est pas un URN valide (RFC 8141).
pact-finding-pact-urn-form = { $path }{"\u00A0"}: un URN de l’espace pact s’écrit urn:pact:domaine:type:identifiant.
pact-finding-standard-unknown = { $path }{"\u00A0"}: la version 3.0.3 ne connaît pas la norme «{"\u00A0"}{ $value }{"\u00A0"}»{"\u00A0"}; elle est acceptée telle quelle.
pact-finding-factors-not-latest = { $path }{"\u00A0"}: les facteurs de { $value } ont été utilisés{"\u00A0"}; la méthode demande ceux d’AR6 si possible.
pact-finding-country-unknown = { $path }{"\u00A0"}: { $value } n’est le code d’aucun pays (ISO 3166-1).
pact-finding-operator-unnamed = { $path }{"\u00A0"}: l’auteur des règles est à nommer.
pact-finding-other-version = { $path }{"\u00A0"}: l’empreinte suit la version { $value } de la spécification, et non la version 3.

pact-line-still-active = L’empreinte { $id } est encore active, alors qu’une autre la remplace.
pact-line-circle = L’empreinte { $id } se remplace elle-même, directement ou par d’autres.
pact-line-forked = Deux empreintes actives remplacent { $id }{"\u00A0"}: on ne sait laquelle utiliser.

pact-loss-no-place = { $path }{"\u00A0"}: n’a pas de place de l’autre côté et n’est pas transmis.
pact-loss-rounded = { $path }{"\u00A0"}: { $from } est transmis comme { $to }, faute de chiffres.
pact-loss-reduced = { $path }{"\u00A0"}: «{"\u00A0"}{ $from }{"\u00A0"}» ne peut être transmis tel quel{"\u00A0"}; ce qui est transmis{"\u00A0"}: «{"\u00A0"}{ $to }{"\u00A0"}».
pact-loss-assumed = { $path }{"\u00A0"}: cette donnée est exigée et n’est pas indiquée{"\u00A0"}; «{"\u00A0"}{ $to }{"\u00A0"}» a été mis à la place.
pact-loss-no-business-partner = { $path }{"\u00A0"}: Catena-X exige le numéro BPNL de la firme, et rien ne le dit. Donnez bpnl dans le complément.
