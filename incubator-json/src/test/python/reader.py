#!/usr/bin/env python3
"""A reader of the incubator-network format, made from FORMAT.md alone: its tables of members, values, codes, limits and findings
and its grammar of vague dates are read from the page, so that it knows what the page says, and nothing else.

  reader.py FORMAT.md CASES      reads the cases of the conformance kit, and fails if other things are found than must be
  reader.py FORMAT.md - FILE...  prints what is found in each file, a line each, as severity, code and pointer
"""
import base64
import json
import re
import sys
from calendar import monthrange
from datetime import date
from decimal import Decimal
from pathlib import Path

from strict_json import Ended, Json, Number, Parser


class Page:
    """What the page says."""

    def __init__(self, page):
        self.sections = dict(re.findall(r'^#{2,3} ([^\n]+)\n(.*?)(?=^#{2,3} |\Z)', page, re.M | re.S))
        self.severities = {code: severity for code, severity, _ in self.rows('Findings')}
        self.limits = {code: int(limit.split()[0].replace(',', '')) for _, limit, code in self.rows('Limits')}
        self.values = {value: (form, code) for value, _, form, code in self.rows('Values')}
        self.vague = re.compile(self.grammar('vague-date'))
        metadata = [(name, form, '') for name, form, _ in self.rows('Metadata')]
        self.types, self.closed, self.rules = {}, {}, {}
        for title, text in self.sections.items():
            if '| member | value | required |' in text:
                rows = [row[:3] for row in self.rows(title) if ',' not in row[0]]
                self.types[title] = rows + (metadata if '(#metadata)' in text else [])
            elif ' A closed list: ' in text:
                self.closed[title] = re.findall(r'^- `(\w+)`: ', text, re.M)
        for kind, rule, code in self.rows('Members that go together'):
            self.rules.setdefault(re.match(r'\[(\w+)\]', kind)[1], []).append((rule, code))
        self.types['LastLine'] = [('end', '[End](#end)', 'yes')]
        self.types['End'] = [('startups', 'count', 'yes')]

    def rows(self, title):
        """The rows of a section's table, without its head; a cell that is but a name in backquotes is that name."""
        rows = re.findall(r'^\| (.*) \|$', self.sections[title], re.M)[1:]
        cells = [[cell.strip().replace(r'\|', '|') for cell in re.split(r'(?<!\\)\|', row)] for row in rows]
        return [[re.sub(r'^`([$\w]+)`$', r'\1', cell) for cell in row] for row in cells]

    def grammar(self, rule):
        """A rule of the grammar of vague dates, as a regular expression."""
        text = re.search(r'```abnf\n(.*?)```', self.sections['Vague dates'], re.S)[1]
        rules = dict(re.findall(r'^([a-z-]+) += +(.*?)(?=^[a-z]|\Z)', re.sub(r' *;.*', '', text), re.M | re.S))

        def expression(name):
            pattern = ''
            for token in re.findall(r'"[^"]*"|\[|\]|/|%x[0-9A-F]+|[0-9]DIGIT|[a-z-]+', rules[name]):
                pattern += (re.escape(token[1:-1]) if token[0] == '"' else {'[': '(?:', ']': ')?', '/': '|'}.get(token)
                            or (re.escape(chr(int(token[2:], 16))) if token[0] == '%' else '[0-9]{' + token[0] + '}'
                                if token.endswith('DIGIT') else expression(token)))
            return f'(?:{pattern})'

        return expression(rule)


