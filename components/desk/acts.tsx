'use client'

import { useRouter } from 'next/navigation'
import { createContext, type ReactNode, useContext, useRef, useState, useTransition } from 'react'
import { FormMessage } from '@/components/ui/form-message'
import { type FormAction, type FormState, untouched } from '@/components/ui/form-state'
import { ask } from './ask'

/** Runs before each act: `null` stops it, else fields that replace older ones of the form. */
export type BeforeAct = () => Promise<Record<string, string> | null>

type Value = {
  answer: FormState
  running: string | null
  run: (id: string, action: FormAction, data: FormData) => Promise<FormState>
  /** Says why an act was not even sent. */
  refuse: (message: string) => void
}

const ActsContext = createContext<Value | null>(null)

/**
 * One place for the answers to many small forms. An act often removes its own button; its message stays
 * here, above the remaining forms.
 */
export function Acts({ before, children }: { before?: BeforeAct; children: ReactNode }) {
  const [answer, setAnswer] = useState<FormState>(untouched)
  const [running, setRunning] = useState<string | null>(null)
  const line = useRef(new Map<string, Promise<FormState>>())
  const [, start] = useTransition()
  const router = useRouter()

  const send = async (id: string, action: FormAction, data: FormData): Promise<FormState> => {
    setRunning(id)
    setAnswer(untouched)
    const fresh = before ? await before() : {}
    if (!fresh) {
      setRunning(null)
      return untouched
    }
    for (const [name, value] of Object.entries(fresh)) if (data.has(name)) data.set(name, value)
    return new Promise((resolve) =>
      start(async () => {
        const next = await ask(action, data)
        start(() => {
          setAnswer(next)
          setRunning(null)
        })
        // Without a session, rereading the page would only return the sign-in page.
        if (next.outcome === 'refused' && next.reason !== 'signed_out') router.refresh()
        resolve(next)
      }),
    )
  }

  /** One act after another: a quick second one waits for its turn, and the same one twice is one. */
  const run = (id: string, action: FormAction, data: FormData): Promise<FormState> => {
    if (running === id || line.current.has(id)) return Promise.resolve(untouched)
    const turn = Promise.allSettled(line.current.values()).then(() => send(id, action, data))
    line.current.set(
      id,
      turn.finally(() => line.current.delete(id)),
    )
    return turn
  }
  const refuse = (message: string) =>
    setAnswer({ outcome: 'refused', message, answer: String(performance.now()) })

  return <ActsContext value={{ answer, running, run, refuse }}>{children}</ActsContext>
}

export function useActs(): Value {
  const value = useContext(ActsContext)
  if (!value) throw new Error('a form of the desk stands outside <Acts>')
  return value
}

/** The words of the last act. */
export function ActsMessage() {
  return <FormMessage state={useActs().answer} />
}
