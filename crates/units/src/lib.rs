//! Units as data: dimensions, bases, exact conversions.
