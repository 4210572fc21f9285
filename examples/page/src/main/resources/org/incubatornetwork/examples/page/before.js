// What browsers have, Vega-Lite needs and a bare engine lacks: a copy of a value, all of whose parts are plain.
globalThis.structuredClone = function copy(value) {
  if (Array.isArray(value)) return value.map(copy);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, copy(part)]));
};
