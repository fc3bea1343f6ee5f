import type { OddPage } from '../odd-page'

/** Days and times that are not the publication, or are not as exact as they look. */
export const daysRows: OddPage[] = [
  {
    file: 'dates-a.html',
    kind: 'dates',
    about: 'The date of a hearing that lies ahead stands in a time element before the day of publication.',
    url: 'https://wexleyherald.example/wind-farm',
    expect: {
      whole: {
        holds: ['The planned wind farm above Wexley', 'Eleven turbines'],
        lacks: [],
        date: ['2025-04-02', null],
        author: 'Sven Talling',
      },
    },
  },
  {
    file: 'dates-b.html',
    kind: 'dates',
    about: 'Last updated comes first, with a machine-readable time; first published follows in words.',
    url: 'https://sundvalley.example/rail-bridge',
    expect: {
      whole: {
        ends: 'both banks pay half.',
        holds: ['The new rail bridge over the Sund', 'bicycles must be pushed'],
        lacks: [],
        date: ['2025-05-28', null],
      },
    },
  },
  {
    file: 'dates-c.html',
    kind: 'dates',
    about: 'Structured data with a time but without a zone, late in the evening: only the day is known.',
    url: 'https://grennockreview.example/blackout',
    expect: {
      whole: {
        begins: 'Power is back in all of Grennock',
        ends: 'a standing ovation.',
        holds: [],
        lacks: [],
        date: '2025-03-09T00:00',
        author: 'Dora Venn',
      },
    },
  },
  {
    file: 'dates-d.html',
    kind: 'dates',
    about:
      'An event with its own dates is the first node of structured data; the article has none, but its page says when.',
    url: 'https://lindleweekly.example/brass',
    expect: {
      whole: {
        holds: ['Sixty-two brass bands will meet', '9,000 rolls'],
        lacks: [],
        date: ['2025-07-01', null],
      },
    },
  },
  {
    file: 'dates-e.html',
    kind: 'dates',
    about: 'A time with an offset, an hour before midnight: the instant is known exactly.',
    url: 'https://tarrowbycourier.example/thirteen',
    expect: {
      whole: {
        begins: "The clock of Tarrowby's town hall",
        ends: 'the clock struck two.',
        holds: ['bicycle spoke'],
        lacks: [],
        paragraphs: 3,
        date: '2025-12-02T04:10',
        author: 'Maren Estby',
      },
    },
  },
  {
    file: 'dates-f.html',
    kind: 'dates',
    about: 'The metadata name a day of publication that lies ahead; the page says when it was posted.',
    url: 'https://marrowpointtimes.example/quarry',
    expect: {
      whole: {
        begins: 'The flooded quarry above Marrow Point',
        holds: ['a bus that nobody has ever reported missing'],
        lacks: [],
        date: ['2025-02-03', null],
      },
    },
  },
]
