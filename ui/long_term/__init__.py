"""The parts of the page *Udgangspunkt og delmål*."""
