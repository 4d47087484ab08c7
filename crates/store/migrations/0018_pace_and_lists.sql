-- How often something was tried that guesses: counted for all servers together. Nobody is named: the key is a hash.
CREATE TABLE attempt (
    key_hash $bytes PRIMARY KEY,
    -- When everything tried so far would have been tried at the slow pace, microseconds since 1970 UTC: it is reckoned with.
    due $int NOT NULL
);

CREATE INDEX attempt_due ON attempt (due);

-- The order of the list of documents, and where one is looked for by its path.
CREATE INDEX document_path ON document (organisation_id, path);

-- 1 if a document was refused whole, and says why.
ALTER TABLE reading ADD COLUMN refused $int NOT NULL DEFAULT 0;

UPDATE reading SET refused = 1 WHERE aside > 0 AND detail LIKE '{"format":"",%';

-- The order in which lines are shown, with what they are filtered by: lines that do not pass are not read to be counted or passed over.
CREATE INDEX inventory_line_list ON inventory_line
    (organisation_id, year, kg DESC, number, category, site, activity, path, first_day, last_day);

DROP INDEX inventory_line_order;
