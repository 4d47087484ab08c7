-- What is said of an inventory besides its lines, in parts: a page reads those it shows.
CREATE TABLE inventory_part (
    organisation_id $id NOT NULL REFERENCES organisation (id),
    year $int NOT NULL,
    name $text NOT NULL,
    -- Within the part; empty if there is one of it.
    place $text NOT NULL,
    detail $text NOT NULL,
    PRIMARY KEY (organisation_id, year, name, place)
);

INSERT INTO inventory_part (organisation_id, year, name, place, detail)
    SELECT organisation_id, year, 'whole', '', detail FROM inventory;

ALTER TABLE inventory DROP COLUMN detail;

-- The order in which lines are shown.
CREATE INDEX inventory_line_order ON inventory_line (organisation_id, year, kg DESC, number);

DROP INDEX inventory_line_kg;
