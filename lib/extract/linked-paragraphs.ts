import { type Box, groupOf, type Outline } from './outline'

/** Lets a paragraph that is one link be a paragraph, where most paragraphs around it are none: not a list of other stories. */
export function keepLinkedParagraphs({ boxes }: Outline): void {
  const paragraphs = boxes
    .filter(({ tag, gone, text }) => tag === 'p' && !gone && text !== '')
    .map((box) => ({ box, group: groupOf(box) }))
  const counts = new Map<Box | undefined, { all: number; linked: number }>()
  for (const { box, group } of paragraphs) {
    const count = counts.get(group) ?? { all: 0, linked: 0 }
    count.all++
    if (isLink(box)) count.linked++
    counts.set(group, count)
  }
  for (const { box, group } of paragraphs) {
    const { all, linked } = counts.get(group) ?? { all: 0, linked: 0 }
    if (isLink(box) && isSentence(box) && linked * 2 < all) unlink(box)
  }
}

const isLink = ({ text, linked }: Box) => text.length > 20 && text.length - linked <= 10
const isSentence = ({ text }: Box) => text.length >= 80 || (text.length >= 40 && /[.!?]["”’]?$/.test(text))

function unlink(box: Box): void {
  for (const link of box.element.querySelectorAll('a')) link.replaceWith(...link.childNodes)
  box.linked = 0
  box.links = 0
  box.prose = undefined
}
