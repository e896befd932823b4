"""What stands on *Udforsk* and nowhere else."""
