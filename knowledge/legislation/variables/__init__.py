"""Formulas of law, a module per service or per closely related group; every class here joins the system by itself."""