class Reader:
    """Finds in a document what the page says that is to be found."""

    def __init__(self, page):
        self.page = page

    def read(self, document, kind='NetworkDocument', pointer='', is_newer=False):
        """The findings in the bytes of a document, or of a line of which the value is of some other type."""
        self.findings, self.is_newer = [], is_newer
        self.value = None
        if document.startswith(b'\xef\xbb\xbf'):
            return self.report('BYTE_ORDER_MARK', '')
        if 0 in document[:4] or document.startswith((b'\xfe\xff', b'\xff\xfe', b'\x1f\x8b', b'PK\3\4', b'PK\5\6')):
            return self.report('NOT_UTF_8', '')
        try:
            text, is_cut = document.decode(), False
        except UnicodeDecodeError as e:
            if e.reason != 'unexpected end of data':
                return self.report('NOT_UTF_8', '')
            text, is_cut = document[:e.start].decode(), True
        if not text.strip(' \t\r\n'):
            return self.report('EMPTY_DOCUMENT', pointer)
        parser, ended = Parser(text, self.page.limits), None
        try:
            parser.document()
        except Ended as e:
            ended = str(e)
        if parser.root:
            self.value = parser.root[0]
            words = dict(self.value) if isinstance(self.value, Json) and self.value.is_object else {}
            if kind == 'NetworkDocument' and type(words.get('format')) is str and words['format'] != 'incubator-network':
                return self.report('OTHER_FORMAT', '/format')
            version = words.get('formatVersion') if kind == 'NetworkDocument' else None
            if isinstance(version, str) and re.fullmatch(self.form('version'), version):
                major, minor = version.split('.')
                if major != '1':
                    return self.report('UNSUPPORTED_VERSION', '/formatVersion')
                self.is_newer = minor != '0'
                if self.is_newer:
                    self.report('NEWER_VERSION', '/formatVersion')
            self.object(kind, self.value, pointer)
        if ended or is_cut:
            self.report(ended or 'CUT_DOCUMENT', pointer)
        return self.findings

    def lines(self, document):
        """The findings in JSON Lines."""
        first, *rest = document.split(b'\n')
        findings = self.read(first)
        if self.value is None or any(re.search('CUT|SYNTAX', finding) for finding in findings):
            return findings
        network = dict(self.value).get('network')
        if isinstance(network, Json) and network.is_object and dict(network).get('startups'):
            self.report('STARTUPS_IN_FIRST_LINE', '/network/startups')
        is_newer, startups, blank = self.is_newer, 0, 0
        while rest and not rest[-1].strip(b' \t\r'):
            rest.pop()
        last = rest.pop() if rest and re.match(rb'[ \t\r]*\{[ \t\r]*"end"', rest[-1]) else None
        for line in rest:
            found = self.read(line, 'Startup', f'/network/startups/{startups}', is_newer)
            blank += not line.strip(b' \t\r')
            startups += 1
            findings = findings + found
        if last is None:
            self.findings = findings
            return self.report('CUT_DOCUMENT', '')
        found = self.read(last, 'LastLine', '', is_newer)
        if not any(finding.startswith('ERROR') for finding in found):
            if int(dict(dict(self.value)['end'])['startups']) != startups - blank:
                self.report('WRONG_END', '/end/startups')
        return findings + found

    def wrong_type(self, value, pointer):
        """Of what is not read to its end nobody knows more than that."""
        if not isinstance(value, Json) or value.is_whole:
            self.report('WRONG_TYPE', pointer)

    def report(self, code, pointer):
        self.findings.append(f'{self.page.severities[code]} {code} {pointer}')
        return self.findings

    def object(self, kind, value, pointer):
        if not isinstance(value, Json) or not value.is_object:
            return self.wrong_type(value, pointer)
        members = {name: (form, required) for name, form, required in self.page.types[kind]}
        given, before = {}, self.errors()
        for name, member in value:
            at = pointer + '/' + name.replace('~', '~0').replace('/', '~1')
            form, required = members.get(name, (None, None))
            if name in given:
                self.report('DUPLICATE_MEMBER', at)
                self.carried(member, at)
                continue
            given[name] = member
            if form is None:
                if not self.is_newer:
                    self.report('UNKNOWN_MEMBER', at)
                self.text(name, at)
                self.carried(member, at)
            elif member is None:
                self.report('NULL_VALUE' if required else 'NULL_MEMBER', at)
            else:
                self.member(form, member, at)
        if value.is_whole:
            for name, (form, required) in members.items():
                if required and name not in given:
                    self.report('MISSING_MEMBER', pointer)
            is_good = self.errors() == before
            for rule, code in self.page.rules.get(kind, []):
                if not self.is_kept(rule, {name: member for name, member in given.items() if member is not None}, is_good):
                    self.report(code, pointer + '/' + rule.split('`')[1] if code == 'INVALID_CODE' else pointer)

    def errors(self):
        return sum(finding.startswith('ERROR') for finding in self.findings)

    @staticmethod
    def is_kept(rule, given, is_good):
        """Whether the members of an object keep a rule of those that go together."""
        names = re.findall('`([^`]+)`', rule)
        here = [name for name in names if name in given]
        if 'at most one of' in rule:
            return len(here) <= 1
        if 'at least one of' in rule:
            return len(here) >= 1
        if 'only beside' in rule:
            return here != names[:1]
        if 'is not' in rule:
            return given.get(names[0]) != names[1]
        if 'exactly if' in rule:
            return not is_good or (names[0] in given) == (given[names[1]] == names[2])
        if 'is at most' in rule:
            return not is_good or len(here) < 2 or Decimal(given[names[0]]) <= Decimal(given[names[1]])
        raise ValueError(rule)

    def form(self, value):
        return re.match('`([^`]+)`', self.page.values[value][0])[1]

    def member(self, form, value, at):
        """Looks at a member's value, which is of the form that its row says."""
        if form.startswith('array of '):
            if not isinstance(value, Json) or value.is_object:
                return self.wrong_type(value, at)
            for i, item in enumerate(value):
                if item is None:
                    self.report('NULL_VALUE', f'{at}/{i}')
                else:
                    self.member(form.removeprefix('array of '), item, f'{at}/{i}')
            return
        link = re.match(r'\[(\w+)\]', form)
        if link and link[1] in self.page.types:
            return self.object(link[1], value, at)
        if form == 'any object':
            return self.carried(value, at) if isinstance(value, Json) and value.is_object else self.wrong_type(value, at)
        if form.startswith('`true`'):
            return None if isinstance(value, bool) else self.wrong_type(value, at)
        if isinstance(value, (Json, bool)) or isinstance(value, Number) != (form == 'count'):
            return self.wrong_type(value, at)
        name = 'code of a ' + form.split('(')[-1][:-1] if link else re.sub(' of an? .*', '', form)
        name = name.replace('a open', 'an open')
        if form.startswith('`"'):
            is_good, code = value == form.strip('`"'), 'OTHER_FORMAT'
        else:
            code = self.page.values[name][1]
            is_good = value in self.page.closed[link[1]] if 'closed' in name else self.is_good(name, value)
        if not is_good:
            self.report(code if name != 'language tag' or self.is_good('text', value) else 'INVALID_TEXT', at)

    def is_good(self, name, value):
        if name == 'vague date':
            return self.is_vague_date(value)
        if not re.fullmatch(self.form(name), value):
            return False
        if name == 'date':
            return self.days(value) is not None
        if name == 'duration':
            parts = {unit: int(number) for number, unit in re.findall('([0-9]+)([YMD])', value)}
            most = re.search(r'(\d+) years, (\d+) months and (\d+) days', self.page.values[name][0]).groups()
            return any(parts.values()) and all(parts.get(unit, 0) <= int(limit) for unit, limit in zip('YMD', most))
        if name == 'decimal':
            return self.is_decimal(value)
        if name == 'count':
            return abs(int(value)) < 2 ** 53
        if name == 'code of an open list' and len(value.encode('utf-16-le', 'surrogatepass')) > 256:
            return False
        return not re.search('[\ud800-\udfff]', value)

    def is_decimal(self, value):
        if not isinstance(value, str) or len(value) > 128 or not re.fullmatch(self.form('decimal'), value):
            return False
        whole, _, fraction = value.lstrip('-').partition('.')
        fraction = fraction.rstrip('0')
        return len((whole + fraction).lstrip('0')) <= 34 and len(fraction) <= 18

    @staticmethod
    def days(text):
        """The first and the last day of a day, month, year or decade; None if the calendar has none."""
        if text.endswith('X'):
            return None if text == '000X' else (date(max(int(text[:3] + '0'), 1), 1, 1), date(int(text[:3] + '9'), 12, 31))
        year, month, *day = list(map(int, text.split('-'))) + ['any'] * (text.count('-') == 0)
        months = (1, 12) if month == 'any' else (month, month)
        try:
            return date(year, months[0], *day or [1]), date(year, months[1], *day or [monthrange(year, months[1])[1]])
        except ValueError:
            return None

    def is_vague_date(self, text):
        if not self.page.vague.fullmatch(text):
            return False
        days = [self.days(part) for part in re.findall('[0-9][0-9X-]+', text)]
        return None not in days and (not days or days[0][0] <= days[-1][1])

    def text(self, text, at):
        if not self.is_good('text', text):
            self.report('INVALID_TEXT', at)

    def carried(self, value, at):
        """Looks at JSON that is carried without being understood."""
        if isinstance(value, Json):
            names = set()
            for i, item in enumerate(value):
                name, item = item if value.is_object else (str(i), item)
                here = at + '/' + name.replace('~', '~0').replace('/', '~1')
                if value.is_object:
                    if name in names:
                        self.report('DUPLICATE_MEMBER', here)
                    names.add(name)
                    self.text(name, here)
                self.carried(item, here)
        elif isinstance(value, Number):
            if float(value) in (float('inf'), float('-inf')):
                self.report('INVALID_NUMBER', at)
        elif isinstance(value, str):
            self.text(value, at)


