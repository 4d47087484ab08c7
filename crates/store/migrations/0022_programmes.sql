-- What administrators write over the catalogue of programmes: every edit, the last of each claim counts.
CREATE TABLE finance_edit (
    number $int PRIMARY KEY,
    programme $text NOT NULL,
    claim $text NOT NULL,
    act $text NOT NULL,
    -- The claim as it is written, and what the catalogue said then, in JSON.
    content $text,
    base $text,
    written $timestamp NOT NULL,
    written_by $id NOT NULL
);

CREATE INDEX finance_edit_claim ON finance_edit (claim, number);

-- How programmes stood for a firm when they were last looked at, and with which answers.
CREATE TABLE finance_watch (
    organisation_id $id PRIMARY KEY REFERENCES organisation (id),
    answers $text NOT NULL,
    stood $text NOT NULL,
    looked $timestamp NOT NULL
);

-- What a firm was told of programmes, once.
CREATE TABLE finance_alert (
    organisation_id $id NOT NULL REFERENCES organisation (id),
    number $int NOT NULL,
    programme $text NOT NULL,
    content $text NOT NULL,
    told $timestamp NOT NULL,
    PRIMARY KEY (organisation_id, number)
);
