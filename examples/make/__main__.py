"""`python examples/make [name …]`: writes the example folders again."""

import sys

import packhouse

MAKERS = {"agrumes-souss": packhouse.make}

for name in sys.argv[1:] or MAKERS:
    MAKERS[name]()
    print(name)
