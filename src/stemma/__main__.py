"""`python -m stemma`: the command line."""

from stemma.serve.cli import main

main()
