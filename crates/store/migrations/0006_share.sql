-- Links to a dossier that a firm gives to a buyer. The dossier is kept as it was when the link was made.
CREATE TABLE share (
    organisation_id $id NOT NULL REFERENCES organisation (id),
    id $id NOT NULL,
    token_hash $bytes NOT NULL UNIQUE,
    year $int NOT NULL,
    language $text NOT NULL CHECK (language IN ('fr', 'ar', 'en')),
    -- Whom the firm gave it to, in its own words.
    recipient $text NOT NULL CHECK (length(recipient) BETWEEN 1 AND 200),
    sha256 $bytes NOT NULL,
    length $int NOT NULL,
    -- What the page says above the dossier, as JSON.
    detail $text NOT NULL,
    made $timestamp NOT NULL,
    made_by $id NOT NULL,
    until $date NOT NULL,
    revoked $timestamp,
    PRIMARY KEY (organisation_id, id)
);

CREATE TABLE share_opening (
    organisation_id $id NOT NULL REFERENCES organisation (id),
    share_id $id NOT NULL,
    at $timestamp NOT NULL,
    -- Whether the dossier was taken, or only the page looked at.
    taken $bool NOT NULL,
    PRIMARY KEY (organisation_id, share_id, at, taken)
);