def run_kit(reader, kit):
    """Reads every case; what is found may stand anywhere where the case has no pointer."""
    failed = 0
    cases = [json.loads(line) for line in Path(kit).read_text(encoding='utf-8').rstrip('\n').split('\n')]
    for case in cases:
        document = base64.b64decode(case['base64']) if 'base64' in case else case['document'].encode('utf-8', 'surrogatepass')
        found = reader.lines(document) if case['kind'] == 'lines' else reader.read(document)
        places = [finding.rsplit(' ', 1)[0] if finding.rsplit(' ', 1)[0] in case['findings'] else finding for finding in found]
        if sorted(places) != sorted(case['findings']):
            failed += 1
            print(f"{case['id']}: must find {sorted(case['findings'])}, found {sorted(places)}")
    print(f'{len(cases)} cases, {failed} failed')
    return failed


if __name__ == '__main__':
    sys.stdout.reconfigure(encoding='utf-8', errors='backslashreplace')
    the_reader = Reader(Page(Path(sys.argv[1]).read_text(encoding='utf-8')))
    if sys.argv[2] != '-':
        sys.exit(run_kit(the_reader, sys.argv[2]) != 0)
    for name in sys.argv[3:]:
        for finding in the_reader.read(Path(name).read_bytes()):
            print(name, finding)
