-- What a firm writes of an installation for the border adjustment: every version, the last one counts.
CREATE TABLE installation (
    organisation_id $id NOT NULL REFERENCES organisation (id),
    id $id NOT NULL,
    name $text NOT NULL CHECK (length(name) BETWEEN 1 AND 400),
    -- The reporting period of its last version.
    year $int NOT NULL,
    -- The last version.
    version $int NOT NULL,
    made $timestamp NOT NULL,
    archived $timestamp,
    PRIMARY KEY (organisation_id, id)
);

CREATE TABLE installation_version (
    organisation_id $id NOT NULL REFERENCES organisation (id),
    id $id NOT NULL,
    version $int NOT NULL,
    year $int NOT NULL,
    -- The file of the installation, in JSON.
    content $text NOT NULL,
    written $timestamp NOT NULL,
    written_by $id NOT NULL,
    PRIMARY KEY (organisation_id, id, version)
);
