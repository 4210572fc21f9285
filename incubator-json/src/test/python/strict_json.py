"""JSON as RFC 8259 has it, to the letter: numbers as they are spelled, members as often as they occur, and what stands before a break."""
import json
import re


class Ended(Exception):
    """A finding that ends the reading."""


class Json(list):
    """An object, as pairs of a name and a value, or an array; and whether it was read to its end."""

    def __init__(self, is_object):
        self.is_object, self.is_whole = is_object, False


class Number(str):
    """A number, as it is spelled."""


class Parser:
    """JSON by RFC 8259, that keeps what it has read when it has to stop."""
    STRING = re.compile(r'"(?:[^"\\\x00-\x1f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*')
    NUMBER = re.compile(r'-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?')
    START = re.compile(r'-?(?:(?:0|[1-9][0-9]*)(?:\.[0-9]*|(?:\.[0-9]+)?[eE][+-]?[0-9]*)?)?')
    LITERALS = {'true': True, 'false': False, 'null': None}

    def __init__(self, text, limits):
        self.text, self.limits, self.at, self.root = text, limits, 0, []

    def peek(self):
        while self.text[self.at:self.at + 1] in tuple(' \t\r\n'):
            self.at += 1
        return self.text[self.at:self.at + 1]

    def broken(self, could_go_on=None):
        """It is cut if more could follow, and otherwise broken."""
        cut = self.at == len(self.text) if could_go_on is None else could_go_on
        raise Ended('CUT_DOCUMENT' if cut else 'SYNTAX')

    def limit(self, code, length):
        if length > self.limits[code]:
            raise Ended(code)

    def document(self):
        self.value(self.root.append, 0)
        if isinstance(self.root[0], Number) and self.text[self.at:self.at + 1] not in tuple(' \t\r\n') + ('',):
            del self.root[0]
            self.broken()
        if self.peek():
            raise Ended('TRAILING_CONTENT')

    def value(self, put, depth):
        first = self.peek()
        if first and first in '{[':
            return self.container(put, first == '{', depth + 1)
        if first == '"':
            return put(self.string('STRING_LIMIT'))
        rest = self.text[self.at:self.at + 5]
        for word, value in self.LITERALS.items():
            if rest.startswith(word):
                self.at += len(word)
                return put(value)
        number = self.NUMBER.match(self.text, self.at)
        start = self.START.match(self.text, self.at).end()
        if number and not (number.end() < start == len(self.text)):
            self.limit('NUMBER_LIMIT', len(number[0]))
            self.at = number.end()
            return put(Number(number[0]))
        self.broken(start == len(self.text) or any(word.startswith(self.text[self.at:]) for word in self.LITERALS))

    def string(self, limit):
        if self.peek() != '"':
            self.broken()
        end = self.STRING.match(self.text, self.at).end()
        if self.text[end:end + 1] != '"':
            self.broken(re.fullmatch(r'(?:\\(?:u[0-9a-fA-F]{0,3})?)?', self.text[end:]) is not None)
        text = json.loads(self.text[self.at:end + 1])
        self.at = end + 1
        self.limit(limit, len(text.encode('utf-16-le', 'surrogatepass')) // 2)
        return text

    def container(self, put, is_object, depth):
        self.limit('DEPTH_LIMIT', depth)
        read, end = Json(is_object), '}' if is_object else ']'
        put(read)
        self.at += 1
        while self.peek() != end or read:
            name = self.string('NAME_LIMIT') if is_object else None
            if is_object:
                if self.peek() != ':':
                    self.broken()
                self.at += 1
            self.value(lambda value: read.append((name, value) if is_object else value), depth)
            if self.peek() == end:
                break
            if self.peek() != ',':
                self.broken()
            self.at += 1
        self.at += 1
        read.is_whole = True
