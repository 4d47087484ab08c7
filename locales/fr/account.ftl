# Le compte d’une personne.

account-sign-in = Se connecter
account-email = Adresse électronique
account-password = Mot de passe
account-code-title = Encore un code
account-code = Code à usage unique
account-code-hint = Les six chiffres de votre application, ou l’un de vos codes de secours.
account-code-send = Continuer
account-code-back = Revenir
account-code-wrong = Ce code n’est pas le bon, ou il a déjà servi.
account-done-signed-out = Vous êtes déconnecté.
