//! Emission factors: the model, global warming potentials, resolution, search.
