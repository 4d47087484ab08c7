# Letters sent by mail.

mail-greeting = Hello { $name },
mail-greeting-unknown = Hello,
mail-signature = Qafila — from the bill to the low-carbon dossier

mail-verify-subject = Qafila: confirm your address
mail-verify-body = To open your Qafila account, confirm your address by following this link. It is valid for 24 hours and works once.
mail-verify-otherwise = If you did not ask for an account, ignore this message: no account is opened without you.

mail-already-subject = Qafila: you already have an account
mail-already-body = Somebody, perhaps you, has just signed up to Qafila with your address. You already have an account; sign in here, or ask for a new password if you forgot yours.
mail-already-otherwise = If it was not you, there is nothing to do: nothing has changed.

mail-reset-subject = Qafila: choose a new password
mail-reset-body = To choose a new password, follow this link. It is valid for one hour and works once.
mail-reset-otherwise = If you did not ask for this, ignore this message: your password will not change.

mail-changed-subject = Qafila: your password was changed
mail-changed-body = The password of your Qafila account has just been changed, and your other devices were signed out.
mail-changed-otherwise = If it was not you, take your account back at once by asking for a new password here:

mail-passkey-subject = Qafila: a passkey now opens your account
mail-passkey-body = The passkey “{ $passkey }” has just been added to your Qafila account. It opens it without a password.
mail-passkey-otherwise = If it was not you, choose a new password here at once, then remove this passkey on the pages of your account:

mail-provider-subject = Qafila: your institution now opens your account
mail-provider-body = Your Qafila account can now also be opened by { $provider }.
mail-provider-otherwise = If it was not you, choose a new password here at once, then end this link on the pages of your account:

mail-webhook-subject = Qafila: a webhook of { $organisation } is paused
mail-webhook-body = The program of { $organisation } that receives our messages at { $host } took none in spite of all our attempts, or says that it is gone. We no longer send it anything.
mail-webhook-otherwise = Once it is there again, resume here:

mail-invite-subject = Qafila: invitation to join { $organisation }
mail-invite-body = { $name } invites you to join { $organisation } on Qafila. To accept, follow this link. It is valid for seven days and works once.
mail-invite-otherwise = If you do not know this organisation, ignore this message.

mail-figure-subject = Qafila: { $organisation } asks for the carbon footprint of what it buys from you
mail-figure-body = { $organisation } buys from you: “{ $product }”. It asks for the carbon footprint of this product, to state that of its own. You can answer here without an account, or say that you have no figure:
mail-figure-otherwise = If you do not know this firm, ignore this message. No other letter follows unless it asks again.

mail-supplies-subject = Qafila: figures of { $organisation } changed with those of suppliers
mail-supplies-body = Figures of suppliers changed, and your products with them, for one declared unit:
mail-supplies-moved = { $product }: { $before } → { $after }. { $why }.
mail-supplies-more = { PLURAL($count) ->
    [one] And one more.
   *[other] And { $count } more.
}
mail-supplies-otherwise = The page of each product says why, and what is published. Nothing is to be done if the product follows its suppliers:
mail-supplies-ending-subject = Qafila: footprints of suppliers of { $organisation } end soon
mail-supplies-ending-body = These footprints, with which your products are computed, cease to be valid soon:
mail-supplies-ending = { $product }, input “{ $input }”: until { $day }.
mail-supplies-ending-otherwise = Ask these suppliers for a new one. After that day an answer or a factor takes their place:
mail-finance-subject = Application for finance: { $request }
mail-finance-sent = { $firm } sends you an application for finance. Nobody takes care of it yet: take it, or say why not.
mail-finance-taken = { $financier } takes care of your application.
mail-finance-question = { $financier } asks you a question.
mail-finance-answer = { $firm } answered.
mail-finance-done = { $financier } accepted your application.
mail-finance-refused = { $financier } refused your application.
mail-finance-withdrawn = { $firm } took its application back: its papers are no longer open to you.
mail-finance-reminded = Nothing has moved since { $date } in the application of { $firm } to { $financier }.
mail-programmes-subject = Qafila: support has changed for { $organisation }
mail-programmes-body = By what your firm answered, these programmes have changed:
mail-programmes-otherwise = The page of finance says what holds today. Call the operator before deciding:
mail-programmes-more =
    { PLURAL($count) ->
        [one] And one more.
       *[other] And { $count } more.
    }
