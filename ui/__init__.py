"""What pages share: the cached door to the store, every word, and one module per element."""
