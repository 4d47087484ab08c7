-- With what a firm asks for money, and who has it.
CREATE TABLE finance_request (
    organisation_id $id NOT NULL REFERENCES organisation (id),
    id $id NOT NULL,
    -- The financier on the platform; nobody as long as it is not sent, or if the firm gave it itself.
    financier_id $id REFERENCES organisation (id),
    -- To whom the firm gave it itself.
    recipient $text NOT NULL,
    programme $text,
    name $text NOT NULL,
    -- What is asked, by what requests are compared, and the papers made of it, as JSON: never changed once written.
    asked $text NOT NULL,
    figures $text NOT NULL,
    language $text NOT NULL,
    papers $text NOT NULL,
    state $text NOT NULL CHECK (state IN ('need', 'match', 'taken', 'done', 'refused', 'withdrawn')),
    moved $timestamp NOT NULL,
    prepared $timestamp NOT NULL,
    version $int NOT NULL,
    PRIMARY KEY (organisation_id, id)
);

CREATE INDEX finance_request_inbox ON finance_request (financier_id, moved);

-- What happened to it, and what was said.
CREATE TABLE finance_request_event (
    organisation_id $id NOT NULL,
    request_id $id NOT NULL,
    -- From 1, without gaps.
    number $int NOT NULL,
    what $text NOT NULL,
    side $text NOT NULL CHECK (side IN ('firm', 'financier', 'platform')),
    words $text NOT NULL CHECK (length(words) <= 4000),
    -- What was attached, in the documents of the firm.
    attachment $text,
    sha256 $bytes,
    length $int,
    at $timestamp NOT NULL,
    happened_by $id,
    PRIMARY KEY (organisation_id, request_id, number),
    FOREIGN KEY (organisation_id, request_id) REFERENCES finance_request (organisation_id, id)
);
