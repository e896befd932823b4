"""What stands on *Tendenser* and nowhere else."""
