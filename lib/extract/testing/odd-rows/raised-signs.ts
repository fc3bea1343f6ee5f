import type { OddPage } from '../odd-page'

/** Small signs beside words and figures, which must not become part of them. */
export const raisedSignsRows: OddPage[] = [
  {
    file: 'scripts-a.html',
    kind: 'scripts',
    about: 'Subscripts and superscripts in formulas and units.',
    url: 'https://lindlealmanac.example/greenhouse',
    expect: {
      whole: {
        begins: 'A tomato grower near Lindle',
        ends: 'of every month.',
        holds: ['next door.'],
        lacks: ['3 × 106', 'CO 2', 'H 2 O', 'm 2', '1 st of'],
        paragraphs: 4,
      },
    },
  },
  {
    file: 'scripts-b.html',
    kind: 'scripts',
    about: 'Raised letters and digits made with classes, and ordinals in a table of results.',
    url: 'https://sundvalley.example/sports/skaters',
    expect: {
      whole: {
        begins: 'Ilka Rahm finished 2nd on Sunday',
        ends: '0.2 seconds faster.',
        holds: ['purified H2O at'],
        lacks: ['2 nd', 'H 2 O'],
        paragraphs: 4,
      },
    },
  },
  {
    file: 'notes-a.html',
    kind: 'notes',
    about: 'Footnote digits right behind figures, with the notes at the end.',
    url: 'https://wexleyherald.example/free-buses',
    expect: {
      whole: {
        begins: 'Free buses cost Wexley $4.7',
        holds: ['cars downtown fell by 6'],
        lacks: ['4.71', '20242', '383', '64 percent', '5*'],
        author: null,
      },
    },
  },
  {
    file: 'notes-b.html',
    kind: 'notes',
    about: 'Reference numbers in brackets as links and as spans with a class, among real brackets.',
    url: 'https://grennockreview.example/canal',
    expect: {
      whole: {
        begins: 'Plans for a canal from Grennock',
        ends: 'a bicycle path.',
        holds: ['52,000 crowns', '[oak, tarred]', 'He was 81 and died'],
        lacks: ['[1]', '[2]', '[3]', '[5]'],
        paragraphs: 4,
      },
    },
  },
  {
    file: 'ruby-a.html',
    kind: 'ruby',
    about: 'Japanese with readings above characters and brackets for old browsers.',
    url: 'https://kirihama.example/news/lighthouse',
    expect: {
      whole: {
        begins: '霧浜',
        holds: ['来春から改修すると発表した', '子どもたちに光を残したい'],
        lacks: ['霧浜きりはま町', '灯台とうだいを', '遠野とおの汐里'],
        title: '霧浜の灯台、百年ぶりに改修',
      },
    },
  },
  {
    file: 'ruby-b.html',
    kind: 'ruby',
    about: 'Ruby with separate base and reading elements, over several characters at once.',
    url: 'https://sunamizawa.example/ichi',
    expect: {
      whole: {
        begins: '砂見沢',
        ends: '二倍に広げる。',
        holds: ['の冬の市が日曜日に開かれ', '六百杯が売り切れた'],
        lacks: ['砂見沢すなみざわの', '干鱈ひだらの'],
      },
    },
  },
]
