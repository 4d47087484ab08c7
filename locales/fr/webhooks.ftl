# Les webhooks : les adresses qui sont prévenues, et ce qu’on leur a dit.

webhooks-title = Webhooks
webhooks-words = Un webhook prévient votre programme dès que quelque chose se passe ici, au lieu qu’il vienne demander. Le message dit ce qui s’est passé et où le lire{"\u00A0"}: ni chiffre, ni nom.
webhooks-one = Webhook
webhooks-all = Tous les webhooks
webhooks-count = { $count ->
    [0] Aucune adresse pour l’instant
    [one] { $count } adresse
   *[other] { $count } adresses
}
webhooks-new = Nouvelle adresse
webhooks-url = Adresse
webhooks-url-hint = En https, joignable depuis l’internet, sans nom ni mot de passe. Port 443, ou à partir de 1024.
webhooks-events = Ce dont elle est prévenue
webhooks-add = Ajouter l’adresse
webhooks-made = Voici le secret
webhooks-made-words = Copiez-le maintenant{"\u00A0"}: il ne sera plus affiché. Votre programme vérifie avec lui que les messages viennent d’ici.
webhooks-given-up = Un message qui n’est pas reçu est renvoyé, de moins en moins souvent, { $attempts ->
    [one] { $attempts } fois
   *[other] { $attempts } fois
} en { $days ->
    [one] { $days } jour
   *[other] { $days } jours
} environ{"\u00A0"}; ensuite, plus rien n’est envoyé à l’adresse tant que vous ne l’avez pas remise en marche.
webhooks-standard = Les messages sont signés selon la spécification
webhooks-is-paused = En pause
webhooks-paused = Plus rien n’est envoyé à cette adresse depuis le { $when }, parce qu’elle n’a pas répondu ou n’en veut plus.
webhooks-resume = Remettre en marche
webhooks-test = Envoyer un essai
webhooks-secret = Secret
webhooks-rotate = Changer le secret
webhooks-rotate-words = Les messages portent les deux signatures pendant { $count ->
    [one] { $count } heure
   *[other] { $count } heures
} après le changement{"\u00A0"}: le temps de remplacer le secret chez vous.
webhooks-overlap = L’ancien secret signe encore jusqu’au { $when }.
webhooks-remove = Retirer l’adresse
webhooks-remove-words = Ce qui attend n’est plus envoyé, et la liste des envois disparaît.
webhooks-remove-do = Retirer
webhooks-told = Envois
webhooks-told-nothing = Rien n’a encore été envoyé.
webhooks-tried = { $count ->
    [one] { $count } essai
   *[other] { $count } essais
}, le dernier le { $when }
webhooks-status = réponse { $status }
webhooks-due = prochain essai le { $when }
webhooks-again = Renvoyer
webhooks-state-waiting = en attente
webhooks-state-done = reçu
webhooks-state-failed = abandonné
webhooks-trouble-unknown = ce nom n’existe pas
webhooks-trouble-private = ce nom mène à un réseau privé
webhooks-trouble-unreachable = personne ne répond
webhooks-trouble-slow = pas de réponse à temps
webhooks-trouble-tls = le certificat n’est pas reconnu
webhooks-trouble-garbled = ce qui répond ne parle pas HTTP
webhooks-trouble-paused = l’adresse est en pause
webhooks-event-document-added = Document déposé
webhooks-event-document-read = Document lu
webhooks-event-document-removed = Document retiré
webhooks-event-inventory-changed = Résultats d’une année modifiés
webhooks-event-share-made = Lien de partage créé
webhooks-event-share-opened = Lien de partage ouvert
webhooks-event-share-revoked = Lien de partage fermé
webhooks-event-grant-made = Accès ouvert
webhooks-event-grant-revoked = Accès retiré
webhooks-event-member-joined = Membre arrivé
webhooks-event-member-left = Membre parti
webhooks-event-product-published = Empreinte publiée
webhooks-event-supplier-changed = Chiffre d’un fournisseur modifié
webhooks-event-request-answered = Demande répondue
webhooks-event-offer-changed = Offre modifiée
webhooks-event-finance-changed = Demande de financement modifiée
webhooks-event-dispute-changed = Contestation modifiée
webhooks-event-webhook-test = Essai
webhooks-done-sent = Le message est en route. Rechargez la page pour voir ce qu’il devient.
webhooks-done-resumed = L’adresse reçoit de nouveau des messages.
webhooks-done-removed = L’adresse est retirée. Elle ne reçoit plus rien.
