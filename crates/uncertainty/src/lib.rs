//! Engine: exact sums, counter-based random numbers, lognormal Monte Carlo.
