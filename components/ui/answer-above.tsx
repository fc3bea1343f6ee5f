'use client'

import { usePathname } from 'next/navigation'
import { useState } from 'react'
import { FormMessage } from './form-message'
import type { FormState } from './form-state'

/** The answer to an act without script. It survives a refresh of the page's data and goes when the page does. */
export function AnswerAbove({ answer }: { answer: FormState }) {
  const path = usePathname()
  const [said] = useState({ answer, path })
  if (!said.answer.message || said.path !== path) return null
  return (
    <div className="mb-4">
      <FormMessage state={said.answer} />
    </div>
  )
}
