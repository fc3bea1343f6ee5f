import type { OddPage } from '../odd-page'

/** Pages that ask for something before the article can be read. */
export const wallsRows: OddPage[] = [
  {
    file: 'consent-a.html',
    kind: 'consent',
    about: 'A whole page that asks for consent instead of the article.',
    url: 'https://ostermarkpost.example/economy/rents',
    expect: { flagged: { because: ['consent', 'cookie', 'tracking'] } },
  },
  {
    file: 'consent-b.html',
    kind: 'consent',
    about: 'A consent box lies over the page, and the whole article stands behind it.',
    url: 'https://calderflatsvoice.example/silo',
    expect: {
      whole: {
        begins: 'The empty grain silo by the tracks',
        ends: 'has no windows.',
        holds: ['leased it for fifteen years', 'climbers like to walk'],
        lacks: ['96 partners', 'withdraw your consent'],
        paragraphs: 4,
        author: 'Tilde Marsh',
        title: 'Grain silo in Calder Flats to become a climbing hall',
      },
    },
  },
  {
    file: 'consent-c.html',
    kind: 'consent',
    about: 'A consent page in German that offers reading with ads or a paid plan without tracking.',
    url: 'https://nordhafenerbote.example/stadt/bruecke',
    expect: { flagged: { because: ['consent', 'cookie', 'tracking'] } },
  },
  {
    file: 'signin-a.html',
    kind: 'signin',
    about: 'A sign-in form in place of the article.',
    url: 'https://sundreader.example/login?next=%2Fstories%2Fdam',
    expect: { flagged: { because: ['sign in', 'sign-in', 'signing in', 'log in', 'account'] } },
  },
  {
    file: 'signin-b.html',
    kind: 'signin',
    about: 'The headline and one sentence, then a wall that asks for a free account.',
    url: 'https://sundreader.example/stories/dam',
    expect: {
      flagged: {
        because: [
          'sign in',
          'sign-in',
          'signing in',
          'log in',
          'account',
          'beginning',
          'rest',
          'part',
          'missing',
          'incomplete',
        ],
      },
    },
  },
  {
    file: 'paywall-a.html',
    kind: 'paywall',
    about: 'The opening of an article, then an offer to subscribe.',
    url: 'https://grennockreview.example/hospital',
    expect: {
      flagged: {
        because: [
          'subscri',
          'paywall',
          'paid',
          'beginning',
          'beginning',
          'rest',
          'part',
          'missing',
          'incomplete',
        ],
      },
    },
  },
  {
    file: 'paywall-b.html',
    kind: 'paywall',
    about: 'Structured data say that a part is not free; the page shows three paragraphs and no offer.',
    url: 'https://wexleyherald.example/fair',
    expect: {
      flagged: {
        because: [
          'subscri',
          'paywall',
          'paid',
          'beginning',
          'beginning',
          'rest',
          'part',
          'missing',
          'incomplete',
        ],
      },
    },
  },
  {
    file: 'paywall-c.html',
    kind: 'paywall',
    about: 'A meter: the limit is used up, and only a summary can be seen.',
    url: 'https://ostermarkpost.example/trams-squeak',
    expect: {
      flagged: {
        because: [
          'subscri',
          'paywall',
          'paid',
          'beginning',
          'beginning',
          'rest',
          'part',
          'missing',
          'incomplete',
          'limit',
        ],
      },
    },
  },
]
