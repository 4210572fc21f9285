"""Reads a register in JSON Lines by the types of columns.csv, and refuses what does not fit.

    python3 register.py register.jsonl supportPeriods > supportPeriods.csv

writes a list of the startups as a table (without a list: the startups themselves). In a program:

    types = register.types()
    startups = list(register.startups('register.jsonl', types))
    periods = list(register.rows(startups, types, 'supportPeriods'))
    frame = register.frame(periods, types, 'supportPeriods')  # pandas

Amounts are decimals and days are datetime.date, neither of which loses anything; each vague date has its earliest and its latest day
beside it, None where it is open.
"""
import calendar
import csv
import datetime
import decimal
import json
import os
import re
import sys

POINT = '[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?'
ALIKE = '|'.join(point + '[.][.]' + point for point in ('[0-9]{4}', '[0-9]{4}-[0-9]{2}', '[0-9]{4}-[0-9]{2}-[0-9]{2}'))
VAGUE_DATE = re.compile(rf'{POINT}[?~%]?|[0-9]{{3}}X|\[(({POINT})?[.][.]|[.][.]{POINT}|{ALIKE})\]')
DATE = re.compile('[0-9]{4}-[0-9]{2}-[0-9]{2}')
DECIMAL = re.compile('-?[0-9]+([.][0-9]{1,18}0*)?')


def types(file=os.path.join(os.path.dirname(os.path.abspath(__file__)), 'columns.csv')):
    """What stands in each place of a line."""
    with open(file, encoding='utf-8', newline='') as lines:
        return {row['path']: row['type'] for row in csv.DictReader(lines)}


def startups(file, types):
    """The startups of a register, one by one. The last line has to say how many they were, or the file was cut."""
    with open(file, encoding='utf-8', newline='\n') as lines:
        if parse(next(lines, 'null'), 1).get('format') != 'incubator-network':
            raise ValueError('line 1: not the first line of a register')
        count = 0
        for number, line in enumerate(lines, 2):
            startup = parse(line, number)
            if 'end' in startup:
                if startup != {'end': {'startups': count}} or lines.read().strip():
                    raise ValueError(f'line {number}: this should be the last line, and say that there are {count} startups')
                return
            check(startup, '', types, number)
            if startup.get('id') is None:
                raise ValueError(f'line {number}: a startup without an id')
            yield startup
            count += 1
        raise ValueError(f'the register was cut after line {count + 1}: it has no last line')


def parse(line, number):
    """The object of a line."""
    try:
        value = json.loads(line, object_pairs_hook=members, parse_float=decimal.Decimal)
    except ValueError as error:
        raise ValueError(f'line {number}: {error}') from None
    if not isinstance(value, dict):
        raise ValueError(f'line {number}: not an object')
    return value


def members(pairs):
    """An object in which no member occurs twice."""
    value = dict(pairs)
    if len(value) < len(pairs):
        raise ValueError('a member occurs twice: ' + ', '.join(name for name, _ in pairs))
    return value


def check(value, path, types, number):
    """Refuses what has no column, or is not of its type."""
    type_ = types.get(path, 'nothing') if path else 'object'
    fits = {
        'object': lambda: isinstance(value, dict),
        'list': lambda: isinstance(value, list),
        'count': lambda: type(value) is int,
        'flag': lambda: type(value) is bool,
        'json': lambda: True,
        'date': lambda: isinstance(value, str) and date(value),
        'vague date': lambda: isinstance(value, str) and bounds(value),
        'decimal': lambda: isinstance(value, str) and DECIMAL.fullmatch(value),
        'nothing': lambda: False,
    }.get(type_, lambda: isinstance(value, str))
    try:
        fitting = fits()
    except ValueError:
        fitting = False
    if not fitting:
        raise ValueError(f'line {number}: {path or "the line"}: this is {json.dumps(value, default=str)[:80]}, '
                         + ('and has no column' if type_ == 'nothing' else f'and should be {type_}'))
    if type_ == 'object':
        for name, member in value.items():
            place = f'{path}.{name}'.lstrip('.') if name.isalpha() else f'{path} {json.dumps(name)}'.strip()
            if member is not None or place not in types:
                check(member, place, types, number)
    elif type_ == 'list':
        for item in value:
            check(item, path + '[]', types, number)


def date(text):
    """A day; anything but a whole one is refused."""
    if not DATE.fullmatch(text):
        raise ValueError(f'not a date: {text}')
    return datetime.date.fromisoformat(text)


def bounds(text):
    """The first and the last day that a vague date may be, None where it is open."""
    if not VAGUE_DATE.fullmatch(text):
        raise ValueError(f'not a vague date: {text}')
    first, last = text.strip('[]').split('..') if '..' in text else (text, text)
    first = first.rstrip('?~%').replace('X', '0')
    last = last.rstrip('?~%').replace('X', '9')
    earliest = date(first + '0000-01-01'[len(first):]) if first else None
    latest = None
    if last:
        month = last + '0000-12'[len(last):]
        latest = date(month if len(month) == 10 else f'{month}-{calendar.monthrange(int(month[:4]), int(month[5:]))[1]}')
    if earliest and latest and earliest > latest:
        raise ValueError(f'not a vague date: {text}')
    return earliest, latest


def rows(startups, types, list_=None):
    """The startups as rows, or the items of one of their lists, each with the id of its startup. Objects are laid flat, lists stay."""
    if list_ and types.get(list_ + '[]') != 'object':
        raise ValueError(f'no list of objects: {list_}')
    for startup in startups:
        for item in startup.get(list_) or [] if list_ else [startup]:
            yield {name: value for name, _, value in cells(item, types, list_, startup['id'])}


def frame(rows, types, list_=None):
    """Rows as a table of pandas, in which whole numbers stay whole where some are missing."""
    import pandas
    dtypes = {name: {'count': 'Int64', 'flag': 'boolean'}.get(type_, 'object') for name, type_, _ in cells({}, types, list_, None)}
    return pandas.DataFrame.from_records(list(rows), columns=list(dtypes)).astype(dtypes)


def cells(item, types, list_, id_):
    """The names, types and values of a row, in the order of the columns, whether the item has them or not."""
    if list_:
        yield 'startupId', 'text', id_
    within = list_ + '[].' if list_ else ''
    for path, type_ in types.items():
        name = path[len(within):]
        if not path.startswith(within) or '[]' in name or type_ == 'object':
            continue
        value = item
        for member in name.split('.'):
            value = (value or {}).get(member)
        if type_ == 'vague date':
            yield name, type_, value
            yield from zip((name + 'Earliest', name + 'Latest'), ('date', 'date'), bounds(value) if value else (None, None))
        elif type_ == 'flag':
            yield name, type_, bool(value)
        else:
            convert = {'date': date, 'decimal': decimal.Decimal}.get(type_, lambda same: same)
            yield name, type_, None if value is None else convert(value)


def main(file, list_=None):
    known = types()
    table = csv.writer(sys.stdout, lineterminator='\n')
    table.writerow(name for name, _, _ in cells({}, known, list_, None))
    for row in rows(startups(file, known), known, list_):
        table.writerow(json.dumps(value, ensure_ascii=False, separators=(',', ':'), default=str) if isinstance(value, (list, dict)) else value for value in row.values())


if __name__ == '__main__':
    sys.stdout.reconfigure(encoding='utf-8')
    try:
        main(*sys.argv[1:])
    except (OSError, ValueError) as error:
        sys.exit(f'register.py: {error}')
