# Ce que toutes les pages disent.

web-brand = Qafila
web-description = De la facture d’électricité au dossier bas carbone que l’acheteur européen accepte.
web-skip = Aller au contenu
web-menu = Menu principal
web-menu-verify = Vérifier un dossier
web-menu-factors = Facteurs d’émission
web-menu-technologies = Technologies
web-menu-programmes = Aides et financements
web-menu-accessibility = Accessibilité
web-menu-privacy = Données personnelles
web-menu-person = Votre compte
web-menu-sign-in = Se connecter
web-menu-sign-up = Créer un compte
web-menu-account = Mon compte
web-menu-sign-out = Se déconnecter
web-menu-organisations = Organisations
web-menu-organisation = Menu de { $name }
web-menu-operator = Installation
web-languages = Langues
web-crumbs = Où vous êtes
web-foot = Qafila, la caravane. Chaque chiffre a sa source, chaque total son intervalle, chaque dossier se recalcule.
web-theme = Affichage
web-theme-auto = Automatique
web-theme-light = Clair
web-theme-dark = Sombre

web-problem-not-found = Cette page n’existe pas
web-problem-not-found-words = L’adresse est peut-être incomplète, ou la page a changé de nom. Partez de l’accueil pour la retrouver.
web-problem-gone = Ce verdict n’est plus conservé
web-problem-gone-words = Un verdict est oublié après trente minutes, et le fichier ne reste jamais ici. Déposez le dossier une nouvelle fois{"\u00A0"}: le verdict sera le même.
web-problem-method = Cette adresse ne s’ouvre pas ainsi
web-problem-method-words = Elle reçoit un formulaire. Revenez à la page qui le contient.
web-problem-form = Ce qui a été envoyé ne se lit pas
web-problem-form-words = Le formulaire est arrivé incomplet ou abîmé. Rechargez la page et envoyez-le de nouveau.
web-problem-origin = Ce formulaire vient d’un autre site
web-problem-origin-words = Pour votre sécurité, rien n’a été fait. Ouvrez la page ici et recommencez.
web-problem-too-large = C’est trop volumineux
web-problem-too-large-words = Ce qui a été envoyé dépasse ce que cette page accepte. Rien n’a été lu.
web-problem-slow = Cela a pris trop de temps
web-problem-slow-words = La connexion est lente ou le travail est long. Réessayez dans un instant.
web-problem-busy = Beaucoup de monde en ce moment
web-problem-busy-words = Plusieurs dossiers attendent déjà leur tour. Réessayez dans une minute.
web-problem-forbidden = Vous n’avez pas ce droit ici
web-problem-forbidden-words = Votre rôle ou l’accès qui vous a été ouvert ne va pas jusque-là. Une personne propriétaire de l’organisation peut le changer.
web-problem-token = Cette page a été ouverte avant votre connexion
web-problem-token-words = Pour votre sécurité, rien n’a été fait. Rechargez la page et envoyez de nouveau le formulaire.
web-problem-spent = Ce lien n’est plus valable
web-problem-spent-words = Il a déjà servi, il est trop ancien, ou il est incomplet. Demandez-en un nouveau{"\u00A0"}: il arrive en une minute.
web-problem-changed = Quelqu’un l’a changé entre-temps
web-problem-changed-words = Rien n’a été écrasé. Rechargez la page pour voir ce qui est enregistré, puis recommencez.
web-problem-too-often = Trop d’essais
web-problem-too-often-words = Attendez quelques minutes, puis réessayez.
web-problem-unavailable = Le site a besoin d’un instant
web-problem-unavailable-words = Là où il conserve ses données, rien ne répond pour le moment. Rien de ce qui est à vous n’est perdu{"\u00A0"}: réessayez dans un instant.
web-problem-no-room = Il n’y a plus de place
web-problem-no-room-words = Ce que vous avez envoyé n’a pas pu être conservé, et rien de ce qui était là n’est perdu. La personne qui tient ce site doit faire de la place{"\u00A0"}; envoyez-le ensuite de nouveau.
web-problem-fault = Une erreur de notre côté
web-problem-fault-words = Vous n’y êtes pour rien. Réessayez{"\u00A0"}; si cela continue, donnez la référence ci-dessous à la personne qui tient ce site.
web-problem-reference = Référence{"\u00A0"}:
web-problem-again = Revenir à la page
web-problem-home = Accueil

web-form-not-recognised = L’adresse et le mot de passe ne vont pas ensemble.
web-form-last-owner = Une organisation garde au moins une personne propriétaire. Donnez d’abord ce rôle à quelqu’un d’autre.
web-form-changed = Quelqu’un d’autre a changé cela entre-temps. Rien n’a été écrasé{"\u00A0"}: rechargez la page et recommencez.
web-form-too-often = { $minutes ->
    [one] Trop d’essais. Réessayez dans une minute.
   *[other] Trop d’essais. Réessayez dans { $minutes } minutes.
}
web-field-optional = (facultatif)
web-field-empty = À remplir.
web-field-too-long = { $count ->
    [one] { $count } caractère au plus.
   *[other] { $count } caractères au plus.
}
web-field-too-short = { $count ->
    [one] { $count } caractère au moins.
   *[other] { $count } caractères au moins.
}
web-field-form = Cela n’a pas la forme attendue.
web-field-email = Ce n’est pas une adresse électronique. Elle ressemble à nom@exemple.ma.
web-field-ice = L’ICE a quinze chiffres.
web-field-ice-digits = Les deux derniers chiffres ne concordent pas avec les autres{"\u00A0"}: un chiffre est faux ou deux sont intervertis.
web-field-url = Il faut une adresse en https, joignable depuis l’internet, sans nom ni mot de passe, port 443 ou à partir de 1024.
web-field-closing = Ce n’est pas son nom.
web-field-guessable = Ce mot de passe se devine vite. Trois ou quatre mots sans lien entre eux valent mieux qu’un mot compliqué.
web-field-unknown = Cela n’existe pas ici.
web-field-past = Ce jour est passé.
web-field-too-many = { $count ->
    [one] Il y en a déjà { $count }, et il ne peut y en avoir davantage.
   *[other] Il y en a déjà { $count }, et il ne peut y en avoir davantage.
}
web-field-too-far = { $count ->
    [one] Au plus { $count } jour à partir d’aujourd’hui.
   *[other] Au plus { $count } jours à partir d’aujourd’hui.
}
