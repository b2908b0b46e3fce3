// Placeholder until the first code of this room arrives.
