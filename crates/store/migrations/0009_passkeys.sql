-- By which a person signs in without a password: the public half of a key that a device of theirs holds.
CREATE TABLE passkey (
    person_id $id NOT NULL REFERENCES person (id),
    id $id NOT NULL,
    name $text NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
    -- As the device names it (WebAuthn, 4: credential ID, at most 1023 bytes).
    credential $bytes NOT NULL UNIQUE,
    -- Public key, counter and what else is held against an answer, as JSON.
    record $text NOT NULL,
    created $timestamp NOT NULL,
    used $timestamp,
    PRIMARY KEY (person_id, id)
);

-- What a device was asked: answered once, or forgotten.
CREATE TABLE passkey_challenge (
    token_hash $bytes PRIMARY KEY,
    -- Who adds a passkey; nobody yet if somebody signs in.
    person_id $id REFERENCES person (id),
    -- The challenge, as JSON.
    state $text NOT NULL,
    expires $timestamp NOT NULL
);

CREATE INDEX passkey_challenge_expires ON passkey_challenge (expires);
