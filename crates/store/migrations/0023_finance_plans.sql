-- Plans of finance that a firm keeps.
CREATE TABLE finance_plan (
    organisation_id $id NOT NULL REFERENCES organisation (id),
    number $int NOT NULL,
    version $int NOT NULL,
    name $text NOT NULL CHECK (length(name) BETWEEN 1 AND 400),
    -- What is paid for and how it is to be paid, in JSON.
    content $text NOT NULL,
    written $timestamp NOT NULL,
    written_by $id NOT NULL,
    archived $timestamp,
    PRIMARY KEY (organisation_id, number)
);
