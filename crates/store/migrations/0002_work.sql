CREATE TABLE job (
    id $id PRIMARY KEY,
    kind $text NOT NULL,
    -- Work with a key that waits or runs already is not asked for twice.
    unique_key $text UNIQUE,
    organisation_id $id REFERENCES organisation (id),
    payload $text NOT NULL,
    state $text NOT NULL CHECK (state IN ('waiting', 'running', 'done', 'failed')),
    attempts $int NOT NULL,
    due $timestamp NOT NULL,
    lease $timestamp,
    done $int NOT NULL,
    total $int NOT NULL,
    message $text,
    created $timestamp NOT NULL,
    ended $timestamp
);

CREATE INDEX job_state ON job (state, due);
CREATE INDEX job_organisation ON job (organisation_id, id);

CREATE TABLE letter (
    id $id PRIMARY KEY,
    person_id $id REFERENCES person (id),
    recipient $text NOT NULL,
    language $text NOT NULL CHECK (language IN ('fr', 'ar', 'en')),
    subject $text NOT NULL,
    body $text NOT NULL,
    state $text NOT NULL CHECK (state IN ('waiting', 'sent', 'failed')),
    message $text,
    created $timestamp NOT NULL,
    sent $timestamp
);

CREATE INDEX letter_state ON letter (state, id);
