-- What advisers note of the firms that let them in: theirs, the firm does not see it.
CREATE TABLE task (
    organisation_id $id NOT NULL REFERENCES organisation (id),
    id $id NOT NULL,
    firm_id $id NOT NULL REFERENCES organisation (id),
    kind $text NOT NULL CHECK (kind IN ('task', 'note')),
    words $text NOT NULL CHECK (length(words) BETWEEN 1 AND 2000),
    due $date,
    added $timestamp NOT NULL,
    added_by $id NOT NULL,
    done $timestamp,
    PRIMARY KEY (organisation_id, id)
);

CREATE INDEX task_firm ON task (organisation_id, firm_id);
