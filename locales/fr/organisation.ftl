# Les organisations.

organisation-list = Vos organisations
organisation-none = Aucune organisation pour l’instant
organisation-none-words = Une invitation par courrier électronique vous ouvre celle de vos collègues.
organisation-kind-firm = Entreprise
organisation-kind-federation = Fédération
organisation-kind-adviser = Cabinet de conseil
organisation-kind-certifier = Vérificateur
organisation-kind-financier = Financeur
organisation-kind-institution = Institution
organisation-kind-buyer = Acheteur
organisation-kind-operator = Exploitant du site
organisation-role-owner = Propriétaire
organisation-role-editor = Saisie
organisation-role-reader = Lecture
