"""What citizens are told unasked: planned, composed, let through or held back, answered."""
