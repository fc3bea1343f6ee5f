import type { OddPage } from '../odd-page'

/** Structured data that hold the text, or promise more of it than the page shows. */
export const promisesRows: OddPage[] = [
  {
    file: 'data-a.html',
    kind: 'data',
    about: 'The body is empty until a script runs; structured data hold the text.',
    url: 'https://lindleweekly.example/news/wells',
    expect: {
      whole: {
        begins: 'The county will replace the three oldest wells',
        ends: 'all but a tenth of it.',
        holds: ['twice the amount of manganese', 'five gallons a day'],
        lacks: ['schema.org'],
        title: 'Upper Lindle gets new wells',
        author: 'Petra Holm',
        date: '2025-01-17',
      },
      flagged: { because: ['script'] },
    },
  },
  {
    file: 'data-b.html',
    kind: 'data',
    about: 'A teaser in the page; the whole text, with tags and entities, in a graph of structured data.',
    url: 'https://osterpointlog.example/doors',
    expect: {
      whole: {
        begins: 'Two brothers from Oster Point have rowed',
        ends: 'next year, in winter.',
        holds: ['twice, in a bus shelter', 'doors & window frames'],
        lacks: ['<p>', '&amp;'],
        date: '2025-08-30',
      },
      flagged: { because: ['beginning', 'rest', 'part', 'missing', 'incomplete', 'script'], lacks: ['<p>'] },
    },
  },
  {
    file: 'count-a.html',
    kind: 'count',
    about: 'Structured data promise 780 words; the page has about eighty and says nothing of a rest.',
    url: 'https://hollinbayrecord.example/islands',
    expect: { flagged: { because: ['beginning', 'rest', 'part', 'missing', 'incomplete'] } },
  },
  {
    file: 'count-b.html',
    kind: 'count',
    about: 'The word count is a string in a graph, and the description tells of things the shown text lacks.',
    url: 'https://wexleyherald.example/bell',
    expect: { flagged: { because: ['beginning', 'rest', 'part', 'missing', 'incomplete'] } },
  },
]
