-- Whether the sheet reports this year; how many sources have days without a document, empty if it was not counted.
ALTER TABLE inventory ADD COLUMN asked $int NOT NULL DEFAULT 0;
ALTER TABLE inventory ADD COLUMN gaps $int;
