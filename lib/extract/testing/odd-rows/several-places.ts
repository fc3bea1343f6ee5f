import type { OddPage } from '../odd-page'

/** Articles whose text stands in several containers, or is shown only when a script or a button reveals it. */
export const severalPlacesRows: OddPage[] = [
  {
    file: 'split-a.html',
    kind: 'split',
    about: 'Two sections side by side in the article, with an advertisement between them.',
    url: 'https://tarrowbycourier.example/town/reading-room',
    expect: {
      whole: {
        ends: 'planned for Saturday at ten.',
        holds: [
          'The reading room of the Tarrowby library opened',
          'brought his own lamp',
          'Repairs cost $310,000',
          'eleven cannot be saved',
        ],
        lacks: ['Advertisement', 'mattress'],
        title: 'Tarrowby library reopens its reading room',
        author: 'Maren Estby',
        date: '2025-03-11',
        publisher: 'The Tarrowby Courier',
      },
    },
  },
  {
    file: 'split-b.html',
    kind: 'split',
    about: 'Three columns of a print layout, one or two paragraphs in each, without an article element.',
    url: 'https://hollinbayrecord.example/2025/06/03/overtime',
    expect: {
      whole: {
        begins: 'Crews on the Hollin Bay ferries voted late',
        ends: 'who commutes to the mainland.',
        holds: ['171 were in favor', 'a third deckhand returns', 'an extra Sunday crossing'],
        lacks: ['Tides'],
        paragraphs: 5,
        title: 'Ferry crews vote to end overtime ban',
        author: 'Jonas Pell',
        date: '2025-06-03',
      },
    },
  },
  {
    file: 'split-c.html',
    kind: 'split',
    about:
      'The first paragraphs stand in the header of the article, the others in a continuation far below a link box.',
    url: 'https://lindleweekly.example/news/orchard-school',
    expect: {
      whole: {
        begins: 'The county board decided on Friday to keep',
        ends: 'The decision holds until 2029.',
        holds: ['Two abstained.', 'grafting, pruning and cider making', 'It was the tractor that did it'],
        lacks: ['Pears for the palace'],
        title: 'Lindle keeps its last orchard school',
        author: 'Petra Holm',
        date: '2025-09-22',
        publisher: 'Lindle Weekly',
      },
    },
  },
  {
    file: 'reveal-a.html',
    kind: 'reveal',
    about: "A class in the page's style sheet hides the second half until a button is pressed.",
    url: 'https://pellworthdispatch.example/bridge-slips',
    expect: {
      whole: {
        begins: 'The repair of the Pellworth footbridge will begin',
        ends: 'crossed about 2,600 times a day.',
        holds: ['adds eighteen minutes', 'asking for $24,000'],
        lacks: ['Show more'],
        title: 'Bridge repair in Pellworth slips to fall',
      },
      flagged: { because: ['beginning', 'rest', 'part', 'missing', 'incomplete'] },
    },
  },
  {
    file: 'reveal-b.html',
    kind: 'reveal',
    about: 'The attribute hidden and a button with aria-expanded.',
    url: 'https://ostermarkpost.example/night-bus',
    expect: {
      whole: {
        ends: 'That wish was not met.',
        holds: [
          'The night bus between Ostermark and Grennock will run',
          'nurses, bakers and cleaners',
          'stops at the hospital as well',
        ],
        lacks: ['Read full story'],
        author: 'Hedda Moor',
        date: '2025-02-14',
      },
      flagged: { because: ['beginning', 'rest', 'part', 'missing', 'incomplete'] },
    },
  },
  {
    file: 'reveal-c.html',
    kind: 'reveal',
    about: 'A template element holds the rest, and a script puts it in place.',
    url: 'https://marrowpointtimes.example/clockmaker',
    expect: {
      whole: {
        begins: 'The shop of the clockmaker Ferran Ilse',
        ends: 'ten past four since 1987.',
        holds: ['Nothing is to be moved', 'Monday and Friday mornings'],
        lacks: [],
      },
      flagged: { because: ['beginning', 'rest', 'part', 'missing', 'incomplete'] },
    },
  },
  {
    file: 'reveal-d.html',
    kind: 'reveal',
    about: 'The page is built by a script, and the article stands in noscript for everyone else.',
    url: 'https://calderflatsvoice.example/salt-barn',
    expect: {
      whole: {
        begins: "A fire in the county's salt barn",
        ends: 'faulty in the spring.',
        holds: ['some 900 tons', 'three loaders by Friday'],
        lacks: [],
        title: 'Salt barn fire leaves roads without grit',
        author: 'Corin Vasse',
      },
      flagged: { because: ['script'] },
    },
  },
  {
    file: 'reveal-e.html',
    kind: 'reveal',
    about: 'Closed details elements hold the answers of an interview.',
    url: 'https://osterpointlog.example/pilot',
    expect: {
      whole: {
        begins: 'Since April, Signe Thorvald has guided ships',
        ends: 'edited for length.',
        holds: [
          'not even the engine',
          'What is the hardest part of the channel?',
          'Once, in training, in a simulator.',
        ],
        lacks: [],
      },
    },
  },
  {
    file: 'reveal-f.html',
    kind: 'reveal',
    about: 'The rest is cut off by height and faded; a class named collapsed holds all of it.',
    url: 'https://wexleyherald.example/cooks',
    expect: {
      whole: {
        begins: 'Eleven school cooks in Wexley must be paid',
        ends: 'The town has a month to appeal.',
        holds: ['aprons can be put on at the stove', 'about $1,900'],
        lacks: ['Expand'],
        paragraphs: 4,
      },
    },
  },
]
