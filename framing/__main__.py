"""`python -m framing`: the command line without the installed script."""

from framing.cli import main

if __name__ == "__main__":
    main()
