-- Links to a product's footprint that a firm gives to a buyer. Behind one is the footprint that the product has on that day.
CREATE TABLE product_share (
    organisation_id $id NOT NULL REFERENCES organisation (id),
    id $id NOT NULL,
    product_id $id NOT NULL,
    token_hash $bytes NOT NULL UNIQUE,
    -- The language that the link opens in, one of those of buyers.
    language $text NOT NULL CHECK (length(language) = 2),
    -- Whether the figure is shown by stage too.
    stages $bool NOT NULL,
    -- Whom the firm gave it to, in its own words.
    recipient $text NOT NULL CHECK (length(recipient) BETWEEN 1 AND 200),
    made $timestamp NOT NULL,
    made_by $id NOT NULL,
    until $date NOT NULL,
    revoked $timestamp,
    PRIMARY KEY (organisation_id, id)
);

CREATE TABLE product_share_opening (
    organisation_id $id NOT NULL REFERENCES organisation (id),
    share_id $id NOT NULL,
    at $timestamp NOT NULL,
    -- Whether a file was taken, or only the page looked at.
    taken $bool NOT NULL,
    PRIMARY KEY (organisation_id, share_id, at, taken)
);
