import type { Box, Outline } from './outline'
import { type FindBeside, linkShare, type Sum } from './prose'

/**
 * What stands under a heading that every site has: comments, the author, other stories. The block goes that the heading
 * opens, or what follows it beside it: all of the comments, and lists of links as far as they reach.
 */
export const headedBoxes: FindBeside = (page, sums) =>
  page.boxes.flatMap((box) => {
    const kind = box.gone ? undefined : kindOf(box)
    if (!kind) return []
    const opened = openedBy(box)
    const sum = opened && sums[opened.at]
    if (opened && sum && kind.takes(sum)) return [opened]
    const following = followingOf(page, box)
    const ends = following.findIndex(({ at }) => !kind.follows(sums[at]))
    const taken = ends < 0 ? following : following.slice(0, ends)
    return taken.length > 0 ? [box, ...taken] : []
  })

type Kind = { label: RegExp; takes: (sum: Sum) => boolean; follows: (sum: Sum | undefined) => boolean }

const kinds: Kind[] = [
  {
    label:
      /^(?:\d[\d.,]* (?:comments?|responses?|replies|thoughts)|(?:reader |all |latest )?comments?(?: \(?\d+\)?)?|responses|discussion|what (?:our )?readers (?:say|think)|your (?:comments|opinions|views)|reader (?:comments|opinions|reactions)|join the (?:conversation|discussion)|leave a (?:reply|comment)|post a comment|kommentare|commentaires|comentarios|reacties)$/i,
    takes: () => true,
    follows: () => true,
  },
  {
    label:
      /^(?:about (?:the )?(?:authors?|writers?|reporters?)|written by|über (?:den autor|die autorin)|à propos de l['’]auteur|sobre (?:el autor|la autora))$/i,
    takes: ({ text }) => text < 800,
    follows: (sum) => sum !== undefined && sum.text < 500,
  },
  {
    label:
      /^(?:related\b.{0,30}|more (?:from|on|in|about|stories|news|like|coverage)\b.{0,50}|(?:you )?(?:may|might) also (?:like|enjoy)|you might be interested.{0,12}|(?:read|watch|see|up|coming) (?:next|more|also)|(?:next|more) (?:videos?|films?|stories|articles)|see also|also (?:in|on|read)\b.{0,30}|recommended\b.{0,20}|most (?:read|popular|viewed|shared)|trending\b.{0,20}|popular\b.{0,20}|(?:other|latest|top|recent|similar|further) (?:stories|news|articles|posts|videos|films|headlines|reading)|don[’']t miss|around the web|from (?:around )?(?:the web|our (?:partners|sponsors|archive))|sponsored.{0,20}|advertisement|share (?:this|on)\b.{0,20}|follow us|editors?[’']?s? picks?|what to read next|mehr (?:zum thema|aus|von)\b.{0,30}|lesen sie (?:auch|mehr)|das könnte.{0,30}|meistgelesen|weitere (?:artikel|meldungen)|(?:à )?lire aussi|sur le même (?:sujet|thème)|les plus lus|lea también|te puede interesar|(?:las )?más leíd[ao]s)$/i,
    takes: (sum) => linkShare(sum) >= 0.3 || (sum.together < 2 && sum.links > 0),
    follows: (sum) => sum !== undefined && linkShare(sum) >= 0.5,
  },
]

function kindOf({ tag, text }: Box): Kind | undefined {
  if (text.length > 70 || text === '' || !/^(?:h[2-6]|p|div|dt|header)$/.test(tag)) return undefined
  const said = text.replace(/[\s:：…»>]+$/u, '')
  return kinds.find(({ label }) => label.test(said))
}

/** The largest block whose first words are this heading. */
function openedBy(box: Box): Box | undefined {
  let opened: Box | undefined
  let at = box.at
  for (let next = box.parent; next && next.at === at - 1 && next.text === ''; next = next.parent) {
    at = next.at
    if (next.end > box.end) opened ??= next
  }
  return opened
}

function followingOf({ boxes }: Outline, box: Box): Box[] {
  const following: Box[] = []
  let next = boxes[box.end + 1]
  while (next && next.parent === box.parent) {
    if (!next.gone) following.push(next)
    next = boxes[next.end + 1]
  }
  return following
}
