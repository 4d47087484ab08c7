-- What a firm means to do about its footprint, and how far it is.
CREATE TABLE reduction_measure (
    organisation_id $id NOT NULL REFERENCES organisation (id),
    id $id NOT NULL,
    name $text NOT NULL CHECK (length(name) BETWEEN 1 AND 400),
    -- Where it stands: the state of its last step.
    state $text NOT NULL CHECK (state IN ('planned', 'decided', 'ordered', 'installed', 'verified', 'not-done')),
    -- What it is, saves and costs, in JSON.
    content $text NOT NULL,
    added $timestamp NOT NULL,
    removed $timestamp,
    version $int NOT NULL,
    PRIMARY KEY (organisation_id, id)
);

-- How it came there.
CREATE TABLE reduction_measure_step (
    organisation_id $id NOT NULL,
    measure_id $id NOT NULL,
    -- From 1, without gaps.
    number $int NOT NULL,
    state $text NOT NULL CHECK (state IN ('planned', 'decided', 'ordered', 'installed', 'verified', 'not-done')),
    -- The day on which it came there.
    day $date NOT NULL,
    -- Why it is not done, or a remark.
    words $text NOT NULL CHECK (length(words) <= 2000),
    written $timestamp NOT NULL,
    written_by $id NOT NULL,
    PRIMARY KEY (organisation_id, measure_id, number),
    FOREIGN KEY (organisation_id, measure_id) REFERENCES reduction_measure (organisation_id, id)
);
