#!/usr/bin/env python3
"""Holds the schema, as Python's jsonschema and npm's ajv understand it, against the reader of FORMAT.md, on the documents of the conformance kit.

  schemas.py SCHEMA... FORMAT.md CASES VERDICTS

looks first whether each schema is one. VERDICTS are ajv's, a line for each document: its id, and true if it was admitted. What is no
JSON no validator sees.
"""
import json
import sys
import warnings
from pathlib import Path

from jsonschema import Draft202012Validator

from reader import Page, Reader

# What the page lists that a schema can't say, as the codes and what a document has to have in it where a code is found for more.
BY_THE_READER_ALONE = {
    'INVALID_DATE': ('-02-29', '-04-31'),
    'INVALID_DATE_WINDOW': ('-02-29', '-02-30', '-04-31', '[2024..2023]', '[2024-06..2024-05]'),
    'INVALID_COUNT': ('1.0', '-0', '1e2'),
    'INVALID_CODE': ('🚀' * 65,),
    'CONFLICTING_MEMBERS': ('"value":"2","upper":"1"',),
    'DUPLICATE_MEMBER': ('',),
    'INVALID_TEXT': ('',),
    'DEPTH_LIMIT': ('',),
    'NAME_LIMIT': ('',),
    'NUMBER_LIMIT': ('',),
    'INVALID_NUMBER': ('',),
}


def text(name):
    return Path(name).read_text(encoding='utf-8')


def refuse(constant):
    raise ValueError(constant)


def documents(kit):
    """The documents of the kit that are JSON, with their ids."""
    for line in text(kit).rstrip('\n').split('\n'):
        case = json.loads(line)
        if case['kind'] == 'document' and 'document' in case:
            try:
                yield case['id'], case['document'], json.loads(case['document'], parse_constant=refuse)
            except ValueError:
                pass


def main(arguments):
    warnings.simplefilter('error')
    *schemas, page, kit, others = arguments
    compiled = [json.loads(text(schema)) for schema in schemas]
    for schema in compiled:
        Draft202012Validator.check_schema(schema)
    validator, reader = Draft202012Validator(compiled[0]), Reader(Page(text(page)))
    ajv = dict(line.split() for line in text(others).rstrip('\n').split('\n'))
    agreeing = listed = differing = 0
    for name, document, value in documents(kit):
        codes = [finding.split()[1] for finding in reader.read(document.encode('utf-8', 'surrogatepass')) if finding.startswith('ERROR')]
        for who, admits in ('jsonschema', validator.is_valid(value)), ('ajv', ajv[name] == 'true'):
            if admits == (not codes):
                agreeing += 1
            elif admits and all(any(sign in document for sign in BY_THE_READER_ALONE.get(code, ())) for code in codes):
                listed += 1
            else:
                differing += 1
                print(f"{name}: {who} {'admits' if admits else 'refuses'} it, the reader finds {codes}: {document[:300]}")
    print(f'{agreeing} verdicts of schema and reader agree, {listed} are of what a schema cannot say, {differing} differ')
    return differing != 0


if __name__ == '__main__':
    sys.exit(main(sys.argv[1:]))
