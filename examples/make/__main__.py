"""`python examples/make [name …]`: writes the example folders again."""

import sys

import harness
import laundry
import packhouse
import worked

MAKERS = {"agrumes-souss": packhouse.make, "cablage-detroit": harness.make, "delavage-atlas": laundry.make, "worked": worked.make}

for name in sys.argv[1:] or MAKERS:
    MAKERS[name]()
    print(name)
