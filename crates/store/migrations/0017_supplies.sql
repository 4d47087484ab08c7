-- An input of a product whose figure a partner gave over PACT.
CREATE TABLE partner_supply (
    organisation_id $id NOT NULL REFERENCES organisation (id),
    product_id $id NOT NULL,
    -- As the recipe names it.
    input $text NOT NULL,
    partner_id $id NOT NULL,
    -- The identifier of the partner's product, a URN in small letters.
    product $text NOT NULL,
    -- The footprint that figures are made with, since when; nothing if none may be used.
    footprint_id $id,
    since $timestamp,
    linked $timestamp NOT NULL,
    linked_by $id NOT NULL,
    PRIMARY KEY (organisation_id, product_id, input)
);

CREATE INDEX partner_supply_partner ON partner_supply (organisation_id, partner_id, product);

-- Answers that a supplier without an account corrected: the last one is with the request.
CREATE TABLE corrected_answer (
    organisation_id $id NOT NULL REFERENCES organisation (id),
    request_id $id NOT NULL,
    -- Which of the request's answers it is, from 1, without gaps.
    number $int NOT NULL,
    given $timestamp NOT NULL,
    -- As JSON.
    answer $text NOT NULL,
    -- What was attached, in the documents of the firm.
    attachment $text,
    sha256 $bytes,
    length $int,
    PRIMARY KEY (organisation_id, request_id, number)
);
