-- What a firm sells.
CREATE TABLE product (
    organisation_id $id NOT NULL REFERENCES organisation (id),
    id $id NOT NULL,
    name $text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    -- Whether a new footprint is published by itself when a supplier's figure changes.
    follows $bool NOT NULL,
    made $timestamp NOT NULL,
    made_by $id NOT NULL,
    archived $timestamp,
    PRIMARY KEY (organisation_id, id)
);

-- What a product is made of: every version, the last counts.
CREATE TABLE recipe (
    organisation_id $id NOT NULL REFERENCES organisation (id),
    product_id $id NOT NULL,
    -- From 1, without gaps.
    version $int NOT NULL,
    content $text NOT NULL,
    written $timestamp NOT NULL,
    written_by $id NOT NULL,
    PRIMARY KEY (organisation_id, product_id, version)
);

-- A product's figure as it was last reckoned, published or not.
CREATE TABLE product_figure (
    organisation_id $id NOT NULL REFERENCES organisation (id),
    product_id $id NOT NULL,
    -- kg CO2e per declared unit; nothing if there is no figure.
    kg $real,
    -- What it was made from, as JSON.
    sources $text NOT NULL,
    -- The whole result, or why there is none, as JSON.
    detail $text NOT NULL,
    reckoned $timestamp NOT NULL,
    -- How often it was reckoned.
    times $int NOT NULL,
    PRIMARY KEY (organisation_id, product_id)
);

-- Published footprints. They are never changed, only deprecated.
CREATE TABLE product_footprint (
    organisation_id $id NOT NULL REFERENCES organisation (id),
    id $id NOT NULL,
    product_id $id NOT NULL,
    -- Which of the product's footprints it is, from 1, without gaps: two that are published at once are one after the other.
    number $int NOT NULL,
    preceding_id $id,
    published $timestamp NOT NULL,
    -- Nobody if it was published by itself, following a supplier.
    published_by $id,
    valid_from $date NOT NULL,
    -- The last day, included.
    valid_until $date NOT NULL,
    -- kg CO2e per declared unit.
    kg $real NOT NULL,
    -- As partners receive it, active.
    body $text NOT NULL,
    -- The whole result: for the firm alone.
    detail $text NOT NULL,
    deprecated $timestamp,
    why $text CHECK (why IN ('replaced', 'withdrawn', 'disputed')),
    PRIMARY KEY (organisation_id, id),
    UNIQUE (organisation_id, product_id, number)
);

-- The code that an organisation gives to its suppliers so that they offer it something.
CREATE TABLE customer (
    organisation_id $id NOT NULL REFERENCES organisation (id),
    code_hash $bytes NOT NULL UNIQUE,
    -- Which of its codes it is, from 1.
    generation $int NOT NULL,
    made $timestamp NOT NULL,
    made_by $id NOT NULL,
    PRIMARY KEY (organisation_id)
);

-- That a firm shows the footprints of a product to a customer.
CREATE TABLE offer (
    organisation_id $id NOT NULL REFERENCES organisation (id),
    id $id NOT NULL,
    product_id $id NOT NULL,
    customer_id $id NOT NULL REFERENCES organisation (id),
    extent $text NOT NULL CHECK (extent IN ('figure', 'stages')),
    made $timestamp NOT NULL,
    made_by $id NOT NULL,
    revoked $timestamp,
    PRIMARY KEY (organisation_id, id)
);

CREATE INDEX offer_product ON offer (organisation_id, product_id, customer_id);
CREATE INDEX offer_customer ON offer (customer_id, organisation_id, product_id);

-- An input of a product that is a product of another firm, or of the same.
CREATE TABLE supply (
    organisation_id $id NOT NULL REFERENCES organisation (id),
    product_id $id NOT NULL,
    -- As the recipe names it.
    input $text NOT NULL,
    supplier_id $id NOT NULL REFERENCES organisation (id),
    supplier_product_id $id NOT NULL,
    -- The footprint that figures are made with, since when; nothing if none may be used.
    footprint_id $id,
    since $timestamp,
    linked $timestamp NOT NULL,
    linked_by $id NOT NULL,
    PRIMARY KEY (organisation_id, product_id, input)
);

CREATE INDEX supply_supplier ON supply (supplier_id, supplier_product_id, organisation_id, product_id);

-- What is to be reckoned again, and why. Written with what is the cause, forgotten with the figure that follows.
CREATE TABLE product_due (
    organisation_id $id NOT NULL REFERENCES organisation (id),
    id $id NOT NULL,
    product_id $id NOT NULL,
    cause $text NOT NULL,
    -- The supplier's footprint that is the cause, if one is.
    supplier_footprint_id $id,
    at $timestamp NOT NULL,
    PRIMARY KEY (organisation_id, id)
);

CREATE INDEX product_due_product ON product_due (organisation_id, product_id);

-- What changed the figure of a product, by how much, since when.
CREATE TABLE product_change (
    organisation_id $id NOT NULL REFERENCES organisation (id),
    id $id NOT NULL,
    product_id $id NOT NULL,
    at $timestamp NOT NULL,
    cause $text NOT NULL,
    -- kg CO2e per declared unit; nothing where there was, or is, no figure.
    before_kg $real,
    after_kg $real,
    -- When the cause happened.
    since $timestamp NOT NULL,
    supplier_footprint_id $id,
    -- The footprint that was published for it.
    footprint_id $id,
    -- Inputs that have another source now, as JSON.
    detail $text NOT NULL,
    PRIMARY KEY (organisation_id, id)
);

CREATE INDEX product_change_product ON product_change (organisation_id, product_id, id);

-- A customer's doubt about a footprint that is offered to it.
CREATE TABLE dispute (
    organisation_id $id NOT NULL REFERENCES organisation (id),
    id $id NOT NULL,
    supplier_id $id NOT NULL REFERENCES organisation (id),
    product_id $id NOT NULL,
    footprint_id $id NOT NULL,
    words $text NOT NULL,
    raised $timestamp NOT NULL,
    raised_by $id NOT NULL,
    state $text NOT NULL CHECK (state IN ('open', 'accepted', 'rejected', 'retired')),
    answer $text,
    ended $timestamp,
    ended_by $id,
    PRIMARY KEY (organisation_id, id)
);

CREATE INDEX dispute_supplier ON dispute (supplier_id, id);

-- A figure that a supplier without an account is asked for.
CREATE TABLE product_request (
    organisation_id $id NOT NULL REFERENCES organisation (id),
    id $id NOT NULL,
    product_id $id NOT NULL,
    -- As the recipe names it.
    input $text NOT NULL,
    token_hash $bytes NOT NULL UNIQUE,
    -- To whom, forgotten a while after its end.
    supplier $text NOT NULL,
    recipient $text NOT NULL,
    language $text NOT NULL CHECK (language IN ('fr', 'ar', 'en')),
    -- What is bought, in words that the supplier understands.
    words $text NOT NULL,
    asked $timestamp NOT NULL,
    asked_by $id NOT NULL,
    -- The last day on which it can be answered.
    until $date NOT NULL,
    state $text NOT NULL CHECK (state IN ('open', 'answered', 'declined', 'withdrawn')),
    ended $timestamp,
    -- As JSON.
    answer $text,
    -- What was attached, in the documents of the firm.
    attachment $text,
    sha256 $bytes,
    length $int,
    PRIMARY KEY (organisation_id, id)
);
