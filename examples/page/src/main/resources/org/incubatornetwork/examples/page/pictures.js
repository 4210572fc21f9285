// The pictures of the page: each a function from data to a specification of Vega-Lite. Colours are variables of the page's style
// sheet, so that one drawing serves light, dark and paper. All are WIDTH wide, which is legible from a phone to a printed page.
'use strict';

const WIDTH = 400;
const COLOURS = ['var(--blue)', 'var(--vermillion)', 'var(--green)', 'var(--purple)', 'var(--orange)', 'var(--sky)', 'var(--ink)', 'var(--yellow)'];
const DASHES = [[], [6, 2], [2, 2], [8, 2, 2, 2], [4, 4], [1, 3], [10, 3], [3, 1]];

const CONFIG = {
  aria: false, // The page names each picture as a whole, and has its numbers in a table.
  background: null,
  padding: 2,
  font: 'inherit',
  view: {stroke: null},
  axis: {
    domainColor: 'var(--muted)', gridColor: 'var(--grid)', tickColor: 'var(--muted)', labelColor: 'var(--ink)', titleColor: 'var(--muted)',
    labelFontSize: 12, titleFontSize: 12, titleFontWeight: 'normal', labelLimit: 150, labelOverlap: true, titlePadding: 8
  },
  axisY: {domain: false, ticks: false, titleAlign: 'left', titleAnchor: 'end', titleAngle: 0, titleX: 0, titleY: -12, titleBaseline: 'bottom'},
  axisX: {grid: false},
  legend: {
    orient: 'top', direction: 'horizontal', title: null, labelColor: 'var(--ink)', labelFontSize: 12, symbolStrokeWidth: 2, labelLimit: 170,
    columns: 3, offset: 26, columnPadding: 14
  },
  header: {labelColor: 'var(--ink)', labelFontSize: 12, labelFontWeight: 'bold', title: null, labelAnchor: 'start', labelLimit: 180},
  range: {category: COLOURS},
  line: {strokeWidth: 2, strokeJoin: 'miter'},
  text: {color: 'var(--ink)', fontSize: 12}
};

const LOCALES = {
  en: {
    number: {decimal: '.', thousands: ',', grouping: [3], currency: ['', '']},
    months: 'January February March April May June July August September October November December'.split(' '),
    days: 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ')
  },
  fr: {
    number: {decimal: ',', thousands: '\u202f', grouping: [3], currency: ['', ''], percent: '\u202f%'},
    months: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' '),
    days: 'dimanche lundi mardi mercredi jeudi vendredi samedi'.split(' ')
  }
};

function speak(language) {
  const {number, months, days} = LOCALES[language];
  vega.formatLocale(number);
  vega.timeFormatLocale({
    dateTime: '%x %X', date: '%Y-%m-%d', time: '%H:%M', periods: ['', ''], days, shortDays: days.map(day => day.slice(0, 3)), months,
    shortMonths: months.map(month => month.slice(0, 3))
  });
}

const values = (rows) => ({values: rows});
const years = (title) => ({type: 'temporal', scale: {type: 'utc'}, title: title ?? null, axis: {format: '%Y', tickCount: 6, labelFlush: true}});
const whole = (title) => ({type: 'quantitative', title, axis: {format: ',d', tickCount: 4, tickMinStep: 1}});
const share = (title) => ({type: 'quantitative', title, scale: {domain: [0, 1]}, axis: {format: '.0%', tickCount: 5}});
/** Of many years, those that there is room to name. */
const someYears = (rows) => {
  const all = [...new Set(rows.map(row => row.year))];
  return {labelAngle: 0, ticks: false, values: all.filter((year, i) => (all.length - 1 - i) % Math.ceil(all.length / 7) === 0)};
};
const barHeight = (rows) => Math.max(1, rows.length) * 26;

/** The countries that have a point in a part of the earth; a margin around it has what borders it. */
function countriesWithin(west, south, east, north) {
  const reaches = (shape) => {
    let [left, right, bottom, top] = [180, -180, 90, -90];
    for (const [x, y] of shape) {
      left = Math.min(left, x); right = Math.max(right, x); bottom = Math.min(bottom, y); top = Math.max(top, y);
    }
    return left <= east && right >= west && bottom <= north && top >= south;
  };
  return vega.read(JSON.parse(outlines), {type: 'topojson', feature: 'countries'}).map(({type, geometry}) => {
    const shapes = (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates).filter(([outer]) => reaches(outer));
    return {type, geometry: {type: 'MultiPolygon', coordinates: shapes}};
  }).filter(country => country.geometry.coordinates.length > 0);
}

