"""An agreement in, a draft plan out: each thing with the words it is read from."""
