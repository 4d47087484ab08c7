CREATE TABLE audit (
    organisation_id $id NOT NULL REFERENCES organisation (id),
    number $int NOT NULL,
    at $timestamp NOT NULL,
    person_id $id,
    action $text NOT NULL,
    record $text NOT NULL,
    detail $text NOT NULL,
    previous $bytes NOT NULL,
    hash $bytes NOT NULL,
    PRIMARY KEY (organisation_id, number)
);