const PICTURES = {
  /** How full each site is: {rows: [{site, residents, capacity?, label}], words}. */
  fullness: ({rows, words}) => ({
    width: WIDTH - 140, height: barHeight(rows), data: values(rows),
    encoding: {y: {field: 'site', type: 'nominal', sort: rows.map(row => row.site), title: null, axis: {labelLimit: 128, minExtent: 132, maxExtent: 132}}},
    layer: [
      {transform: [{filter: 'isValid(datum.capacity)'}], mark: {type: 'bar', color: 'var(--grid)', height: 18},
       encoding: {x: {field: 'capacity', type: 'quantitative', title: words.axis, axis: {grid: false, tickCount: 4, format: ',d'}}}},
      {mark: {type: 'bar', color: 'var(--blue)', height: 10}, encoding: {x: {field: 'residents', type: 'quantitative'}}},
      {transform: [{filter: 'isValid(datum.capacity)'}], mark: {type: 'tick', color: 'var(--ink)', thickness: 2, height: 18},
       encoding: {x: {field: 'capacity', type: 'quantitative'}}},
      {transform: [{calculate: 'max(datum.residents, isValid(datum.capacity) ? datum.capacity : 0)', as: 'end'}],
       mark: {type: 'text', align: 'left', dx: 5}, encoding: {x: {field: 'end', type: 'quantitative', scale: {domainMax: words.most}}, text: {field: 'label'}}}
    ]
  }),

  /** Residents by month and site, against capacity: {rows: [{site, month, residents, capacity?}], sites, words}. */
  months: ({rows, sites, words}) => ({
    data: values(rows),
    facet: {field: 'site', type: 'nominal', sort: sites, title: null},
    columns: 2, spacing: {row: 14, column: 22},
    resolve: {scale: {y: 'independent'}},
    spec: {
      width: (WIDTH - 68) / 2, height: 74,
      encoding: {x: {field: 'month', ...years(), axis: {format: '%Y', tickCount: 3, labelFlush: true}}},
      layer: [
        {mark: {type: 'area', color: 'var(--blue)', opacity: 0.25, interpolate: 'step-after'}, encoding: {y: {field: 'residents', ...whole(null), axis: {format: ',d', tickCount: 2, tickMinStep: 1, minExtent: 22, maxExtent: 22}}}},
        {mark: {type: 'line', color: 'var(--blue)', strokeWidth: 1.5, interpolate: 'step-after'}, encoding: {y: {field: 'residents', type: 'quantitative'}}},
        {mark: {type: 'line', color: 'var(--vermillion)', strokeDash: [5, 2], strokeWidth: 1.5, interpolate: 'step-after'}, encoding: {y: {field: 'capacity', type: 'quantitative'}}}
      ]
    }
  }),

  /** Two or more counts side by side, by year: {rows: [{year, series, count}], series: [names], words: {axis}}. */
  byYear: ({rows, series, words}) => ({
    width: WIDTH - 40, height: 170, data: values(rows),
    mark: {type: 'bar'},
    encoding: {
      x: {field: 'year', type: 'ordinal', title: null, axis: someYears(rows), scale: {paddingInner: 0.25}},
      xOffset: {field: 'series', type: 'nominal', sort: series},
      y: {field: 'count', ...whole(words.axis)},
      color: {field: 'series', type: 'nominal', sort: series, scale: {domain: series, range: COLOURS}, legend: {symbolType: 'square'}}
    }
  }),

  /** The same, on top of each other. */
  stackedByYear: ({rows, series, words}) => ({
    width: WIDTH - 40, height: 170, data: values(rows),
    mark: {type: 'bar', stroke: 'var(--paper)', strokeWidth: 0.5},
    encoding: {
      x: {field: 'year', type: 'ordinal', title: null, axis: someYears(rows), scale: {paddingInner: 0.2}},
      y: {field: 'count', type: 'quantitative', title: words.axis, axis: {format: words.format ?? '~s', tickCount: 4}},
      order: {field: 'order'},
      color: {field: 'series', type: 'nominal', sort: series, scale: {domain: series, range: COLOURS}, legend: {symbolType: 'square'}}
    }
  }),

  /**
   * Survival with its band and the numbers at risk below: {curves: [{name, points: [{t, s, l?, u?}]}], risk: [{name, t, n}], ticks: [{t, label}], last, lowest,
   * words: {axis, time, risk}}. Times are days; both curve and band keep their value until the next time.
   */
  survival: ({curves, risk, ticks, last, lowest, words}) => {
    const names = curves.map(curve => curve.name);
    const rows = curves.flatMap(curve => curve.points.map(point => ({name: curve.name, ...point})));
    const single = names.length === 1;
    const colour = {field: 'name', type: 'nominal', scale: {domain: names, range: COLOURS}, legend: single ? null : {symbolType: 'stroke', columns: names.some(name => name.length > 14) ? 2 : 3}};
    const dash = {field: 'name', type: 'nominal', scale: {domain: names, range: DASHES}, legend: single ? null : undefined};
    const time = (axis) => ({field: 't', type: 'quantitative', scale: {domain: [0, last], nice: false}, axis});
    const labels = `{${ticks.map(tick => `"${tick.t}": "${tick.label}"`).join(', ')}}[datum.value]`;
    return {
      spacing: 8,
      vconcat: [
        {
          width: WIDTH - 60, height: 190, data: values(rows),
          encoding: {x: time({values: ticks.map(tick => tick.t), labelExpr: labels, title: words.time, grid: true})},
          layer: [
            ...(single ? [{
              transform: [{filter: 'isValid(datum.l)'}],
              mark: {type: 'area', interpolate: 'step-after', color: COLOURS[0], opacity: 0.2},
              encoding: {y: {field: 'l', type: 'quantitative', scale: {domain: [lowest, 1]}}, y2: {field: 'u'}}
            }] : []),
            {mark: {type: 'line', interpolate: 'step-after', clip: true},
             encoding: {y: {field: 's', ...share(words.axis), scale: {domain: [lowest, 1]}}, color: colour, strokeDash: dash}}
          ]
        },
        {
          width: WIDTH - 60, height: names.length * 16, data: values(risk),
          title: {text: words.risk, anchor: 'start', fontSize: 12, fontWeight: 'normal', color: 'var(--muted)', offset: 6, frame: 'bounds'},
          mark: {type: 'text', fontSize: 11},
          encoding: {
            x: time(null),
            y: {field: 'name', type: 'nominal', sort: names, title: null, axis: single ? null : {labelLimit: 90, labelFontSize: 11, offset: 16}},
            text: {field: 'n', format: ',d'},
            ...(single ? {} : {color: {field: 'name', type: 'nominal', scale: {domain: names, range: COLOURS.map(() => 'var(--ink)')}, legend: null}})
          }
        }
      ],
      resolve: {scale: {color: 'independent', y: 'independent', x: 'independent', strokeDash: 'independent'}}
    };
  },

  /** Jobs at the ends of years, and below of how many startups they are known: {rows, known: [{year, series, share}], series, words: {axis, known}}. */
  jobs: ({rows, known, series, words}) => ({
    spacing: 22,
    vconcat: [
      PICTURES.byYear({rows, series, words}),
      {
        width: WIDTH - 40, height: 60, data: values(known), mark: {type: 'line', strokeWidth: 1.5},
        encoding: {
          x: {field: 'year', type: 'ordinal', title: null, axis: someYears(rows)},
          y: {field: 'share', ...share(words.known), axis: {format: '.0%', values: [0, 0.5, 1]}},
          color: {field: 'series', type: 'nominal', sort: series, scale: {domain: series, range: COLOURS}, legend: null}
        }
      }
    ],
    resolve: {scale: {color: 'independent', x: 'independent'}}
  }),

  /** Sites on the outlines of countries around them: {rows: [{site, longitude, latitude, status}], statuses}. */
  map: ({rows, statuses}) => {
    const spread = (name) => rows.map(row => row[name]);
    const [west, east] = [Math.min(...spread('longitude')), Math.max(...spread('longitude'))];
    const [south, north] = [Math.min(...spread('latitude')), Math.max(...spread('latitude'))];
    const margin = Math.max(1.5, 0.2 * Math.max(east - west, north - south));
    const corners = [[west - margin, south - margin], [east + margin, south - margin], [east + margin, north + margin], [west - margin, north + margin]]
      .map(([x, y]) => [Math.max(-179, Math.min(179, x)), Math.max(-85, Math.min(85, y))]);
    const status = {field: 'status', type: 'nominal', scale: {domain: statuses.map(each => each.name), range: statuses.map(each => each.colour)},
                    legend: {symbolType: 'circle', columns: 3, offset: 8}};
    const few = rows.length <= 12;
    // Of sites at one place the name of the second stands above that of the first, and so on.
    const atOnePlace = (one, other) => Math.abs(one.latitude - other.latitude) < (north - south + 2 * margin) / 60
      && Math.abs(one.longitude - other.longitude) < (east - west + 2 * margin) / 40;
    const named = rows.map((row, i) => ({...row, above: rows.slice(0, i).filter(other => atOnePlace(row, other)).length * -14}));
    return {
      width: WIDTH - 4, height: 300, projection: {type: 'mercator', fit: {expr: JSON.stringify({type: 'Feature', geometry: {type: 'MultiPoint', coordinates: corners}})}, size: {expr: '[width, height]'}, clipExtent: {expr: '[[0, 0], [width, height]]'}},
      layer: [
        {data: values(countriesWithin(...corners[0], ...corners[2])), mark: {type: 'geoshape', fill: 'var(--land)', stroke: 'var(--paper)', strokeWidth: 0.8}},
        {data: values(rows), mark: {type: 'point', filled: true, size: few ? 90 : 35, opacity: 1, stroke: 'var(--paper)', strokeWidth: 1},
         encoding: {longitude: {field: 'longitude', type: 'quantitative'}, latitude: {field: 'latitude', type: 'quantitative'}, color: status,
                    shape: {field: 'status', type: 'nominal', scale: {domain: statuses.map(each => each.name), range: statuses.map(each => each.shape)}}}},
        ...(few ? [...new Set(named.map(row => row.above))].map(above => ({data: values(named.filter(row => row.above === above)), mark: {type: 'text', align: 'left', dx: 8, dy: above, fontSize: 12, limit: 130},
          encoding: {longitude: {field: 'longitude', type: 'quantitative'}, latitude: {field: 'latitude', type: 'quantitative'}, text: {field: 'site'}}})) : [])
      ]
    };
  },

  /** Shares of intakes as a heat map: {rows: [{year, after, share}], words: {x, y}}. */
  heat: ({rows, words}) => ({
    width: WIDTH - 60, height: Math.max(3, new Set(rows.map(row => row.year)).size) * 15, data: values(rows),
    encoding: {
      x: {field: 'after', type: 'ordinal', title: words.x, axis: {labelAngle: 0, ticks: false, domain: false}},
      y: {field: 'year', type: 'ordinal', title: words.y, axis: {labelOverlap: true, ticks: false}}
    },
    layer: [
      {mark: {type: 'rect', stroke: 'var(--card)', strokeWidth: 1, fill: 'var(--blue)'},
       encoding: {fillOpacity: {field: 'share', type: 'quantitative', scale: {domain: [0, 1], range: [0, 1]}, legend: null}}},
      {mark: {type: 'text', fontSize: 9}, encoding: {
        text: {field: 'percent'}, color: {condition: {test: 'datum.share > 0.7', value: 'var(--card)'}, value: 'var(--ink)'}}}
    ]
  }),

  /** Bars side by side with what stands at their ends: {rows: [{name, value, low?, high?, label}], words: {axis, format, most}}. */
  bars: ({rows, words}) => ({
    width: WIDTH - 170, height: barHeight(rows), data: values(rows),
    encoding: {y: {field: 'name', type: 'nominal', sort: rows.map(row => row.name), title: null, axis: {labelLimit: 135, minExtent: 135, maxExtent: 135}}},
    layer: [
      {mark: {type: 'bar', color: 'var(--blue)', height: 12, opacity: 0.85},
       encoding: {x: {field: 'value', type: 'quantitative', title: words.axis, scale: {domainMin: 0, domainMax: words.most}, axis: {format: words.format, tickCount: 3, grid: false}}}},
      {transform: [{filter: 'isValid(datum.low)'}], mark: {type: 'rule', color: 'var(--ink)', strokeWidth: 1.5},
       encoding: {x: {field: 'low', type: 'quantitative'}, x2: {field: 'high'}}},
      {transform: [{calculate: 'isValid(datum.high) ? datum.high : datum.value', as: 'end'}], mark: {type: 'text', align: 'left', dx: 5},
       encoding: {x: {field: 'end', type: 'quantitative'}, text: {field: 'label'}}}
    ]
  }),

  /** The lives of sites: {spans: [{site, from, to, status}], plans: [{site, from, to}], slips: [{site, from, to}], sites, statuses, day, words}. */
  lives: ({spans, plans, slips, sites, statuses, day, words}) => ({
    width: WIDTH - 140, height: Math.max(1, sites.length) * 24,
    encoding: {y: {field: 'site', type: 'nominal', sort: sites, scale: {domain: sites}, title: null, axis: {grid: true, labelLimit: 128, minExtent: 132, maxExtent: 132, ticks: false, domain: false}}},
    layer: [
      {data: values(spans), mark: {type: 'bar', height: 12},
       encoding: {x: {field: 'from', ...years()}, x2: {field: 'to'},
                  color: {field: 'status', type: 'nominal', scale: {domain: statuses.map(each => each.name), range: statuses.map(each => each.colour)}, legend: {symbolType: 'square', columns: 3}}}},
      {data: values(slips), mark: {type: 'rule', color: 'var(--ink)', strokeDash: [2, 2]}, encoding: {x: {field: 'from', type: 'temporal'}, x2: {field: 'to'}}},
      {data: values(plans), mark: {type: 'bar', height: 4, color: 'var(--ink)', yOffset: 0}, encoding: {x: {field: 'from', type: 'temporal'}, x2: {field: 'to'}}},
      {data: values(plans), mark: {type: 'point', shape: 'diamond', size: 40, filled: true, color: 'var(--ink)'}, encoding: {x: {field: 'from', type: 'temporal'}}},
      {data: values([{day}]), mark: {type: 'rule', color: 'var(--muted)', strokeWidth: 1}, encoding: {x: {field: 'day', type: 'temporal'}, y: {value: 0}, y2: {value: {expr: 'height'}}}}
    ]
  }),

  /** Published figures over time beside the computed ones: {lines: [{measure, t, value}], claims: [{measure, t, low, high, verdict}], measures, verdicts, words}. */
  claims: ({lines, claims, measures, verdicts, percent}) => ({
    columns: 1, spacing: 16,
    vconcat: measures.map(measure => ({
      title: {text: measure, anchor: 'start', fontSize: 12, fontWeight: 'bold', color: 'var(--ink)', offset: 8, limit: WIDTH},
      width: WIDTH - 50, height: 90,
      layer: [
        {data: values(lines.filter(line => line.measure === measure)), mark: {type: 'line', color: 'var(--muted)', strokeWidth: 1.5, interpolate: 'monotone'},
         encoding: {x: {field: 't', ...years()}, y: {field: 'value', type: 'quantitative', title: null, axis: {tickCount: 3, format: percent.includes(measure) ? '.0%' : ',~r', minExtent: 40, maxExtent: 40}}}},
        {data: values(claims.filter(claim => claim.measure === measure)), mark: {type: 'rule', strokeWidth: 2},
         encoding: {x: {field: 't', ...years()}, y: {field: 'low', type: 'quantitative'}, y2: {field: 'high'}, color: {field: 'verdict', type: 'nominal', scale: {domain: verdicts.map(each => each.name), range: verdicts.map(each => each.colour)}, legend: null}}},
        {data: values(claims.filter(claim => claim.measure === measure)), mark: {type: 'point', size: 70, filled: true, opacity: 1, stroke: 'var(--paper)', strokeWidth: 1},
         encoding: {x: {field: 't', ...years()}, y: {field: 'mid', type: 'quantitative'},
                    color: {field: 'verdict', type: 'nominal', scale: {domain: verdicts.map(each => each.name), range: verdicts.map(each => each.colour)},
                            legend: measure === measures[0] ? {symbolType: 'circle', columns: 2} : null},
                    shape: {field: 'verdict', type: 'nominal', scale: {domain: verdicts.map(each => each.name), range: verdicts.map(each => each.shape)}, legend: measure === measures[0] ? undefined : null}}}
      ]
    })),
    resolve: {scale: {x: 'shared'}}
  })
};

