CREATE TABLE organisation (
    id $id PRIMARY KEY,
    kind $text NOT NULL CHECK (kind IN ('firm', 'federation', 'adviser', 'certifier', 'financier', 'institution', 'buyer', 'operator')),
    name $text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    ice $text CHECK (length(ice) = 15),
    country $text NOT NULL CHECK (length(country) = 2),
    region $text,
    sector $text,
    language $text NOT NULL CHECK (language IN ('fr', 'ar', 'en')),
    created $timestamp NOT NULL,
    closed $timestamp,
    version $int NOT NULL
);

CREATE INDEX organisation_kind ON organisation (kind, id);

CREATE TABLE person (
    id $id PRIMARY KEY,
    name $text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    email $text NOT NULL,
    email_key $text NOT NULL UNIQUE,
    language $text NOT NULL CHECK (language IN ('fr', 'ar', 'en')),
    password $text,
    locked $timestamp,
    created $timestamp NOT NULL,
    version $int NOT NULL
);

CREATE TABLE membership (
    organisation_id $id NOT NULL REFERENCES organisation (id),
    person_id $id NOT NULL REFERENCES person (id),
    role $text NOT NULL CHECK (role IN ('owner', 'editor', 'reader')),
    since $timestamp NOT NULL,
    PRIMARY KEY (organisation_id, person_id)
);

CREATE INDEX membership_person ON membership (person_id);

CREATE TABLE access_grant (
    organisation_id $id NOT NULL REFERENCES organisation (id),
    id $id NOT NULL,
    grantee_id $id NOT NULL REFERENCES organisation (id),
    room $text NOT NULL,
    extent $text NOT NULL CHECK (extent IN ('read', 'write')),
    granted_by $id NOT NULL,
    granted $timestamp NOT NULL,
    until $date NOT NULL,
    revoked $timestamp,
    PRIMARY KEY (organisation_id, id)
);

CREATE INDEX access_grant_grantee ON access_grant (grantee_id, organisation_id);

CREATE TABLE look (
    organisation_id $id NOT NULL REFERENCES organisation (id),
    person_id $id NOT NULL,
    grantee_id $id NOT NULL,
    room $text NOT NULL,
    day $date NOT NULL,
    first $timestamp NOT NULL,
    last $timestamp NOT NULL,
    times $int NOT NULL,
    PRIMARY KEY (organisation_id, day, person_id, room)
);

CREATE TABLE session (
    token_hash $bytes PRIMARY KEY,
    person_id $id NOT NULL REFERENCES person (id),
    created $timestamp NOT NULL,
    seen $timestamp NOT NULL,
    expires $timestamp NOT NULL,
    proven $text NOT NULL CHECK (proven IN ('password', 'code', 'passkey', 'provider')),
    device $text NOT NULL
);

CREATE INDEX session_person ON session (person_id);

CREATE TABLE one_time_code (
    person_id $id PRIMARY KEY REFERENCES person (id),
    secret $bytes NOT NULL,
    confirmed $timestamp,
    last_step $int NOT NULL
);

CREATE TABLE recovery_code (
    person_id $id NOT NULL REFERENCES person (id),
    code_hash $bytes NOT NULL,
    used $timestamp,
    PRIMARY KEY (person_id, code_hash)
);

CREATE TABLE ticket (
    token_hash $bytes PRIMARY KEY,
    purpose $text NOT NULL CHECK (purpose IN ('open', 'reset', 'invite', 'code')),
    email $text NOT NULL,
    person_id $id REFERENCES person (id),
    organisation_id $id REFERENCES organisation (id),
    detail $text NOT NULL,
    created $timestamp NOT NULL,
    expires $timestamp NOT NULL,
    used $timestamp
);

CREATE INDEX ticket_person ON ticket (person_id, purpose);
CREATE INDEX ticket_organisation ON ticket (organisation_id, purpose);
