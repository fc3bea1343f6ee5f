import type { FindBeside } from './prose'
import { linkShare } from './prose'

/** Lists and cells that are nothing but links to other pages: a menu, a column, the films that follow. */
export const linkLists: FindBeside = ({ boxes }, sums) =>
  boxes.filter(({ at, tag }) => {
    const sum = sums[at]
    return lists.has(tag) && sum !== undefined && sum.links >= 3 && linkShare(sum) >= 0.75 && sum.prose < 60
  })

const lists = new Set('div section ul ol td table header dl'.split(' '))
