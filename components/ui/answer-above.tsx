'use client'

import { usePathname } from 'next/navigation'
import { useState } from 'react'
import { FormMessage } from './form-message'
import type { FormState } from './form-state'

/** What an act without script said. It stays while the page is read anew, and goes with the page. */
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
