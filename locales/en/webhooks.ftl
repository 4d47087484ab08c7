# Webhooks: the addresses that are told, and what they were told.

webhooks-title = Webhooks
webhooks-words = A webhook tells your program as soon as something happens here, instead of having it come and ask. The message says what happened and where to read it: no figure, no name.
webhooks-one = Webhook
webhooks-all = All webhooks
webhooks-count = { $count ->
    [0] No address yet
    [one] { $count } address
   *[other] { $count } addresses
}
webhooks-new = New address
webhooks-url = Address
webhooks-url-hint = By https, reachable from the internet, without name or password. Port 443, or from 1024.
webhooks-events = What it is told of
webhooks-add = Add the address
webhooks-made = Here is the secret
webhooks-made-words = Copy it now: it is not shown again. With it your program checks that messages come from here.
webhooks-given-up = A message that is not taken is sent again, less and less often, { $attempts ->
    [one] { $attempts } time
   *[other] { $attempts } times
} in about { $days ->
    [one] { $days } day
   *[other] { $days } days
}; after that nothing is sent to the address until you resume it.
webhooks-standard = Messages are signed by the specification
webhooks-is-paused = Paused
webhooks-paused = Nothing is sent to this address since { $when }, because it did not answer or wants no more.
webhooks-resume = Resume
webhooks-test = Send a test
webhooks-secret = Secret
webhooks-rotate = Change the secret
webhooks-rotate-words = Messages carry both signatures for { $count ->
    [one] { $count } hour
   *[other] { $count } hours
} after the change: time to replace the secret on your side.
webhooks-overlap = The former secret still signs until { $when }.
webhooks-remove = Remove the address
webhooks-remove-words = What waits is no longer sent, and the list of messages goes away.
webhooks-remove-do = Remove
webhooks-told = Messages
webhooks-told-nothing = Nothing was sent yet.
webhooks-tried = { $count ->
    [one] { $count } attempt
   *[other] { $count } attempts
}, the last on { $when }
webhooks-status = answer { $status }
webhooks-due = next attempt on { $when }
webhooks-again = Send again
webhooks-state-waiting = waiting
webhooks-state-done = taken
webhooks-state-failed = given up
webhooks-trouble-unknown = this name does not exist
webhooks-trouble-private = this name leads into a private network
webhooks-trouble-unreachable = nobody answers
webhooks-trouble-slow = no answer in time
webhooks-trouble-tls = the certificate is not trusted
webhooks-trouble-garbled = what answers does not speak HTTP
webhooks-trouble-paused = the address is paused
webhooks-event-document-added = Document given
webhooks-event-document-read = Document read
webhooks-event-document-removed = Document taken out
webhooks-event-inventory-changed = Figures of a year changed
webhooks-event-share-made = Shared link made
webhooks-event-share-opened = Shared link opened
webhooks-event-share-revoked = Shared link closed
webhooks-event-grant-made = Access opened
webhooks-event-grant-revoked = Access withdrawn
webhooks-event-member-joined = Member joined
webhooks-event-member-left = Member left
webhooks-event-product-published = Footprint published
webhooks-event-supplier-changed = Supplier’s figure changed
webhooks-event-request-answered = Request answered
webhooks-event-offer-changed = Offer changed
webhooks-event-finance-changed = Application for finance changed
webhooks-event-dispute-changed = Dispute changed
webhooks-event-webhook-test = Test
webhooks-done-sent = The message is on its way. Reload the page to see what becomes of it.
webhooks-done-resumed = Messages are sent to the address again.
webhooks-done-removed = The address is removed. Nothing is sent to it any more.
