'use client'

import {
  type ComponentProps,
  createContext,
  type ReactNode,
  type SubmitEvent,
  useActionState,
  useContext,
  useId,
  useState,
} from 'react'
import { Button } from '@/components/ui/button'
import { FormContext } from '@/components/ui/form-context'
import { type FormAction, type FormState, untouched } from '@/components/ui/form-state'
import { useActs } from './acts'

const Sending = createContext(false)

type Props = {
  action: FormAction
  /** Fields that the person does not see. */
  hidden: Record<string, string | number>
  children: ReactNode
  className?: string
  label?: string
  id?: string
  onDone?: (answer: FormState) => void
}

/** A form whose answer is told by the <Acts> around it; after a plain form post, above the page. */
export function ActForm({
  action,
  hidden,
  children,
  className = 'contents',
  label,
  id: name,
  onDone,
}: Props) {
  const id = useId()
  const { run, running } = useActs()
  const [plain, post] = useActionState(action, untouched)
  const [answer, setAnswer] = useState<FormState>(plain)

  const send = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    const next = await run(id, action, new FormData(form, event.nativeEvent.submitter))
    setAnswer(next)
    if (next.outcome !== 'done') return
    form.reset()
    onDone?.(next)
  }

  return (
    <form id={name} action={post} onSubmit={send} className={className} aria-label={label} noValidate>
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <input type="hidden" name="answerAbove" value="yes" />
      <FormContext value={answer}>
        <Sending value={running === id}>{children}</Sending>
      </FormContext>
    </form>
  )
}

type ButtonProps = ComponentProps<typeof Button> & { pending: string }

/** The button of an <ActForm>; says in words that it is at work. */
export function ActButton({ pending, children, ...rest }: ButtonProps) {
  const sending = useContext(Sending)
  return (
    <Button {...rest} type="submit" aria-disabled={sending || undefined}>
      {sending ? pending : children}
    </Button>
  )
}
