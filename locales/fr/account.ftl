# Le compte d’une personne.

account-title = Mon compte
account-tab-profile = Profil
account-tab-password = Mot de passe
account-tab-codes = Second facteur
account-tab-passkeys = Clés d’accès
account-tab-sessions = Sessions
account-tab-data = Mes données
account-save = Enregistrer

account-name = Nom
account-name-hint = Celui que voient vos collègues.
account-email = Adresse électronique
account-email-hint = Un lien y est envoyé pour ouvrir le compte.
account-password = Mot de passe
account-password-new = Nouveau mot de passe
account-password-hint = Huit caractères au moins. Trois ou quatre mots sans lien entre eux font un bon mot de passe{"\u00A0"}; vous pouvez le coller.
account-language = Langue des lettres
account-language-hint = Celle des courriers que ce site vous envoie. La langue des pages se choisit en haut.

account-sign-in = Se connecter
account-new-here = Pas encore de compte{"\u00A0"}?
account-sign-up = Créer un compte
account-sign-up-words = Gratuit pour les PME. Il faut une adresse électronique, et cinq minutes.
account-sign-up-send = Créer le compte
account-sign-up-promise = Nous gardons ce nom et cette adresse, rien d’autre, et vous pouvez tout effacer.
account-here-already = Déjà un compte{"\u00A0"}?
account-sent = Regardez votre courrier
account-sent-words = Une lettre est partie à l’adresse que vous avez donnée. Le lien qu’elle contient ouvre votre compte{"\u00A0"}; il vaut un jour.
account-reset-sent-words = Si cette adresse a un compte, une lettre vient de partir. Le lien qu’elle contient permet de choisir un nouveau mot de passe{"\u00A0"}; il vaut une heure.
account-sent-late = Rien après quelques minutes{"\u00A0"}? Regardez parmi les indésirables, et vérifiez l’adresse.
account-open = Votre adresse est la bonne
account-open-words = Il reste un geste{"\u00A0"}: ouvrir votre compte.
account-open-send = Ouvrir mon compte

account-forgotten = Mot de passe oublié
account-forgotten-words = Donnez votre adresse{"\u00A0"}: une lettre vous permettra d’en choisir un autre.
account-forgotten-send = Envoyer la lettre
account-reset = Choisir un nouveau mot de passe
account-reset-words = Toutes les sessions ouvertes avec l’ancien prennent fin.
account-reset-send = Changer le mot de passe

account-code-title = Encore un code
account-code = Code à usage unique
account-code-hint = Les six chiffres de votre application, ou l’un de vos codes de secours.
account-code-send = Continuer
account-code-back = Revenir
account-code-wrong = Ce code n’est pas le bon, ou il a déjà servi.

account-invitation = Invitation
account-invitation-role = Votre rôle
account-invitation-to = Envoyée à
account-invitation-as = Vous êtes connecté sous le nom de { $name }.
account-invitation-accept = Accepter l’invitation
account-invitation-known = Cette adresse a déjà un compte. Connectez-vous pour accepter.
account-invitation-new = Un compte s’ouvre avec cette adresse{"\u00A0"}: choisissez un nom et un mot de passe.
account-invitation-other = Cette invitation a été envoyée à une autre adresse que celle de votre compte. Déconnectez-vous, puis ouvrez de nouveau le lien.

account-profile = Qui vous êtes
account-password-change = Changer le mot de passe
account-password-change-words = Vos autres sessions prennent fin, et une lettre vous le confirme.
account-password-old = Mot de passe actuel
account-password-wrong = Ce n’est pas le mot de passe actuel.

account-codes = Codes à usage unique
account-codes-on = En service
account-codes-off = Hors service
account-codes-on-words = Après le mot de passe, un code de votre application est demandé. Qui connaît votre mot de passe n’entre pas sans votre téléphone.
account-codes-off-words = Une application sur votre téléphone (toute application de codes convient) montre six chiffres qui changent toutes les trente secondes. Qui connaît votre mot de passe n’entre pas sans eux.
account-codes-begin = Mettre en service
account-codes-end = Mettre hors service
account-codes-step-scan = Photographiez ce carré avec l’application.
account-codes-picture = Code QR du secret, écrit en lettres ci-dessous
account-codes-step-type = Ou recopiez ce secret{"\u00A0"}:
account-codes-step-code = Donnez les six chiffres qu’elle montre.
account-codes-first = Les six chiffres
account-codes-confirm = Confirmer
account-recovery = Codes de secours
account-recovery-once = Ils ne seront plus jamais montrés
account-recovery-words = Imprimez-les ou copiez-les en lieu sûr. Chacun remplace une fois l’application, si le téléphone est perdu.
account-recovery-kept = Je les ai gardés

