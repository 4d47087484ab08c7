# The account of a person.

account-title = My account
account-tab-profile = Profile
account-tab-password = Password
account-tab-codes = Second factor
account-tab-passkeys = Passkeys
account-tab-sessions = Sessions
account-tab-data = My data
account-save = Save

account-name = Name
account-name-hint = The one your colleagues see.
account-email = Mail address
account-email-hint = A link is sent there to open the account.
account-password = Password
account-password-new = New password
account-password-hint = At least eight characters. Three or four words that have nothing to do with each other make a good one; you may paste it.
account-language = Language of letters
account-language-hint = That of the mail this site sends you. The language of pages is chosen at the top.

account-sign-in = Sign in
account-new-here = No account yet?
account-sign-up = Create an account
account-sign-up-words = Free for small firms. It takes a mail address, and five minutes.
account-sign-up-send = Create the account
account-sign-up-promise = We keep this name and this address, nothing else, and you can erase it all.
account-here-already = An account already?
account-sent = Look into your mail
account-sent-words = A letter has gone to the address you gave. The link in it opens your account; it is good for a day.
account-reset-sent-words = If this address has an account, a letter has just gone out. The link in it lets you choose a new password; it is good for an hour.
account-sent-late = Nothing after a few minutes? Look among the junk, and check the address.
account-open = Your address is right
account-open-words = One more step: open your account.
account-open-send = Open my account

account-forgotten = Forgotten password
account-forgotten-words = Give your address: a letter will let you choose another.
account-forgotten-send = Send the letter
account-reset = Choose a new password
account-reset-words = All sessions that were opened with the old one end.
account-reset-send = Change the password

account-code-title = One more code
account-code = One-time code
account-code-hint = The six digits in your application, or one of your recovery codes.
account-code-send = Continue
account-code-back = Back
account-code-wrong = This code is not right, or was used already.

account-invitation = Invitation
account-invitation-role = Your role
account-invitation-to = Sent to
account-invitation-as = You are signed in as { $name }.
account-invitation-accept = Accept the invitation
account-invitation-known = This address has an account. Sign in to accept.
account-invitation-new = An account is opened with this address: choose a name and a password.
account-invitation-other = This invitation was sent to another address than that of your account. Sign out, then open the link again.

account-profile = Who you are
account-password-change = Change the password
account-password-change-words = Your other sessions end, and a letter confirms it.
account-password-old = Present password
account-password-wrong = This is not the present password.

account-codes = One-time codes
account-codes-on = In use
account-codes-off = Not in use
account-codes-on-words = After the password, a code of your application is asked for. Whoever knows your password does not get in without your phone.
account-codes-off-words = An application on your phone (any for codes will do) shows six digits that change every thirty seconds. Whoever knows your password does not get in without them.
account-codes-begin = Put into use
account-codes-end = Put out of use
account-codes-step-scan = Take a picture of this square with the application.
account-codes-picture = QR code of the secret, which is written in letters below
account-codes-step-type = Or type this secret:
account-codes-step-code = Give the six digits that it shows.
account-codes-first = The six digits
account-codes-confirm = Confirm
account-recovery = Recovery codes
account-recovery-once = They are never shown again
account-recovery-words = Print them or copy them to a safe place. Each stands in for the application once, if the phone is lost.
account-recovery-kept = I have kept them

account-passkeys = Passkeys
account-passkeys-words = A passkey stays in your phone, your computer or a USB key, and opens with a fingerprint, a face or the code of the device. It replaces password and second factor, and nobody can make you give it to another site.
account-passkeys-none = You have none yet.
account-passkeys-scripts = To add one takes a recent browser in which scripts are permitted.
account-passkeys-not-here = None can be added here: a passkey takes a site that has a name and is opened by https.
account-passkey-add = Add a passkey
account-passkey-name = Name of the passkey
account-passkey-name-hint = To know it again in this list: “my phone”.
account-passkey-continue = Continue
account-passkey-step = Your device goes on from here
account-passkey-step-words = It will ask for your fingerprint, your face or your code, and keep the passkey “{ $name }”.
account-passkey-create = Create the passkey
account-passkey-failed = The device did not answer, or you gave up. You can try again.
account-passkey-known = This device already keeps a passkey for this account.
account-passkey-refused = This passkey is not known here.
account-passkey-late = The answer came too late. Please start again.
account-passkey-added = Added on { $day }.
account-passkey-used = Last used on { $day }.
account-passkey-unused = Not used yet.
account-passkey-remove = Remove
account-passkey-remove-title = Remove a passkey
account-passkey-remove-words = “{ $name }” will no longer open your account. Delete it in the device that keeps it as well.
account-passkey-sign-in = Sign in with a passkey

account-provider-sign-in = Sign in with { $name }
account-provider-late = You came back too late, or from elsewhere. Please start again.
account-provider-refused = What your institution says of you is not recognised here.
account-provider-domain = Your address is of no domain of this institution.
account-provider-unverified = Your institution does not vouch for your mail address.
account-provider-unreachable = Your institution does not answer. Try again in a moment, or sign in by your password.
account-provider-declined = Your institution did not let you in, or you gave it up.
account-link = You have an account already
account-link-words = Should { $name } open this account as well from now on?
account-link-send = Yes, link the two

account-confirm-words = You have no password here: first show { $name } that it is you. You will come back to this page.
account-confirm-shown = You have just signed in with { $name }: that confirms it, once.
account-password-none = You have no password yet: your institution opens this account. To choose one, ask for a link to your address.
account-password-choose = Ask for a link
account-institution = Your institution
account-institution-linked = { $provider } has opened this account since { $day }.
account-institution-used = Last used on { $day }.
account-institution-end = End this link
account-institution-end-words = Your institution will no longer open this account: you will sign in by your password. If you have none, first choose one by “Forgotten password”.

account-sessions = Where you are signed in
account-sessions-words = If you do not know one of these sessions, end it and change your password.
account-session-this = This one
account-session-began = Since { $day }.
account-session-seen = Last seen on { $day }.
account-session-end = End
account-sessions-end = End all others
account-device-unknown = Unknown device

account-data = What we keep of you
account-data-words = Your name, address, language, roles, passkeys and sessions. Download all of it as a JSON file (law 09-08, article 7).
account-data-download = Download my data
account-erase = Erase my account
account-erase-words = Your name, address, sessions and roles are gone at once. What your organisations have stays theirs; their logs keep what you did under a number that leads to nobody. This cannot be undone.
account-erase-send = Erase for good

account-done-signed-out = You are signed out.
account-done-password = The password is changed. Sign in with the new one.
account-done-password-changed = The password is changed, and your other sessions have ended.
account-done-changed = Saved.
account-done-joined = Welcome: you belong to this organisation.
account-done-session = The session has ended.
account-done-sessions = All other sessions have ended.
account-done-codes-ended = One-time codes are out of use.
account-done-passkey-added = The passkey is added.
account-done-passkey-removed = The passkey is removed.
account-done-unlinked = Your institution no longer opens this account.
account-done-linked = Your institution opens your account as well from now on.
account-done-erased = Your account is erased.
