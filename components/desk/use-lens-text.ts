import { useEffect, useState } from 'react'
import { typedInBox } from '@/components/ui/typed-early'
import type { LensView } from '@/domain/lenses/lens'
import { findCopy, forgetCopies, keepCopy } from './kept-copy'

type Base = { version: number; body: string }

/**
 * The text of a lens while a person writes it. A newer text of the newsroom is shown at once to somebody who
 * has typed nothing, and offered to everybody else; unsaved text is kept on this device.
 */
export function useLensText(lens: LensView) {
  const [text, setText] = useState(lens.body)
  const [base, setBase] = useState<Base>({ version: lens.version, body: lens.body })
  const dirty = text !== base.body
  const moved = lens.version !== base.version
  const sameWords = lens.body === base.body || lens.body.trim() === text.trim()

  if (moved && (!dirty || sameWords)) {
    setBase({ version: lens.version, body: lens.body })
    if (lens.body !== base.body) setText(lens.body)
  }

  const [early] = useState(() => typedInBox(`[data-lens="${lens.key}"] textarea[name="body"]`))
  useEffect(() => {
    const words = early ?? findCopy(lens.id)?.draft.body
    if (words !== undefined) setText(words)
  }, [lens.id, early])
  useEffect(() => {
    if (dirty) keepCopy(lens.id, base.version, { body: text })
    else forgetCopies(lens.id)
  }, [lens.id, base.version, dirty, text])

  return {
    text,
    dirty,
    version: base.version,
    /** Somebody else's text, while this person has another one unsaved. */
    theirs: moved && dirty && !sameWords ? lens.body : null,
    write: setText,
    saved: (version: number) => setBase({ version, body: text }),
    useTheirs: () => {
      setText(lens.body)
      setBase({ version: lens.version, body: lens.body })
    },
    keepMine: () => setBase({ version: lens.version, body: lens.body }),
    discard: () => setText(base.body),
  }
}
