-- Addresses that an organisation wants to be told at. Their secrets are derived from the key of the installation.
CREATE TABLE webhook (
    organisation_id $id NOT NULL REFERENCES organisation (id),
    id $id NOT NULL,
    url $text NOT NULL CHECK (length(url) BETWEEN 1 AND 2000),
    -- Words parted by spaces.
    events $text NOT NULL,
    -- Which secret it has, from 1; the one before signs too until `former_until`.
    generation $int NOT NULL,
    former_until $timestamp,
    made $timestamp NOT NULL,
    -- Since when nothing is sent there.
    paused $timestamp,
    -- How many attempts failed since the last one that did not, and until when it is left alone for that.
    failures $int NOT NULL,
    rest_until $timestamp,
    PRIMARY KEY (organisation_id, id)
);

CREATE TABLE webhook_delivery (
    organisation_id $id NOT NULL REFERENCES organisation (id),
    id $id NOT NULL,
    webhook_id $id NOT NULL,
    event $text NOT NULL,
    occurred $timestamp NOT NULL,
    body $text NOT NULL,
    state $text NOT NULL CHECK (state IN ('waiting', 'done', 'failed')),
    attempts $int NOT NULL,
    tried $timestamp,
    -- What was answered, or why nothing was.
    status $int,
    trouble $text,
    -- When it is tried next.
    due $timestamp,
    PRIMARY KEY (organisation_id, id)
);

CREATE INDEX webhook_delivery_webhook ON webhook_delivery (organisation_id, webhook_id, id);
CREATE INDEX webhook_delivery_occurred ON webhook_delivery (occurred);
