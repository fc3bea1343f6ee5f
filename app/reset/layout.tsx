import type { ReactNode } from 'react'
import '../newsroom.css'

export default function ResetLayout({ children }: { children: ReactNode }) {
  return children
}
