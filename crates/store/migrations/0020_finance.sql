-- What a firm answers of itself and its project, for what helps it pay: every version, the last one counts.
CREATE TABLE finance_situation (
    organisation_id $id NOT NULL REFERENCES organisation (id),
    version $int NOT NULL,
    -- Answers by attribute, in JSON.
    answers $text NOT NULL,
    written $timestamp NOT NULL,
    written_by $id NOT NULL,
    PRIMARY KEY (organisation_id, version)
);
