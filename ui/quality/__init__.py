"""What stands on *Datakvalitet* and nowhere else."""
