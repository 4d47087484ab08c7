# The door for programs: the page of tokens, and what programs are told.

api-tokens = Tokens for programs
api-tokens-words = A token lets a program do in your name what you permit it here: send bills from your accounting, read the figures into your own tools.
api-tokens-count = { $count ->
    [0] No token yet
    [one] { $count } token
   *[other] { $count } tokens
}
api-token-new = A new token
api-token-name = What it is for
api-token-name-hint = For instance the program that will use it.
api-token-scopes = What it permits
api-scope-measure-read = Read documents and figures
api-scope-measure-write = Send and correct documents
api-scope-export-read = Read what buyers ask: products, the carbon border adjustment
api-scope-export-write = Enter products and installations, publish, ask suppliers
api-scope-reduce-read = Read suggestions, measures and reduction plans
api-scope-reduce-write = Keep measures and compute reduction plans
api-scope-finance-read = Read what concerns finance and its requests
api-scope-finance-write = Answer questions of finance, prepare and follow requests
api-scope-sharing-manage = Decide what others are shown: offers, links, partners, requests that are sent
api-scope-profile-write = Change the profile
api-scope-webhooks-manage = Manage webhooks
api-token-last-day = Last day
api-token-last-day-hint = A year from now at most.
api-token-make = Make the token
api-token-made = Here is your token
api-token-made-words = Copy it now: it is kept nowhere, and will not be shown again. Whoever has it can do what it permits.
api-token-until = until { $day }
api-token-ended = ended
api-token-used = last used on { $day }
api-token-unused = never used
api-token-revoke = Revoke
api-done-revoked = The token was revoked. Nothing comes in by it any more.
api-address = The address of the API:

api-problem-not-found = There is no such record
api-problem-not-found-words = It is not there, or the token may not know of it.
api-problem-method = This address has no such method
api-problem-method-words = The methods that it has are in the header “Allow”.
api-problem-unreadable = What was sent cannot be read
api-problem-unreadable-words = Compare it with the description of the API; “reason” says where it differs.
api-problem-origin = This comes from a page of another site
api-problem-origin-words = The API answers programs, not pages in a browser.
api-problem-too-large = That is too large
api-problem-too-large-words = A document has 32 MB at most, a dossier to verify 20 MB, JSON 1 MB.
api-problem-no-room-words = Nothing was kept: no room is left where the installation keeps its records or documents. Whoever runs it has to make some.
api-problem-again-words = Nothing was done. Try again after the seconds in “Retry-After”.
api-problem-forbidden = The token does not permit this
api-problem-forbidden-words = Neither may go further than the other: the scopes of the token, the role of its person. Make a token with another scope.
api-problem-token = No token that is good
api-problem-token-words = Send it as “Authorization: Bearer …”. It may have ended or been revoked: make a new one on the page of tokens.
api-problem-too-often = Too many requests
api-problem-too-often-words = Six hundred are heard at once, then one each second. Try again after the seconds in “Retry-After”.
api-problem-kind = This kind of content is not taken here
api-problem-kind-words = Say in “Content-Type” what is sent: application/json for JSON, application/pdf for a dossier.
api-problem-input = Something cannot be taken as it is
api-problem-input-words = Each field is in “errors” with what is wrong. Nothing was done.
api-problem-sheet = The sheet cannot be taken as it is
api-problem-no-sheet = The firm has no sheet yet
api-problem-no-sheet-words = Write the sheet first, with at least one site.
api-problem-too-many = Too many
api-problem-too-many-words = There may be { $count } of them at most. Take some out first.
api-problem-conflict = That cannot be done as things stand
api-problem-state = It does not stand where this can be done.
api-problem-version = The version is missing
api-problem-version-words = Read the record, and send the version of “ETag” in “If-Match”; if there is none yet, “If-None-Match: *”.
api-problem-stale = Somebody else changed it meanwhile
api-problem-stale-words = Nothing was overwritten. Read the record again, make the change on what is there now, and send its version.
api-problem-key-taken = This key was used for something else
api-problem-key-taken-words = A new request needs a new “Idempotency-Key”.
api-problem-under-way = The first request under this key has no answer yet
api-problem-under-way-words = Try again in a moment. If it goes on, the site was stopped during the work: look whether it was done, and ask again under a new key.

api-field-unknown = This is not known here.
api-field-bounds = From { $least } to { $most }.
api-field-reversed = The last day is before the first.
api-field-twice = There is one already.
api-field-future = This day has not come yet.
api-field-follows = This follows from other answers.
