"""Tells of each register why it is refused."""
import sys

sys.path.insert(0, '.')
import register

types = register.types()
for file in sys.argv[1:]:
    try:
        print('read:', len(list(register.startups(file, types))))
    except ValueError as error:
        print(error)
