"""Tells of each line of a file the earliest and the latest day, or that it is refused."""
import sys

sys.path.insert(0, '.')
import register

with open(sys.argv[1], encoding='utf-8') as lines:
    for line in lines:
        text = line.rstrip('\n')
        try:
            print(text, *(bound or 'null' for bound in register.bounds(text)), sep='|')
        except ValueError:
            print(text, 'refused', sep='|')
