"""A synthetic population: families, work histories, savings, disabilities. Nobody in it is real."""
