"""Pure functions of statistics: numbers in, numbers out, nothing read from elsewhere in `framing`.

One method a file. Everything that draws at random takes a seed and gives the same bits on every
machine; everything that compares two sides is exactly symmetric or antisymmetric under their
exchange.
"""
