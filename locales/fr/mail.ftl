# Les lettres envoyées par courrier électronique.

mail-greeting = Bonjour { $name },
mail-greeting-unknown = Bonjour,
mail-signature = Qafila — de la facture au dossier bas carbone

mail-verify-subject = Qafila : confirmez votre adresse
mail-verify-body = Pour ouvrir votre compte Qafila, confirmez votre adresse en suivant ce lien. Il est valable 24 heures et ne sert qu’une fois.
mail-verify-otherwise = Si vous n’avez pas demandé de compte, ignorez ce message : aucun compte ne sera ouvert sans vous.

mail-already-subject = Qafila : vous avez déjà un compte
mail-already-body = Quelqu’un, peut-être vous, vient de s’inscrire sur Qafila avec votre adresse. Vous avez déjà un compte ; connectez-vous ici, ou demandez un nouveau mot de passe si vous avez oublié le vôtre.
mail-already-otherwise = Si ce n’était pas vous, vous n’avez rien à faire : rien n’a changé.

mail-reset-subject = Qafila : choisissez un nouveau mot de passe
mail-reset-body = Pour choisir un nouveau mot de passe, suivez ce lien. Il est valable une heure et ne sert qu’une fois.
mail-reset-otherwise = Si vous n’avez rien demandé, ignorez ce message : votre mot de passe ne changera pas.

mail-changed-subject = Qafila : votre mot de passe a été changé
mail-changed-body = Le mot de passe de votre compte Qafila vient d’être changé, et vos autres appareils ont été déconnectés.
mail-changed-otherwise = Si ce n’était pas vous, reprenez votre compte tout de suite en demandant un nouveau mot de passe ici :

mail-passkey-subject = Qafila : une clé d’accès ouvre désormais votre compte
mail-passkey-body = La clé d’accès « { $passkey } » vient d’être ajoutée à votre compte Qafila. Elle l’ouvre sans mot de passe.
mail-passkey-otherwise = Si ce n’était pas vous, choisissez tout de suite un nouveau mot de passe ici, puis retirez cette clé dans les pages de votre compte :

mail-provider-subject = Qafila{"\u00A0"}: votre institution ouvre désormais votre compte
mail-provider-body = Votre compte Qafila s’ouvre désormais aussi par { $provider }.
mail-provider-otherwise = Si ce n’était pas vous, choisissez tout de suite un nouveau mot de passe ici, puis coupez ce lien dans les pages de votre compte{"\u00A0"}:

mail-webhook-subject = Qafila{"\u00A0"}: un webhook de { $organisation } est suspendu
mail-webhook-body = Le programme de { $organisation } qui reçoit nos messages chez { $host } n’en a pris aucun malgré tous nos essais, ou répond qu’il n’est plus là. Nous ne lui envoyons plus rien.
mail-webhook-otherwise = Quand il sera de nouveau là, reprenez l’envoi ici{"\u00A0"}:

mail-invite-subject = Qafila : invitation à rejoindre { $organisation }
mail-invite-body = { $name } vous invite à rejoindre { $organisation } sur Qafila. Pour accepter, suivez ce lien. Il est valable sept jours et ne sert qu’une fois.
mail-invite-otherwise = Si vous ne connaissez pas cette organisation, ignorez ce message.

mail-figure-subject = Qafila : { $organisation } demande l’empreinte carbone de ce qu’elle vous achète
mail-figure-body = { $organisation } vous achète : « { $product } ». Elle vous demande l’empreinte carbone de ce produit, pour établir celle des siens. Vous pouvez répondre ici sans compte, ou dire que vous n’avez pas de chiffre :
mail-figure-otherwise = Si vous ne connaissez pas cette entreprise, ignorez ce message. Aucune autre lettre ne suivra, sauf si elle le demande de nouveau.

mail-supplies-subject = Qafila{"\u00A0"}: les chiffres de { $organisation } ont changé avec ceux de fournisseurs
mail-supplies-body = Des chiffres de fournisseurs ont changé, et vos produits avec eux, pour une unité déclarée{"\u00A0"}:
mail-supplies-moved = { $product }{"\u00A0"}: { $before } → { $after }. { $why }.
mail-supplies-more = { PLURAL($count) ->
    [one] Et un autre.
   *[other] Et { $count } autres.
}
mail-supplies-otherwise = La page de chaque produit dit pourquoi, et ce qui est publié. Rien n’est à faire si le produit suit ses fournisseurs{"\u00A0"}:
mail-supplies-ending-subject = Qafila{"\u00A0"}: des empreintes de fournisseurs de { $organisation } arrivent à échéance
mail-supplies-ending-body = La validité de ces empreintes, avec lesquelles vos produits sont calculés, se termine bientôt{"\u00A0"}:
mail-supplies-ending = { $product }, entrée «{"\u00A0"}{ $input }{"\u00A0"}»{"\u00A0"}: jusqu’au { $day }.
mail-supplies-ending-otherwise = Demandez-en une nouvelle à ces fournisseurs. Après ce jour, une réponse ou un facteur prend leur place{"\u00A0"}:
mail-finance-subject = Demande de financement : { $request }
mail-finance-sent = { $firm } vous adresse une demande de financement. Personne ne s’en occupe encore : prenez-la, ou dites pourquoi non.
mail-finance-taken = { $financier } s’occupe de votre demande.
mail-finance-question = { $financier } vous pose une question.
mail-finance-answer = { $firm } a répondu.
mail-finance-done = { $financier } a accepté votre demande.
mail-finance-refused = { $financier } a refusé votre demande.
mail-finance-withdrawn = { $firm } a retiré sa demande : ses papiers ne vous sont plus ouverts.
mail-finance-reminded = Rien n’a bougé depuis le { $date } pour la demande de { $firm } auprès de { $financier }.
mail-programmes-subject = Qafila{"\u00A0"}: des financements ont changé pour { $organisation }
mail-programmes-body = D’après ce que votre entreprise a répondu, ces programmes ont changé{"\u00A0"}:
mail-programmes-otherwise = La page du financement dit ce qui vaut aujourd’hui. Appelez l’opérateur avant de décider{"\u00A0"}:
mail-programmes-more =
    { PLURAL($count) ->
        [one] Et un autre.
       *[other] Et { $count } autres.
    }
