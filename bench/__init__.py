"""Benchmarks: how fast and in how much memory; each says how to run it in README.md."""
