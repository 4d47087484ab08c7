# The exchange of product footprints: what makes a message invalid, what to look at, what is lost.

pact-wrong-json = The message is not valid JSON.
pact-wrong-missing = { $path }: this is required.
pact-wrong-object = { $path }: an object is expected.
pact-wrong-list = { $path }: a list is expected.
pact-wrong-text = { $path }: a text in quotation marks is expected, for decimals too.
pact-wrong-boolean = { $path }: true or false is expected.
pact-wrong-number = { $path }: a number is expected.
pact-wrong-empty = { $path }: this may not be empty.
pact-wrong-repeated = { $path }: the same value stands in the list already.
pact-wrong-alone = { $path }: the list must have exactly one entry.
pact-wrong-decimal = { $path }: a number in plain notation is expected, without exponent, such as -9.86.
pact-wrong-positive = { $path }: the number must be greater than zero.
pact-wrong-below-zero = { $path }: the number may not be negative.
pact-wrong-above-zero = { $path }: the number must be zero or negative: it is an uptake or a removal.
pact-wrong-too-large = { $path }: the number is above the maximum.
pact-wrong-too-small = { $path }: the number is below the minimum.
pact-wrong-id = { $path }: a UUID is expected.
pact-wrong-moment = { $path }: a date with time and offset is expected, such as 2026-01-31T00:00:00Z.
pact-wrong-urn = { $path }: an identifier that begins with urn: is expected.
pact-wrong-uri = { $path }: a complete address is expected.
pact-wrong-listed = { $path }: this is not one of the accepted values.
pact-wrong-form = { $path }: the value does not have the expected form.
pact-wrong-geographies = { $path }: only one place may be given: region, country or subdivision.
pact-wrong-envelope = { $path }: the event must follow CloudEvents 1.0.
pact-wrong-event = { $path }: version 3 has no such type of event.

pact-missing-shall = { $path }: must be reported.
pact-missing-shall-2027 = { $path }: must be reported by 31 December 2027.
pact-missing-should = { $path }: should be reported unless there is a reason not to.
pact-missing-bio = { $path }: to be reported if the product has biogenic or land-related emissions; 0 if it has none, nothing if unknown.
pact-missing-bio-2027 = { $path }: to be reported by 31 December 2027 if the product has biogenic or land-related emissions; 0 if it has none, nothing if unknown.
pact-missing-ccu = { $path }: to be reported where captured carbon is in the product, if known.
pact-missing-ccs = { $path }: to be reported where CO₂ is captured and stored, if known.

pact-finding-not-expected = { $path }: should not be given, considering the value of { $because }.
pact-finding-sum-differs = { $path }: the total is given as { $stated }, but its parts add up to { $computed }.
pact-finding-sum-open = { $path }: the total is given as { $stated }, and its known parts add up to { $computed }; other parts are not given.
pact-finding-larger-than-whole = { $path }: the part is larger than the whole, { $whole }.
pact-finding-out-of-range = { $path }: { $value } is outside the range from { $low } to { $high }.
pact-finding-too-precise = { $path }: the number has too many digits to be checked by computing.
pact-finding-mass-differs = { $path }: the declared unit is { $amount } kg, but the mass is given as { $mass } kg.
pact-finding-mass-not-zero = { $path }: 0 is expected for energy, transport and services.
pact-finding-mass-not-positive = { $path }: the mass of the product, without packaging, must be greater than zero.
pact-finding-period-reversed = { $path }: the period ends before it begins.
pact-finding-valid-too-early = { $path }: the validity begins before the reference period ends.
pact-finding-valid-too-long = { $path }: the validity ends more than three years after the reference period.
pact-finding-precedes-itself = { $path }: the footprint is listed among those that it replaces.
pact-finding-urn-form = { $path }: this is not a valid URN (RFC 8141).
pact-finding-pact-urn-form = { $path }: a URN of the pact namespace reads urn:pact:domain:type:identifier.
pact-finding-standard-unknown = { $path }: version 3.0.3 does not know the standard “{ $value }”; it is accepted as it is.
pact-finding-factors-not-latest = { $path }: the factors of { $value } were used; the methodology asks for those of AR6 where possible.
pact-finding-country-unknown = { $path }: { $value } is no country’s code (ISO 3166-1).
pact-finding-operator-unnamed = { $path }: whose rules these are is to be named.
pact-finding-other-version = { $path }: the footprint follows version { $value } of the specification, not version 3.

pact-line-still-active = The footprint { $id } is still active, though another replaces it.
pact-line-circle = The footprint { $id } replaces itself, directly or by way of others.
pact-line-forked = Two active footprints replace { $id }: it is unclear which to use.

pact-loss-no-place = { $path }: has no place on the other side and is not passed on.
pact-loss-rounded = { $path }: { $from } is passed on as { $to }, for lack of digits.
pact-loss-reduced = { $path }: “{ $from }” cannot be passed on as it is; passed on: “{ $to }”.
pact-loss-assumed = { $path }: this is demanded and not given; “{ $to }” was put there.
pact-loss-no-business-partner = { $path }: Catena-X demands the BPNL number of the firm, and nothing says it. Give bpnl in the supplement.
