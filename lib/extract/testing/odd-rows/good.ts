import type { OddPage } from '../odd-page'

/** Ordinary pages, which are read without a refusal or a note. */
export const goodRows: OddPage[] = [
  {
    file: 'good-a.html',
    kind: 'good',
    about: 'A long report in a few long paragraphs.',
    url: 'https://sundvalley.example/longreads/river',
    expect: {
      whole: {
        ends: 'stands a bench.',
        holds: ['On the night of October 8, the Sund', 'avulsion', 'the answer was eleven pages long'],
        lacks: ['published by its readers'],
        title: 'The river that changed its mind',
        author: 'Helga Renn',
        date: '2025-09-01',
        publisher: 'Sund Valley',
      },
    },
  },
  {
    file: 'good-b.html',
    kind: 'good',
    about: 'A short news item of two sentences and nothing more.',
    url: 'https://wexleyherald.example/brief/kiosk',
    expect: {
      whole: {
        ends: 'reopens on Monday.',
        holds: ['A car rolled into a newspaper kiosk', 'No one was hurt.'],
        lacks: [],
        date: '2025-11-04',
        publisher: 'Wexley Herald',
      },
    },
  },
  {
    file: 'good-c.html',
    kind: 'good',
    about: 'An interview with questions in bold.',
    url: 'https://ostermarkpost.example/interview/benches',
    expect: {
      whole: {
        begins: 'Wenke Holt has designed 1,300',
        ends: 'I have a grandson.',
        holds: ['what makes a bench bad?', 'Drivers eat their lunch on it.'],
        lacks: [],
        paragraphs: 7,
        author: 'Caspar Oyen',
        date: '2025-05-02',
      },
    },
  },
  {
    file: 'good-d.html',
    kind: 'good',
    about: 'A list article with headings and a paragraph under each.',
    url: 'https://sundvalley.example/walks',
    expect: {
      whole: {
        begins: "You don't need a car to get lost",
        ends: 'The owls begin at ten.',
        holds: ['windfalls may be taken', 'dries up in July', 'Around Lake Sund'],
        lacks: [],
        author: 'Mirre Dahlen',
      },
    },
  },
  {
    file: 'good-e.html',
    kind: 'good',
    about: 'An article about cookies and consent banners.',
    url: 'https://ostermarkpost.example/cookie-fine',
    expect: {
      whole: {
        begins: "The county's privacy office has fined",
        ends: 'appeal within four weeks.',
        holds: ['301 partners', 'thirteen months'],
        lacks: [],
        date: '2025-02-20',
      },
    },
  },
  {
    file: 'good-f.html',
    kind: 'good',
    about: 'An article about a sign-in service that failed, with words of sign-in pages in it.',
    url: 'https://calderflatsvoice.example/locked-out',
    expect: {
      whole: {
        begins: 'For the better part of Monday',
        ends: 'will be deleted.',
        holds: ['Please log in to continue', 'six times'],
        lacks: [],
        author: 'Ivo Stahl',
        date: ['2025-01-28', null],
      },
    },
  },
  {
    file: 'good-g.html',
    kind: 'good',
    about: 'An article about a paywall, which quotes the words of one and is free to read.',
    url: 'https://pressbox.example/courier-paywall',
    expect: {
      whole: {
        begins: 'Since Monday, readers of the Tarrowby Courier',
        ends: 'selling bread to others."',
        holds: ['All but ninety declined.'],
        lacks: [],
        paragraphs: 4,
        author: 'Bea Solander',
        date: '2025-06-16',
        publisher: 'The Press Box',
      },
    },
  },
  {
    file: 'good-h.html',
    kind: 'good',
    about: 'A report with a real table in its middle.',
    url: 'https://ostermarkpost.example/rents-2025',
    expect: {
      whole: {
        begins: 'Rents in Ostermark have risen',
        ends: 'before 2027.',
        holds: ['$1,010', '$655', 'counts only new leases'],
        lacks: ['$640$1,010', '$510$655'],
      },
    },
  },
  {
    file: 'good-i.html',
    kind: 'good',
    about: 'A press release of an agency in paragraphs, with a contact and a PDF of the same text.',
    url: 'https://sundcounty.example/news/speed-limit',
    expect: {
      whole: {
        holds: ['From August 1, the speed limit', 'It applies to 57 schools.', 'at a cost of $88,000.'],
        lacks: [],
        date: '2025-03-27',
        publisher: 'Sund County',
      },
    },
  },
  {
    file: 'good-j.html',
    kind: 'good',
    about: 'A blog post of a person without any metadata, in plain old markup.',
    url: 'https://kettle.example/~aune/clock.html',
    expect: {
      whole: {
        begins: 'Our kitchen clock stopped on a Sunday',
        holds: ['faster than before', 'a line to the note.'],
        lacks: [],
        title: 'Repairing the kitchen clock',
        author: null,
      },
    },
  },
  {
    file: 'good-k.html',
    kind: 'good',
    about: 'A report whose word count fits, with a photo caption, a subheading and a correction at its end.',
    url: 'https://ostermarkpost.example/tram-6',
    expect: {
      whole: {
        holds: [
          'mostly of people who had no one to visit',
          'Nine years of work',
          'fourteen minutes from downtown',
          "for those who don't trust the tram.",
        ],
        lacks: [],
        title: 'Tram line 6 reaches the hospital',
        author: 'Jorun Pike',
        date: '2025-10-27',
      },
    },
  },
  {
    file: 'good-l.html',
    kind: 'good',
    about: 'A German report whose words for signing up and agreeing belong to the story.',
    url: 'https://nordhafenerbote.example/stadt/sporthalle',
    expect: {
      whole: {
        begins: 'Die Sporthalle am Deich',
        ends: 'schon vergeben.',
        holds: ['muss sich anmelden', '2,3 Millionen Euro'],
        lacks: [],
        paragraphs: 4,
        title: 'Sporthalle in Nordhafen öffnet nach drei Jahren',
        author: 'Jördis Kampen',
        date: '2025-04-14',
        publisher: 'Nordhafener Bote',
      },
    },
  },
]
