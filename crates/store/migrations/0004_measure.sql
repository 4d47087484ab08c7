-- What a firm writes of itself, `firm.toml` and `mapping.toml`: every version, the last one counts.
CREATE TABLE sheet (
    organisation_id $id NOT NULL REFERENCES organisation (id),
    name $text NOT NULL CHECK (name IN ('firm', 'mapping')),
    version $int NOT NULL,
    content $text NOT NULL,
    written $timestamp NOT NULL,
    written_by $id NOT NULL,
    PRIMARY KEY (organisation_id, name, version)
);

CREATE TABLE document (
    organisation_id $id NOT NULL REFERENCES organisation (id),
    id $id NOT NULL,
    -- Its path in the folder of the firm.
    path $text NOT NULL CHECK (length(path) BETWEEN 1 AND 400),
    sha256 $bytes NOT NULL,
    length $int NOT NULL,
    added $timestamp NOT NULL,
    added_by $id NOT NULL,
    removed $timestamp,
    PRIMARY KEY (organisation_id, id)
);

CREATE INDEX document_sha256 ON document (organisation_id, sha256);

-- What was entered by hand.
CREATE TABLE entry (
    organisation_id $id NOT NULL REFERENCES organisation (id),
    id $id NOT NULL,
    site $text NOT NULL,
    activity $text NOT NULL,
    quantity $decimal NOT NULL,
    unit $text NOT NULL,
    first_day $date NOT NULL,
    last_day $date NOT NULL,
    supplier $text NOT NULL,
    number $text NOT NULL,
    -- The document that shows it: a photograph, a scan.
    document_id $id,
    added $timestamp NOT NULL,
    added_by $id NOT NULL,
    removed $timestamp,
    PRIMARY KEY (organisation_id, id)
);

-- How far the figures are behind what was entered.
CREATE TABLE footprint (
    organisation_id $id PRIMARY KEY REFERENCES organisation (id),
    revision $int NOT NULL,
    changed $timestamp NOT NULL,
    measured $int NOT NULL,
    measured_at $timestamp,
    fault $text
);

-- What was understood of a document.
CREATE TABLE reading (
    organisation_id $id NOT NULL REFERENCES organisation (id),
    path $text NOT NULL,
    lines $int NOT NULL,
    aside $int NOT NULL,
    detail $text NOT NULL,
    PRIMARY KEY (organisation_id, path)
);

CREATE TABLE inventory (
    organisation_id $id NOT NULL REFERENCES organisation (id),
    year $int NOT NULL,
    engine $text NOT NULL,
    lines $int NOT NULL,
    kg_location $real NOT NULL,
    kg_market $real NOT NULL,
    -- Everything but its lines.
    detail $text NOT NULL,
    PRIMARY KEY (organisation_id, year)
);

CREATE TABLE inventory_line (
    organisation_id $id NOT NULL REFERENCES organisation (id),
    year $int NOT NULL,
    number $int NOT NULL,
    path $text NOT NULL,
    site $text NOT NULL,
    category $text NOT NULL,
    method $text,
    activity $text NOT NULL,
    first_day $date NOT NULL,
    last_day $date NOT NULL,
    kg $real NOT NULL,
    detail $text NOT NULL,
    PRIMARY KEY (organisation_id, year, number)
);

CREATE INDEX inventory_line_kg ON inventory_line (organisation_id, year, kg);
