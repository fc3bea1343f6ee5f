import type { OddPage } from '../odd-page'

/** Struck, hidden and spoken words inside sentences. */
export const withinSentencesRows: OddPage[] = [
  {
    file: 'struck-a.html',
    kind: 'struck',
    about: 'Corrected figures: the old one deleted, the new one inserted.',
    url: 'https://lindleweekly.example/landslide',
    expect: {
      whole: {
        begins: 'A landslide has buried 130 yards',
        ends: 'until then.',
        holds: ['5:40 a.m.'],
        lacks: ['300', '4 a.m.'],
      },
    },
  },
  {
    file: 'struck-b.html',
    kind: 'struck',
    about: 'Struck words by s and by a class, and a reduced price.',
    url: 'https://ostermarkpost.example/museum',
    expect: {
      whole: {
        begins: 'The Ostermark museum lowers its prices',
        ends: 'keeps its prices.',
        holds: ['adults pay $9, and children nothing'],
        lacks: ['$14', '$6'],
        paragraphs: 4,
      },
    },
  },
  {
    file: 'tips-a.html',
    kind: 'tips',
    about: 'Tooltips in hidden spans explain abbreviations in the middle of sentences.',
    url: 'https://wexleyherald.example/sewage',
    expect: {
      whole: {
        begins: 'The sewage plant in Wexley has failed',
        ends: 'due next week.',
        holds: ['a third test for PFAS, the county said', '19 ng/l, where'],
        lacks: ['polyfluoroalkyl', 'nanograms'],
        paragraphs: 4,
      },
    },
  },
  {
    file: 'tips-b.html',
    kind: 'tips',
    about: 'A glossary: terms are buttons, and their meaning follows in a popover inside the paragraph.',
    url: 'https://tarrowbycourier.example/bonds',
    expect: {
      whole: {
        begins: 'Tarrowby wanted to borrow $12 million',
        ends: 'for each resident.',
        holds: ['of 3.1 percent was too low', 'with a guarantee from the county'],
        lacks: ['The yearly interest', 'A promise by someone else'],
        paragraphs: 4,
      },
    },
  },
  {
    file: 'spoken-a.html',
    kind: 'spoken',
    about: 'Words for screen readers after links and before figures.',
    url: 'https://pellworthdispatch.example/owl',
    expect: {
      whole: {
        begins: 'A barn owl is nesting',
        ends: 'moved to the chapel.',
        holds: ['the bird office reports. It is', 'said Tom Aske, who', 'silent until July.'],
        lacks: ['opens in a new window', 'approximately'],
        paragraphs: 4,
      },
    },
  },
  {
    file: 'spoken-b.html',
    kind: 'spoken',
    about: 'The style sheet for words meant for screen readers lies elsewhere; only class names tell.',
    url: 'https://grennockreview.example/chess',
    expect: {
      whole: {
        begins: 'The Grennock chess club has played',
        ends: 'play for two days.',
        holds: ['for a new clubhouse.', 'eleven of fourteen games.'],
        lacks: ['fully accessible', 'Quote:', 'see footnote'],
        paragraphs: 4,
      },
    },
  },
]
