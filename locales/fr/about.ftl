# Accessibilité et données personnelles.

about-accessibility = Accessibilité
about-accessibility-lead = Ce site vise le niveau AA des règles WCAG 2.2, en trois langues, au clavier, sans scripts et sur un petit écran.
about-accessibility-built = Comment il est fait
about-accessibility-built-words = Chaque page est complète sans scripts. L’ordre de lecture est celui du texte, le focus se voit, les couleurs ne portent jamais seules une information, et l’affichage clair ou sombre suit votre système ou votre choix.
about-accessibility-tested = Comment il est contrôlé
about-accessibility-tested-words = À chaque modification, toutes les pages sont contrôlées par axe-core dans un navigateur, en français, en arabe et en anglais, en clair et en sombre, et leur HTML par le validateur Nu. Les contrastes de toutes les paires de couleurs sont calculés.
about-accessibility-limits = Ce qui n’est pas fait
about-accessibility-limits-words = Aucune personne utilisant un lecteur d’écran n’a encore éprouvé le site, et aucun audit indépendant n’a eu lieu. Les notes et calculs des facteurs restent dans la langue où ils ont été écrits, l’anglais.
about-accessibility-tell = Si quelque chose vous arrête
about-accessibility-tell-words = Dites-le à la personne qui tient ce site, avec l’adresse de la page{"\u00A0"}: c’est un défaut, et il se corrige.

about-privacy = Données personnelles
about-privacy-lead = Vérifier un dossier et chercher un facteur ne demandent ni compte ni nom. Ce site ne charge rien d’ailleurs et ne mesure personne.
about-privacy-sent = Ce que vous envoyez
about-privacy-sent-words = Un dossier déposé est lu en mémoire et n’est écrit nulle part. Son verdict, avec le nom de l’entreprise et ses totaux, reste en mémoire trente minutes à une adresse tirée de l’empreinte du fichier, puis il est oublié.
about-privacy-account = Si vous ouvrez un compte
about-privacy-account-words = Nous gardons votre nom, votre adresse, votre langue, l’empreinte de votre mot de passe, la moitié publique de vos clés d’accès, ce qu’un fournisseur d’identité dit être vous, vos rôles, vos sessions avec le nom du navigateur, et vos actes dans le journal de vos organisations. L’adresse de votre connexion sert à compter les essais, en mémoire, et n’est écrite nulle part. Tout se télécharge et s’efface depuis votre compte, sans le demander à personne (loi 09-08, articles 7 et 8).
about-privacy-cookies = Les cookies
about-privacy-cookies-words = La langue et l’affichage, un an, et seulement si vous les choisissez. Pendant que vous vous connectez, un cookie tient le pas suivant, cinq minutes{"\u00A0"}; si vous passez par votre institution, deux en tiennent le chemin du retour, quinze minutes. Ensuite, un cookie tient votre session, trente jours au plus, et un autre, une minute, ce que la page suivante doit vous dire. Aucun script ne peut les lire.
about-privacy-logs = Les journaux
about-privacy-logs-words = Le programme note pour chaque demande le modèle de page, le résultat et la durée. Il ne note ni votre adresse, ni vos mots de recherche, ni vos fichiers.
about-privacy-others = Les tiers
about-privacy-others-words = Lettres, images et styles viennent de ce site. Un lien vers une publication vous mène chez son éditeur, à qui l’on ne dit pas d’où vous venez.
about-privacy-operator = La personne qui tient ce site
about-privacy-operator-words = Son hébergeur ou un serveur placé devant peut tenir ses propres journaux. C’est à elle qu’il faut demander lesquels, et c’est elle qui répond au titre de la loi 09-08.
