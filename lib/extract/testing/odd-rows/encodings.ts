import type { OddPage } from '../odd-page'

/** Bytes that contradict their header, or are damaged. */
export const encodingsRows: OddPage[] = [
  {
    file: 'bytes-a.html',
    kind: 'bytes',
    about: 'UTF-8 in the bytes and in the page, Latin-1 in the header (Swedish).',
    contentType: 'text/html; charset=iso-8859-1',
    url: 'https://asvallabladet.example/bageriet',
    expect: {
      whole: {
        ends: 'räknar inte med det.',
        holds: ['Bageriet vid torget i Åsvalla stänger', 'Örjan Hedäng', 'än i dag'],
        lacks: [],
        title: 'Bageriet i Åsvalla stänger efter hundra år',
        author: 'Märta Sjöqvist',
      },
    },
  },
  {
    file: 'bytes-b.html',
    kind: 'bytes',
    about: 'Windows-1252 in the bytes, UTF-8 in the header.',
    url: 'https://ostermarkpost.example/eclair',
    expect: {
      whole: {
        begins: 'The pastry chef Zoé Lefèbure-Aune',
        ends: 'open to the public.',
        holds: ['for €1.20', '“It’s my name and my crème,”'],
        lacks: [],
        paragraphs: 4,
      },
    },
  },
  {
    file: 'bytes-c.html',
    kind: 'bytes',
    about: 'The page was damaged before it was stored: replacement characters stand where letters were.',
    url: 'https://hollinbayrecord.example/violins',
    expect: { flagged: { because: ['damaged', 'unreadable', 'garbled'] } },
  },
  {
    file: 'bytes-d.html',
    kind: 'bytes',
    about: 'Two encodings in one page: a template in UTF-8, a pasted part in Windows-1252.',
    url: 'https://ostermarkpost.example/terrace',
    expect: {
      whole: {
        begins: 'The Café Søndag in Ostermark',
        ends: 'answer is due on Friday.',
        holds: ['“We’re asking for a year’s delay,” said Høst.'],
        lacks: [],
      },
      flagged: { because: ['damaged', 'unreadable', 'garbled'] },
    },
  },
  {
    file: 'bytes-e.html',
    kind: 'bytes',
    about: 'Text that was stored twice encoded: every accented letter has become two signs.',
    url: 'https://valbruyere.example/marche',
    expect: { flagged: { because: ['damaged', 'unreadable', 'garbled'] } },
  },
]
