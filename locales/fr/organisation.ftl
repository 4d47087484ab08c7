# Les organisations.

organisation-list = Vos organisations
organisation-none = Aucune organisation pour l’instant
organisation-none-words = Ouvrez celle où vous travaillez. Si vos collègues l’ont déjà ouverte, demandez-leur une invitation.
organisation-open = Ouvrir une organisation
organisation-open-words = L’essentiel suffit{"\u00A0"}; tout se corrige ensuite.
organisation-open-send = Ouvrir
organisation-open-another = Ouvrir une autre organisation
organisation-menu-overview = Vue d’ensemble
organisation-menu-measure = Empreinte
organisation-menu-members = Membres
organisation-menu-access = Accès
organisation-menu-tokens = Jetons
organisation-menu-log = Journal
organisation-menu-profile = Profil

organisation-kind = Vous êtes
organisation-kind-firm = Entreprise
organisation-kind-federation = Fédération
organisation-kind-adviser = Cabinet de conseil
organisation-kind-certifier = Vérificateur
organisation-kind-financier = Financeur
organisation-kind-institution = Institution
organisation-kind-buyer = Acheteur
organisation-kind-operator = Exploitant du site
organisation-name = Raison sociale
organisation-ice = ICE
organisation-ice-hint = Les quinze chiffres de l’identifiant commun de l’entreprise. Les deux derniers contrôlent les autres{"\u00A0"}: une faute de frappe se voit.
organisation-sector = Secteur
organisation-region = Région
organisation-country = Pays
organisation-language = Langue des documents
organisation-other = Autre
organisation-elsewhere = Hors du Maroc ou plusieurs
organisation-sector-agri-food = Agroalimentaire
organisation-sector-textile-leather = Textile et cuir
organisation-sector-automotive = Automobile
organisation-sector-chemicals = Chimie et parachimie
organisation-sector-metallurgy = Métallurgie et mécanique
organisation-sector-building-materials = Matériaux de construction
organisation-sector-crafts = Artisanat
organisation-sector-tourism = Tourisme
organisation-sector-digital = Numérique
organisation-profile-words = Ce qui figure sur les dossiers et les invitations.

organisation-next = Pour commencer
organisation-next-colleague = Inviter un collègue.
organisation-next-colleague-words = Qui reçoit les factures peut les déposer lui-même.
organisation-next-access = Ouvrir un accès.
organisation-next-access-words = À un conseil, un vérificateur ou un financeur, jusqu’à une date{"\u00A0"}; vous voyez qui a regardé.
organisation-next-profile = Compléter le profil.
organisation-next-profile-words = Secteur, région et ICE figurent sur le dossier.
organisation-by-grant = Vous êtes ici pour { $name }, jusqu’au { $day }. L’entreprise voit que vous avez regardé.

organisation-members-words = Qui voit et qui modifie les données.
organisation-members = { $count ->
    [one] { $count } membre
   *[other] { $count } membres
}
organisation-self = Vous
organisation-since = depuis le { $day }
organisation-role = Rôle
organisation-role-of = Rôle de { $name }
organisation-role-owner = Propriétaire
organisation-role-editor = Saisie
organisation-role-reader = Lecture
organisation-roles = Les trois rôles
organisation-role-owner-words = Tout, y compris les membres et les accès.
organisation-role-editor-words = Déposer, saisir, corriger.
organisation-role-reader-words = Voir, sans rien changer.
organisation-remove = Retirer
organisation-leave = Quitter cette organisation
organisation-invite = Inviter quelqu’un
organisation-invite-hint = Une lettre lui est envoyée, avec un lien valable sept jours.
organisation-invite-send = Envoyer l’invitation
organisation-invited = Invitations en attente
organisation-withdraw = Retirer

organisation-access-words = Ce que vous avez ouvert à d’autres, et qui a regardé.
organisation-access-open = Ouvrir l’accès à { $name }
organisation-extent = Jusqu’où
organisation-extent-read = Lecture
organisation-extent-write = Lecture et saisie
organisation-extent-read-words = Lecture{"\u00A0"}: voir documents, lignes et résultats
organisation-extent-write-words = Saisie{"\u00A0"}: aussi déposer et corriger à votre place
organisation-access-until = Dernier jour
organisation-access-until-hint = Deux ans au plus. Vous pouvez y mettre fin plus tôt, d’un clic.
organisation-access-send = Ouvrir l’accès
organisation-access-now = Accès ouverts
organisation-access-none = Personne d’autre que vos membres n’a accès.
organisation-access-revoke = Mettre fin
organisation-access-revoked = Retiré
organisation-access-past = Échu
organisation-access-how = Comment ouvrir un accès
organisation-access-how-words = Votre conseil, votre vérificateur ou votre banque vous donne son lien. Ouvrez-le{"\u00A0"}: cette page vous demande alors jusqu’où et jusqu’à quand. Rien n’est ouvert avant que vous l’ayez dit.
organisation-access-times = { $count ->
    [one] une page
   *[other] { $count } pages
}
organisation-until = jusqu’au { $day }
organisation-seen = Qui a regardé
organisation-seen-none = Personne, jusqu’ici.
organisation-erased = Compte effacé
organisation-program = Le programme
organisation-with-none = Pour lui ouvrir un accès, il faut être propriétaire d’une entreprise ici.
organisation-with-which = Pour quelle entreprise{"\u00A0"}?

organisation-log-words = Chaque acte, dans l’ordre. Chaque ligne porte l’empreinte de la précédente{"\u00A0"}: rien ne peut être retiré ni changé sans que cela se voie.
organisation-log-number = N°
organisation-log-when = Quand (UTC)
organisation-log-who = Qui
organisation-log-what = Quoi
organisation-log-hash = Empreinte
organisation-log-detail = Détail
organisation-log-earlier = Plus ancien
organisation-act-organisation-open = Organisation ouverte
organisation-act-organisation-change = Profil modifié
organisation-act-member-invite = Invitation envoyée
organisation-act-member-withdraw = Invitation retirée
organisation-act-member-join = Membre arrivé
organisation-act-member-change = Rôle changé
organisation-act-member-remove = Membre retiré
organisation-act-grant-add = Accès ouvert
organisation-act-grant-revoke = Accès retiré
organisation-act-token-make = Jeton créé
organisation-act-token-revoke = Jeton révoqué
organisation-act-document-add = Document déposé
organisation-act-document-remove = Document retiré
organisation-act-document-restore = Document remis
organisation-act-entry-add = Saisie ajoutée
organisation-act-entry-remove = Saisie retirée
organisation-act-entry-restore = Saisie remise
organisation-act-sheet-write = Fiche de l’entreprise modifiée

organisation-done-opened = L’organisation est ouverte.
organisation-done-changed = Le profil est enregistré.
organisation-done-invited = L’invitation est partie.
organisation-done-withdrawn = L’invitation est retirée.
organisation-done-role = Le rôle est changé.
organisation-done-removed = Cette personne n’est plus membre.
organisation-done-left = Vous n’êtes plus membre de cette organisation.
organisation-done-granted = L’accès est ouvert.
organisation-done-revoked = L’accès a pris fin.

organisation-menu-shares = Partager
organisation-road = Mesurer
organisation-road-words = Déposez vos factures et vos classeurs{"\u00A0"}: l’empreinte se calcule, ligne par ligne, avec son intervalle.
organisation-road-behind = chiffres en cours
organisation-road-sheet = Remplir la fiche de la firme
organisation-road-documents = Déposer des documents
organisation-road-rough = Première estimation
organisation-road-figures = Voir l’empreinte
organisation-road-share = Partager le dossier
