import type { OddPage } from '../odd-page'

/** Text that is no row of paragraphs. */
export const shapesRows: OddPage[] = [
  {
    file: 'captions-a.html',
    kind: 'captions',
    about: 'A picture series: everything that is told stands in captions.',
    url: 'https://grennockreview.example/pictures/smelter',
    expect: {
      whole: {
        begins: 'At six in the morning, the shift leader',
        ends: 'every Thursday since 1974.',
        holds: ['watch from the crane', '88 have found another job'],
        lacks: [],
      },
      flagged: { because: ['picture', 'caption'] },
    },
  },
  {
    file: 'captions-b.html',
    kind: 'captions',
    about: 'A slide show with the texts in plain elements next to the pictures, each with a credit.',
    url: 'https://lindleweekly.example/slides/night-market',
    expect: {
      whole: {
        begins: 'On the first night it rained so hard',
        holds: ['By Wednesday the line', 'with more bins.'],
        lacks: [],
      },
      flagged: { because: ['picture', 'caption'] },
    },
  },
  {
    file: 'list-a.html',
    kind: 'list',
    about: 'A how-to whose text is a numbered list between two short sentences.',
    url: 'https://wexleyherald.example/plow',
    expect: {
      whole: {
        begins: 'Wexley has six plows and 340 streets.',
        ends: 'still wait about three hours.',
        holds: [
          'Calls before five in the morning',
          'will skip the whole block',
          'Four reports from one street',
        ],
        lacks: [],
      },
    },
  },
  {
    file: 'list-b.html',
    kind: 'list',
    about: "The council's decisions as a definition list without any paragraph.",
    url: 'https://tarrowbycourier.example/council/monday',
    expect: {
      whole: {
        begins: 'Swimming pool',
        ends: 'found 41 supporters.',
        holds: ['A day ticket rises from $4 to $5.', 'Two members voted against it', '$60,000 for the roof'],
        lacks: [],
      },
    },
  },
  {
    file: 'table-a.html',
    kind: 'table',
    about: 'The results of a vote: the news is in the rows of a table.',
    url: 'https://sundvalley.example/results',
    expect: {
      whole: {
        begins: 'All twelve wards have been counted.',
        ends: 'counted again on Thursday.',
        holds: ['Marthe Osgood', 'Dov Renner', '2,310'],
        lacks: ['1,20417', '9883'],
      },
    },
  },
  {
    file: 'table-b.html',
    kind: 'table',
    about: 'An old page laid out with tables: the article is one cell, the menu another.',
    url: 'https://sundbulletin.example/news/031009.html',
    expect: {
      whole: {
        ends: 'buy a new lock.',
        holds: ['A flock of forty sheep closed', 'Two small planes circled', 'warned the airfield'],
        lacks: ['Classifieds'],
        date: ['2003-10-09'],
        author: 'Walt Hennick',
      },
    },
  },
  {
    file: 'live-a.html',
    kind: 'live',
    about: 'A live blog: the entries are the text, each with a time.',
    url: 'https://calderflatsvoice.example/live/flood',
    expect: {
      whole: {
        holds: [
          'sends its 410 students home',
          'Water has reached the lowest parking lot',
          'rain on frozen ground',
        ],
        lacks: [],
        title: 'Live: Flood warning for the lower Sund',
        author: 'Frida Lanz',
        date: '2025-04-08',
      },
    },
  },
  {
    file: 'live-b.html',
    kind: 'live',
    about: 'A ticker of short entries in list items, with a button for older ones.',
    url: 'https://ostermarkpost.example/ticker/strike',
    expect: {
      whole: {
        holds: ['The airport tram is running again', 'Talks resume at four.', 'The police speak of 4,500.'],
        lacks: ['Load older entries'],
      },
      flagged: { because: ['beginning', 'rest', 'part', 'missing', 'incomplete', 'older'] },
    },
  },
]
