-- Plans of measures and money that a firm had computed.
CREATE TABLE reduction_plan (
    organisation_id $id NOT NULL REFERENCES organisation (id),
    id $id NOT NULL,
    name $text NOT NULL CHECK (length(name) BETWEEN 1 AND 400),
    -- What the firm decided, what the plan was made from, and what was left out of it, in JSON.
    settings $text NOT NULL,
    input $text NOT NULL,
    left_out $text NOT NULL,
    asked $timestamp NOT NULL,
    asked_by $id NOT NULL,
    -- What was computed last, or why nothing was; nothing until then.
    answer $text,
    fault $text,
    computed $timestamp,
    -- Since when it is the plan that the firm follows.
    followed $timestamp,
    removed $timestamp,
    PRIMARY KEY (organisation_id, id)
);
