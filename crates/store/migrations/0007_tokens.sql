-- By which a program comes in for a person, to one organisation, as far as its scopes permit.
CREATE TABLE access_token (
    organisation_id $id NOT NULL REFERENCES organisation (id),
    id $id NOT NULL,
    person_id $id NOT NULL REFERENCES person (id),
    name $text NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
    token_hash $bytes NOT NULL UNIQUE,
    -- Words parted by spaces.
    scopes $text NOT NULL,
    created $timestamp NOT NULL,
    until $date NOT NULL,
    used $timestamp,
    revoked $timestamp,
    PRIMARY KEY (organisation_id, id)
);

CREATE INDEX access_token_person ON access_token (person_id);

-- What a program was answered, to be answered the same if it asks again under the same key.
CREATE TABLE answer (
    token_id $id NOT NULL,
    request_key $text NOT NULL,
    -- SHA-256 of what was asked.
    request $bytes NOT NULL,
    asked $timestamp NOT NULL,
    -- Empty until it is answered.
    status $int,
    kind $text,
    place $text,
    body $bytes,
    PRIMARY KEY (token_id, request_key)
);

CREATE INDEX answer_asked ON answer (asked);
