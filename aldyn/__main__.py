"""`python -m aldyn` is the command line."""

from aldyn.cli import main

main()
