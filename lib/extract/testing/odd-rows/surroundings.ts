import type { OddPage } from '../odd-page'

/** What stands around the text or is hidden in it, and decides nothing. */
export const surroundingsRows: OddPage[] = [
  {
    file: 'extras-a.html',
    kind: 'extras',
    about: 'A pull quote repeats a sentence, and a newsletter box stands between the paragraphs.',
    url: 'https://lindleweekly.example/leaf-blowers',
    expect: {
      whole: {
        begins: 'Upper Lindle has banned leaf blowers',
        ends: 'doing the same.',
        holds: ['who counted 31 machines', 'rakes still work,” said the mayor'],
        lacks: ['rakes still work.”', 'inbox', 'every Saturday morning'],
        paragraphs: 4,
      },
    },
  },
  {
    file: 'extras-b.html',
    kind: 'extras',
    about: 'Comments of readers, longer than the article, stand in the same container.',
    url: 'https://tarrowbycourier.example/lamps',
    expect: {
      whole: {
        begins: 'From November on, the street lamps',
        ends: 'did not change.',
        holds: ['stay lit.'],
        lacks: ['night_walker', 'more meteors', '14 responses'],
        paragraphs: 3,
      },
    },
  },
  {
    file: 'extras-c.html',
    kind: 'extras',
    about: 'Links to related stories between the paragraphs and below them, and words about the author.',
    url: 'https://sundvalley.example/potatoes',
    expect: {
      whole: {
        begins: 'Farmers in the Sund valley have dug up',
        ends: 'is scarce as well.',
        holds: ['rotted the seed', 'Jon Ebbe'],
        lacks: ['fries may get shorter', 'potato thief', 'Dairy strike', 'two goats'],
        paragraphs: 4,
      },
    },
  },
  {
    file: 'concealed-a.html',
    kind: 'concealed',
    about: 'A hidden headline, byline and date of another story stand first in the article.',
    url: 'https://marrowpointtimes.example/keepers',
    expect: {
      whole: {
        ends: '600 people applied.',
        holds: ['Marrow Point is looking for two people', 'soup, each other and wind'],
        lacks: ['Storm closes'],
        title: 'Lighthouse keepers wanted for one winter',
        author: 'Ottilie Brand',
        date: '2025-10-13',
      },
    },
  },
  {
    file: 'concealed-b.html',
    kind: 'concealed',
    about: "A class hides a headline for tests and an editor's note with a name; no author is named.",
    url: 'https://osterpointlog.example/organ',
    expect: {
      whole: {
        begins: 'A diver who was looking for',
        ends: 'is missing one.',
        holds: ['211 pipes'],
        lacks: ['Ruben Falk', 'believe what'],
        title: 'Diver finds a church organ in the harbor',
        author: null,
        date: null,
      },
    },
  },
]
