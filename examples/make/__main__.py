"""`python examples/make [name …]`: writes the example folders again."""

import sys

import packhouse
import worked

MAKERS = {"agrumes-souss": packhouse.make, "worked": worked.make}

for name in sys.argv[1:] or MAKERS:
    MAKERS[name]()
    print(name)