var picture = null;
var failure = null;

function draw(name, data) {
  picture = failure = null;
  const fail = (error) => { failure = String(error && error.stack || error); };
  try {
    const specification = vegaLite.compile({...PICTURES[name](JSON.parse(data)), config: CONFIG}, {logger: silent}).spec;
    vega.resetSVGClipId?.();
    new vega.View(vega.parse(specification), {renderer: 'none', logger: silent}).toSVG().then(svg => { picture = svg; }, fail);
  } catch (error) {
    fail(error);
  }
}

const silent = {level: () => silent, error: (...all) => { throw new Error(all.join(' ')); }, warn: () => silent, info: () => silent, debug: () => silent};
// Without a canvas Vega takes any character for wide; these are the widths of usual sans-serif fonts, rounded up.
vega.textMetrics.width = (item, text) => {
  const line = String(text ?? (item.text == null ? '' : item.text));
  let width = 0;
  for (const character of line) width += /[iljtfrI.,:;'’()| \u202f-]/.test(character) ? 0.36 : /[mwMWA-Z%@]/.test(character) ? 0.82 : 0.6;
  width *= item.fontSize ?? 11;
  return text == null && item.limit > 0 ? Math.min(width, item.limit) : width;
};

globalThis.speak = speak;
globalThis.draw = draw;
