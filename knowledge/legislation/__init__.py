"""The law as code: dated parameters, short formulas and the facts they take, on OpenFisca-Core."""
