//! Room measure (mesurer): activity data, inventory, totals, intervals, coverage.
