import type { FindBeside } from './prose'

/** Bylines and words about the author, which are told apart from the text. Names are looked for before this. */
export const authorBoxes: FindBeside = ({ boxes }, sums) =>
  boxes.filter(({ at, names, tag }) => {
    const sum = sums[at]
    return (
      carriers.has(tag) &&
      called.test(names) &&
      !text.test(names) &&
      sum !== undefined &&
      sum.text <= 600 &&
      sum.together < 2
    )
  })

const carriers = new Set('div section aside p ul li address footer header figure'.split(' '))
const called = /(?:^|[\s_-])(?:authors?|contributors?|by-?line|bio|writer)(?:[\s_-]|$)/i
const text = /article|entry|post|story|content|body|text|live/i
