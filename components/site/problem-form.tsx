'use client'

import { type ReactNode, useActionState } from 'react'
import { type FormAction, type FormState, untouched } from '@/components/ui/form-state'
import { longestPassage, problemKindNames } from '@/domain/problems/problem'

type Props = { action: FormAction; slug: string; version: number; passage: string }

const fieldNames: Record<string, string> = {
  kind: 'What kind of problem is it?',
  passage: 'The passage it is about',
  words: 'What is wrong?',
  email: 'Email',
}

/** What a reader tells the newsroom. Works without script; what was typed stays when it is refused. */
export function ProblemForm({ action, slug, version, passage }: Props) {
  // Without its own address the form would have an empty one, which isn't valid HTML.
  const here = `/stories/${encodeURIComponent(slug)}/report`
  const [state, submit, sending] = useActionState(action, untouched, here)
  const typed = (name: string, initial = '') => {
    const value = state.values?.[name]
    return typeof value === 'string' ? value : initial
  }
  return (
    <form action={submit} aria-label="Report a problem" noValidate>
      <Refusal state={state} />
      <input type="hidden" name="slug" value={slug} />
      <input type="hidden" name="version" value={version} />
      {/* React doesn't refill radios when it resets a form; a new key recreates them. */}
      <fieldset key={state.answer} id="kind" {...marked('kind', state)}>
        <legend>{fieldNames.kind}</legend>
        <Problem name="kind" state={state} />
        {Object.entries(problemKindNames).map(([kind, words]) => (
          <label key={kind} className="choice">
            <input type="radio" name="kind" value={kind} defaultChecked={typed('kind') === kind} required />
            {words}
          </label>
        ))}
      </fieldset>
      <Entry name="passage" state={state} hint="Optional. Copy it from the story.">
        <textarea
          id="passage"
          name="passage"
          rows={3}
          maxLength={longestPassage}
          defaultValue={typed('passage', passage)}
          {...marked('passage', state, true)}
        />
      </Entry>
      <Entry name="words" state={state} hint="10 to 2,000 characters. A link to what shows it helps.">
        <textarea
          id="words"
          name="words"
          rows={6}
          required
          defaultValue={typed('words')}
          {...marked('words', state, true)}
        />
      </Entry>
      <Entry
        name="email"
        state={state}
        hint="Optional, only to answer you. Editors see it; it is never published."
      >
        <input
          id="email"
          name="email"
          type="email"
          autoComplete="email"
          maxLength={254}
          defaultValue={typed('email')}
          {...marked('email', state, true)}
        />
      </Entry>
      <div className="trap" aria-hidden="true">
        <label>
          Leave this empty
          <input name="homepage" tabIndex={-1} autoComplete="off" />
        </label>
      </div>
      <button
        type="submit"
        aria-disabled={sending || undefined}
        onClick={(event) => sending && event.preventDefault()}
      >
        {sending ? 'Sending…' : 'Send the report'}
      </button>
    </form>
  )
}

const problemOf = (name: string, state: FormState) => state.fieldErrors?.[name]?.join(' ')

/** What ties a control to its hint and to what is wrong with it. */
function marked(name: string, state: FormState, hinted = false) {
  const wrong = problemOf(name, state) !== undefined
  const described = [hinted ? `${name}-hint` : '', wrong ? `${name}-problem` : ''].filter(Boolean).join(' ')
  return { 'aria-describedby': described || undefined, ...(hinted && wrong && { 'aria-invalid': true }) }
}

function Entry({
  name,
  state,
  hint,
  children,
}: {
  name: string
  state: FormState
  hint: string
  children: ReactNode
}) {
  return (
    <div className="entry">
      <label htmlFor={name}>{fieldNames[name]}</label>
      <p id={`${name}-hint`} className="small soft">
        {hint}
      </p>
      <Problem name={name} state={state} />
      {children}
    </div>
  )
}

function Problem({ name, state }: { name: string; state: FormState }) {
  const words = problemOf(name, state)
  if (words === undefined) return null
  return (
    <p id={`${name}-problem`} className="wrong small">
      {words}
    </p>
  )
}

function Refusal({ state }: { state: FormState }) {
  if (state.outcome !== 'refused' && state.outcome !== 'invalid') return null
  const fields = Object.keys(fieldNames).filter((name) => problemOf(name, state) !== undefined)
  return (
    <div key={state.answer} role="alert" className="refusal">
      {fields.length === 0 ? (
        <p>{state.message}</p>
      ) : (
        <>
          <p>Not sent yet:</p>
          <ul>
            {fields.map((name) => (
              <li key={name}>
                <a href={`#${name}`}>{problemOf(name, state)}</a>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}
