"""What stands on *Områder* and nowhere else."""
