import type { OddPage } from '../odd-page'

/** First letters that are set apart, and paragraphs that are nothing but links. */
export const lettersAndLinksRows: OddPage[] = [
  {
    file: 'initial-a.html',
    kind: 'initial',
    about: 'The first letter stands in a span that floats, with a line break behind it.',
    url: 'https://grennockreview.example/lamplighters',
    expect: {
      whole: {
        begins: 'Most evenings at four, Bertil Oss climbs',
        ends: 'flicker like flames.',
        holds: [],
        lacks: ['M ost evenings'],
        paragraphs: 4,
      },
    },
  },
  {
    file: 'initial-b.html',
    kind: 'initial',
    about: 'The first letter is a picture with an alternative text.',
    url: 'https://sundvalley.example/outdoors/map',
    expect: {
      whole: {
        begins: 'When the third hiker in a month',
        ends: 'The lake is right."',
        holds: [],
        lacks: [],
        paragraphs: 4,
      },
    },
  },
  {
    file: 'initial-c.html',
    kind: 'initial',
    about: 'Sighted readers see split letters, and a hidden span says the whole word to the others.',
    url: 'https://lindlealmanac.example/bees',
    expect: {
      whole: {
        begins: 'Beekeepers around Lindle have opened',
        ends: 'sugar boards for free.',
        holds: ['390 did not survive'],
        lacks: ['BeekeepersB', 'B eekeepers'],
        paragraphs: 4,
      },
    },
  },
  {
    file: 'initial-d.html',
    kind: 'initial',
    about: 'The first letter is a block of its own in front of the paragraph.',
    url: 'https://hollinbaymag.example/low-tide',
    expect: {
      whole: {
        begins: 'Nobody in Hollin Bay remembers',
        ends: 'expected in eleven years.',
        holds: ['wrapped in a towel'],
        lacks: ['N obody'],
        paragraphs: 4,
      },
    },
  },
  {
    file: 'linked-a.html',
    kind: 'linked',
    about: 'One paragraph in the middle is a single link to a court document, and belongs to the text.',
    url: 'https://pellworthdispatch.example/mill-sale',
    expect: {
      whole: {
        begins: 'A judge has stopped the sale',
        ends: 'highest building in town.',
        holds: ['In her ruling, Judge Amalie Crane wrote'],
        lacks: [],
        paragraphs: 4,
      },
    },
  },
  {
    file: 'linked-b.html',
    kind: 'linked',
    about: 'A paragraph names five candidates, every name a link, and almost nothing else.',
    url: 'https://ostermarkpost.example/mayor-race',
    expect: {
      whole: {
        begins: 'Ostermark elects a mayor on the second Sunday',
        ends: 'again two weeks later.',
        holds: ['Karin Lodd, 58, Emil Faber, 44, Rosa Thiel, 39', 'Nils Averly, 27'],
        lacks: ['vote by mail'],
        paragraphs: 4,
      },
    },
  },
]