account-passkeys = Clés d’accès
account-passkeys-words = Une clé d’accès reste dans votre téléphone, votre ordinateur ou une clé USB, et s’ouvre par l’empreinte, le visage ou le code de l’appareil. Elle remplace mot de passe et second facteur, et personne ne peut vous la faire donner à un autre site.
account-passkeys-none = Vous n’en avez pas encore.
account-passkeys-scripts = Pour en ajouter une, il faut un navigateur récent où les scripts sont permis.
account-passkeys-not-here = On ne peut pas en ajouter ici{"\u00A0"}: une clé d’accès demande que le site ait un nom et soit ouvert par https.
account-passkey-add = Ajouter une clé d’accès
account-passkey-name = Nom de la clé
account-passkey-name-hint = Pour la reconnaître dans cette liste{"\u00A0"}: «{"\u00A0"}mon téléphone{"\u00A0"}».
account-passkey-continue = Continuer
account-passkey-step = Votre appareil prend la suite
account-passkey-step-words = Il vous demandera votre empreinte, votre visage ou votre code, et gardera la clé «{"\u00A0"}{ $name }{"\u00A0"}».
account-passkey-create = Créer la clé
account-passkey-failed = L’appareil n’a pas répondu, ou vous avez renoncé. Vous pouvez recommencer.
account-passkey-known = Cet appareil garde déjà une clé pour ce compte.
account-passkey-refused = Cette clé d’accès n’est pas reconnue ici.
account-passkey-late = La réponse est venue trop tard. Recommencez.
account-passkey-added = Ajoutée le { $day }.
account-passkey-used = Utilisée pour la dernière fois le { $day }.
account-passkey-unused = Pas encore utilisée.
account-passkey-remove = Retirer
account-passkey-remove-title = Retirer une clé d’accès
account-passkey-remove-words = «{"\u00A0"}{ $name }{"\u00A0"}» n’ouvrira plus votre compte. Effacez-la aussi dans l’appareil qui la garde.
account-passkey-sign-in = Se connecter avec une clé d’accès

account-provider-sign-in = Se connecter avec { $name }
account-provider-late = Le retour est venu trop tard, ou d’ailleurs. Recommencez.
account-provider-refused = Ce que votre institution dit de vous n’est pas reconnu ici.
account-provider-domain = Votre adresse n’est d’aucun domaine de cette institution.
account-provider-unverified = Votre institution ne se porte pas garante de votre adresse électronique.
account-provider-unreachable = Votre institution ne répond pas. Réessayez dans un moment, ou connectez-vous par votre mot de passe.
account-provider-declined = Votre institution ne vous a pas laissé entrer, ou vous y avez renoncé.
account-link = Vous avez déjà un compte
account-link-words = Voulez-vous désormais ouvrir ce compte aussi par { $name }{"\u00A0"}?
account-link-send = Oui, relier les deux

account-confirm-words = Vous n’avez pas de mot de passe ici{"\u00A0"}: montrez d’abord à { $name } que c’est bien vous. Vous reviendrez sur cette page.
account-confirm-shown = Vous venez de vous connecter avec { $name }{"\u00A0"}: cela vaut confirmation, une fois.
account-password-none = Vous n’avez pas encore de mot de passe{"\u00A0"}: votre institution ouvre ce compte. Pour en choisir un, demandez un lien à votre adresse.
account-password-choose = Demander un lien
account-institution = Votre institution
account-institution-linked = { $provider } ouvre ce compte depuis le { $day }.
account-institution-used = Utilisé pour la dernière fois le { $day }.
account-institution-end = Couper ce lien
account-institution-end-words = Votre institution n’ouvrira plus ce compte{"\u00A0"}: vous vous connecterez par votre mot de passe. Si vous n’en avez pas, choisissez-en un d’abord par «{"\u00A0"}Mot de passe oublié{"\u00A0"}».

account-sessions = Où vous êtes connecté
account-sessions-words = Si vous ne reconnaissez pas l’une de ces sessions, mettez-y fin et changez de mot de passe.
account-session-this = Celle-ci
account-session-began = Depuis le { $day }.
account-session-seen = Vue pour la dernière fois le { $day }.
account-session-end = Mettre fin
account-sessions-end = Mettre fin à toutes les autres
account-device-unknown = Appareil inconnu

account-data = Ce que nous gardons de vous
account-data-words = Votre nom, votre adresse, votre langue, vos rôles, vos clés d’accès et vos sessions. Téléchargez le tout dans un fichier JSON (loi 09-08, article 7).
account-data-download = Télécharger mes données
account-erase = Effacer mon compte
account-erase-words = Votre nom, votre adresse, vos sessions et vos rôles disparaissent aussitôt. Les données de vos organisations leur restent{"\u00A0"}; leurs journaux gardent vos actes sous un numéro qui ne mène à personne. C’est définitif.
account-erase-send = Effacer définitivement

account-done-signed-out = Vous êtes déconnecté.
account-done-password = Le mot de passe est changé. Connectez-vous avec le nouveau.
account-done-password-changed = Le mot de passe est changé, et vos autres sessions ont pris fin.
account-done-changed = C’est enregistré.
account-done-joined = Bienvenue{"\u00A0"}: vous faites partie de cette organisation.
account-done-session = La session a pris fin.
account-done-sessions = Toutes les autres sessions ont pris fin.
account-done-codes-ended = Les codes à usage unique sont hors service.
account-done-passkey-added = La clé d’accès est ajoutée.
account-done-passkey-removed = La clé d’accès est retirée.
account-done-unlinked = Votre institution n’ouvre plus ce compte.
account-done-linked = Votre compte s’ouvre désormais aussi par votre institution.
account-done-erased = Votre compte est effacé.
