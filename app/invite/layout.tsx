import type { ReactNode } from 'react'
import '../newsroom.css'

export default function InviteLayout({ children }: { children: ReactNode }) {
  return children
}
