import type { OddPage } from '../odd-page'

/** Pages that stand in for an article: guards, empty frames, forwards, copies and links to files. */
export const standInsRows: OddPage[] = [
  {
    file: 'guard-a.html',
    kind: 'guard',
    about: 'A bot check that waits a few seconds.',
    url: 'https://hollinbayrecord.example/harbor/cranes',
    expect: {
      flagged: { because: ['robot', 'bot check', 'human', 'guard', 'check', 'script', 'loading', 'load'] },
    },
  },
  {
    file: 'guard-b.html',
    kind: 'guard',
    about: 'A page that refuses because of unusual traffic and asks for a puzzle.',
    url: 'https://tarrowbycourier.example/town/fire-brigade',
    expect: { flagged: { because: ['robot', 'bot check', 'human', 'guard', 'check', 'denied'] } },
  },
  {
    file: 'loading-a.html',
    kind: 'loading',
    about: 'Only the frame of a page and the word loading.',
    url: 'https://hollinbayrecord.example/lifeguards',
    expect: {
      flagged: {
        because: ['script', 'loading', 'load', 'beginning', 'rest', 'part', 'missing', 'incomplete'],
        lacks: ['All rights reserved'],
      },
    },
  },
  {
    file: 'loading-b.html',
    kind: 'loading',
    about: 'An application that asks for JavaScript.',
    url: 'https://news.sundcounty.example/releases/bridge',
    expect: { flagged: { because: ['script', 'loading', 'load'] } },
  },
  {
    file: 'redirect-a.html',
    kind: 'redirect',
    about: 'A refresh by meta at once, with a sentence for those who wait.',
    url: 'https://lindlealmanac.example/?p=5512',
    expect: { flagged: { because: ['redirect', 'forward', 'another page', 'another address', 'moved'] } },
  },
  {
    file: 'redirect-b.html',
    kind: 'redirect',
    about: 'A script that replaces the address.',
    url: 'https://go.lindleweekly.example/x8Kq',
    expect: {
      flagged: {
        because: [
          'redirect',
          'forward',
          'another page',
          'another address',
          'moved',
          'script',
          'loading',
          'load',
        ],
      },
    },
  },
  {
    file: 'redirect-c.html',
    kind: 'redirect',
    about: 'A notice that the site has moved, which forwards after eight seconds.',
    url: 'https://sundbulletin.example/news/040211.html',
    expect: { flagged: { because: ['redirect', 'forward', 'another page', 'another address', 'moved'] } },
  },
  {
    file: 'archive-a.html',
    kind: 'archive',
    about: "An archive's copy: its bar above, with dates and counts of captures, then the article.",
    url: 'https://keeptime.example/web/20210611120000/https://hollinbayrecord.example/ice-road',
    expect: {
      whole: {
        begins: 'For the first time in six years',
        ends: 'the road lasted nine days.',
        holds: ['fourteen inches on Saturday'],
        lacks: ['37 captures', 'consider a donation'],
        paragraphs: 4,
        title: 'Ice road to Stack Island opens',
        author: 'Jonas Pell',
        date: '2019-02-03',
        publisher: 'Hollin Bay Record',
      },
    },
  },
  {
    file: 'archive-b.html',
    kind: 'archive',
    about: "An archive's copy with its frame around everything and its own words in title and metadata.",
    url: 'https://pagevault.example/Kd82x',
    expect: {
      whole: {
        holds: ['A tin train that vanished', 'in a shoe box', 'He played with it after all'],
        lacks: ['report bug or abuse', 'Screenshot'],
        title: 'Toy museum finds its missing train',
        date: '2023-11-21',
        author: 'Maren Estby',
      },
    },
  },
  {
    file: 'pdf-a.html',
    kind: 'pdf',
    about: 'A press release that is only a headline and a link to a PDF.',
    url: 'https://sundcounty.example/news/bridge-contract',
    expect: { flagged: { because: ['pdf', 'document', 'file'] } },
  },
  {
    file: 'pdf-b.html',
    kind: 'pdf',
    about: 'A statement shown in an embedded viewer, with a line on how to open it.',
    url: 'https://brightloom.example/investors/q3',
    expect: { flagged: { because: ['pdf', 'document', 'file'] } },
  },
]
