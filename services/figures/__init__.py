"""Figures: what is counted, the console's sheet of a period, services due and received, and what is published."""
