import type { ReactNode } from 'react'
import '../newsroom.css'

export default function SignInLayout({ children }: { children: ReactNode }) {
  return children
}
