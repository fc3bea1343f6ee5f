import type { OddPage } from '../odd-page'

/** Names that are no author, and hosts and archives that are no publisher. */
export const namesRows: OddPage[] = [
  {
    file: 'authors-a.html',
    kind: 'authors',
    about: 'The author in structured data is an organization; the byline names no one.',
    url: 'https://calderflatsvoice.example/pools',
    expect: {
      whole: {
        ends: 'until September 21.',
        holds: ['The pools of Sund County counted', 'Season tickets'],
        lacks: [],
        author: null,
        date: '2025-08-12',
        publisher: 'Calder Flats Voice',
      },
    },
  },
  {
    file: 'authors-b.html',
    kind: 'authors',
    about: 'A biography stands in the element of the author, behind the name.',
    url: 'https://osterpointlog.example/potholes',
    expect: {
      whole: {
        ends: 'from across the street.',
        holds: ['There are 4,117 potholes', 'plant flowers around it'],
        lacks: ['lives on a boat'],
        author: 'Ronja Lisk',
      },
    },
  },
  {
    file: 'authors-c.html',
    kind: 'authors',
    about: "A link to all of the author's stories stands next to the name and looks like one.",
    url: 'https://pellworthdispatch.example/ice-cream',
    expect: {
      whole: {
        ends: 'look out for that.',
        holds: ['The only ice cream truck in Pellworth', 'at every corner'],
        lacks: ['View archive'],
        author: 'Teo Marklund',
      },
    },
  },
  {
    file: 'authors-d.html',
    kind: 'authors',
    about: 'Two authors, the second behind "and", and an agency in the same list.',
    url: 'https://osterpointlog.example/crane',
    expect: {
      whole: {
        holds: ['A crane has fallen over', 'Its driver was at lunch'],
        lacks: [],
        author: 'Astrid Kolm, Benno Rask',
        date: '2025-10-02',
      },
    },
  },
  {
    file: 'authors-e.html',
    kind: 'authors',
    about: 'Three linked authors in one byline, with a job behind each.',
    url: 'https://sundvalley.example/emptiest-school',
    expect: {
      whole: {
        holds: ['Four children go to school in Upper Marsh', 'takes seventy minutes.'],
        lacks: [],
        author: 'Ines Torvik, Paul Ambry, Sora Venn',
      },
    },
  },
  {
    file: 'publisher-a.html',
    kind: 'publisher',
    about: 'The mobile host; the site gives its name only in the title and in its logo.',
    url: 'https://m.hollinbayrecord.example/sailing-club',
    expect: {
      whole: {
        begins: 'The sailing club of Hollin Bay is leaving',
        ends: 'own a boat.',
        holds: ['becomes a bar'],
        lacks: [],
        publisher: 'The Hollin Bay Record',
      },
    },
  },
  {
    file: 'publisher-b.html',
    kind: 'publisher',
    about: "An archive names itself as the publisher; the copied page's own name is in its structured data.",
    url: 'https://keeptime.example/web/20220508093000/https://lindleweekly.example/goose-herder',
    expect: {
      whole: {
        begins: "The county's prize for rare trades",
        ends: 'is too short.',
        holds: ['learned the trade from films'],
        lacks: ['captured 8 May'],
        publisher: 'Lindle Weekly',
        date: '2022-05-05',
      },
    },
  },
  {
    file: 'publisher-c.html',
    kind: 'publisher',
    about: 'Only a www host, without any name of the site: the host without www is its name.',
    url: 'https://www.ruhnweather.example/week-41',
    expect: {
      whole: {
        begins: 'The station on Mount Ruhn',
        ends: 'gone by noon.',
        holds: ['The instruments are fine.'],
        lacks: [],
        publisher: 'ruhnweather.example',
      },
    },
  },
]
