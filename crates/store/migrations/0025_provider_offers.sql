-- What providers offer of a technology, as administrators of the installation write it down: apart from the catalogue, which has criteria and no products.
CREATE TABLE provider_offer (
    number $int PRIMARY KEY,
    technology $text NOT NULL,
    provider $text NOT NULL CHECK (length(provider) BETWEEN 1 AND 800),
    words $text NOT NULL CHECK (length(words) BETWEEN 1 AND 4000),
    link $text NOT NULL,
    until $date NOT NULL,
    written $timestamp NOT NULL,
    written_by $id NOT NULL,
    withdrawn $timestamp
);

CREATE INDEX provider_offer_technology ON provider_offer (technology, until);
