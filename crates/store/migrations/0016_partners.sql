-- A program of another firm that exchanges footprints with an organisation (PACT).
CREATE TABLE partner (
    organisation_id $id NOT NULL REFERENCES organisation (id),
    id $id NOT NULL,
    name $text NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
    -- SHA-256 of the secret by which it comes in, and which secret it is, from 1: tokens of another are not good.
    secret_hash $bytes NOT NULL,
    generation $int NOT NULL,
    -- Where it is reached, and how; all three or none. The secret is sealed by the key of the installation.
    base $text CHECK (length(base) BETWEEN 1 AND 2000),
    client_id $text,
    sealed $bytes,
    made $timestamp NOT NULL,
    made_by $id NOT NULL,
    -- When it last came in.
    seen $timestamp,
    revoked $timestamp,
    PRIMARY KEY (organisation_id, id)
);

-- That the footprints of a product are shown to a partner.
CREATE TABLE partner_offer (
    organisation_id $id NOT NULL REFERENCES organisation (id),
    partner_id $id NOT NULL,
    product_id $id NOT NULL,
    made $timestamp NOT NULL,
    made_by $id NOT NULL,
    PRIMARY KEY (organisation_id, partner_id, product_id)
);

CREATE INDEX partner_offer_product ON partner_offer (organisation_id, product_id);

-- In which order footprints became visible to a partner, from 1: pages of a list begin after one of these numbers.
CREATE TABLE partner_footprint (
    organisation_id $id NOT NULL REFERENCES organisation (id),
    partner_id $id NOT NULL,
    footprint_id $id NOT NULL,
    serial $int NOT NULL,
    PRIMARY KEY (organisation_id, partner_id, footprint_id),
    UNIQUE (organisation_id, partner_id, serial)
);

-- What was said between an organisation and its partners.
CREATE TABLE exchange (
    organisation_id $id NOT NULL REFERENCES organisation (id),
    id $id NOT NULL,
    partner_id $id NOT NULL,
    direction $text NOT NULL CHECK (direction IN ('in', 'out')),
    kind $text NOT NULL CHECK (kind IN ('request', 'fulfilled', 'rejected', 'published', 'list')),
    -- As the event itself says.
    event_id $text NOT NULL,
    -- The event that it answers.
    about $text,
    at $timestamp NOT NULL,
    state $text NOT NULL CHECK (state IN ('waiting', 'asked', 'held', 'done', 'refused', 'abandoned')),
    -- Since when it is tried, and how often it was.
    since $timestamp NOT NULL,
    attempts $int NOT NULL,
    tried $timestamp,
    due $timestamp,
    -- What was answered, or why nothing was.
    status $int,
    trouble $text,
    -- The event, byte by byte; empty for a list.
    body $text NOT NULL,
    PRIMARY KEY (organisation_id, id),
    UNIQUE (organisation_id, partner_id, direction, event_id),
    -- A request has one answer.
    UNIQUE (organisation_id, partner_id, direction, about)
);

CREATE INDEX exchange_at ON exchange (organisation_id, partner_id, id);

-- Footprints that partners gave, word for word.
CREATE TABLE received_footprint (
    organisation_id $id NOT NULL REFERENCES organisation (id),
    partner_id $id NOT NULL,
    -- Its UUID in small letters.
    footprint $text NOT NULL,
    received $timestamp NOT NULL,
    -- When it was replaced, or was found to be deprecated.
    superseded $timestamp,
    body $text NOT NULL,
    PRIMARY KEY (organisation_id, partner_id, footprint)
);

-- By which identifiers its product is found, in small letters.
CREATE TABLE received_product (
    organisation_id $id NOT NULL REFERENCES organisation (id),
    product $text NOT NULL,
    partner_id $id NOT NULL,
    footprint $text NOT NULL,
    PRIMARY KEY (organisation_id, product, partner_id, footprint)
);
