# What every page says.

web-brand = Qafila
web-description = From the electricity bill to the low-carbon dossier that a European buyer accepts.
web-skip = Skip to content
web-menu = Main menu
web-menu-verify = Verify a dossier
web-menu-factors = Emission factors
web-menu-technologies = Technologies
web-menu-programmes = Support and finance
web-menu-accessibility = Accessibility
web-menu-privacy = Privacy
web-menu-person = Your account
web-menu-sign-in = Sign in
web-menu-sign-up = Create an account
web-menu-account = My account
web-menu-sign-out = Sign out
web-menu-organisations = Organisations
web-menu-organisation = Menu of { $name }
web-menu-operator = Installation
web-languages = Languages
web-crumbs = Where you are
web-foot = Qafila, the caravan. Every figure has its source, every total its interval, every dossier recomputes itself.
web-theme = Display
web-theme-auto = Automatic
web-theme-light = Light
web-theme-dark = Dark

web-problem-not-found = There is no such page
web-problem-not-found-words = The address may be incomplete, or the page may have another name now. Start from the home page to find it.
web-problem-gone = This verdict is no longer kept
web-problem-gone-words = A verdict is forgotten after thirty minutes, and the file never stays here. Drop the dossier again: the verdict will be the same.
web-problem-method = This address does not open that way
web-problem-method-words = It receives a form. Go back to the page that holds it.
web-problem-form = What was sent cannot be read
web-problem-form-words = The form arrived incomplete or damaged. Load the page again and send it once more.
web-problem-origin = This form comes from another site
web-problem-origin-words = For your safety, nothing was done. Open the page here and start again.
web-problem-too-large = That is too large
web-problem-too-large-words = What was sent is more than this page accepts. Nothing was read.
web-problem-slow = That took too long
web-problem-slow-words = The connection is slow or the work is long. Try again in a moment.
web-problem-busy = Many people at once
web-problem-busy-words = Several dossiers already wait for their turn. Try again in a minute.
web-problem-forbidden = You may not do this here
web-problem-forbidden-words = Your role, or the access that was opened to you, does not go that far. An owner of the organisation can change it.
web-problem-token = This page was opened before you signed in
web-problem-token-words = For your safety, nothing was done. Reload the page and send the form again.
web-problem-spent = This link is no longer good
web-problem-spent-words = It was used, it is too old, or it is incomplete. Ask for a new one: it comes within a minute.
web-problem-changed = Somebody changed it meanwhile
web-problem-changed-words = Nothing was overwritten. Reload the page to see what is kept, then start again.
web-problem-too-often = Too many attempts
web-problem-too-often-words = Wait a few minutes, then try again.
web-problem-unavailable = The site needs a moment
web-problem-unavailable-words = What it keeps its records in does not answer just now. Nothing of yours is lost: try again in a moment.
web-problem-no-room = There is no room left
web-problem-no-room-words = What you sent could not be kept, and nothing of what was there is lost. Whoever runs this site has to make room; then send it again.
web-problem-fault = A fault of ours
web-problem-fault-words = It is nothing you did. Try again; if it goes on, give the reference below to whoever runs this site.
web-problem-reference = Reference:
web-problem-again = Back to the page
web-problem-home = Home

web-form-not-recognised = Address and password do not belong together.
web-form-last-owner = An organisation keeps at least one owner. Give somebody else that role first.
web-form-changed = Somebody else changed this meanwhile. Nothing was overwritten: reload the page and start again.
web-form-too-often = { $minutes ->
    [one] Too many attempts. Try again in a minute.
   *[other] Too many attempts. Try again in { $minutes } minutes.
}
web-field-optional = (optional)
web-field-empty = Fill this in.
web-field-too-long = { $count ->
    [one] { $count } character at most.
   *[other] { $count } characters at most.
}
web-field-too-short = { $count ->
    [one] { $count } character at least.
   *[other] { $count } characters at least.
}
web-field-form = This does not have the form that is wanted.
web-field-email = This is no mail address. One looks like nom@exemple.ma.
web-field-ice = An ICE has fifteen digits.
web-field-ice-digits = The last two digits do not agree with the others: one digit is wrong, or two are exchanged.
web-field-url = An https address is wanted that can be reached from the internet, without name or password, port 443 or from 1024.
web-field-closing = This is not its name.
web-field-guessable = This password would be guessed soon. Three or four words that have nothing to do with each other are better than one complicated word.
web-field-unknown = There is no such thing here.
web-field-past = This day is past.
web-field-too-many = { $count ->
    [one] There is { $count } already, and no more may be.
   *[other] There are { $count } already, and no more may be.
}
web-field-too-far = { $count ->
    [one] At most { $count } day from today.
   *[other] At most { $count } days from today.
}
