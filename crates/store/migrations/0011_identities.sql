-- Who an identity provider says a person is.
CREATE TABLE identity (
    issuer $text NOT NULL,
    subject $text NOT NULL,
    person_id $id NOT NULL REFERENCES person (id),
    created $timestamp NOT NULL,
    used $timestamp NOT NULL,
    PRIMARY KEY (issuer, subject)
);

CREATE INDEX identity_person ON identity (person_id);

-- What is kept between us and a provider while somebody is on their way: used once, or forgotten.
CREATE TABLE identity_step (
    token_hash $bytes PRIMARY KEY,
    state $text NOT NULL,
    expires $timestamp NOT NULL
);

CREATE INDEX identity_step_expires ON identity_step (expires);
