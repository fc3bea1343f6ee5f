import type { ReactNode } from 'react'
import { requireActor } from '../_boundary/actor'
import { NewsroomFrame } from '../_boundary/newsroom-frame'
import '../newsroom.css'

export default async function ProfileLayout({ children }: { children: ReactNode }) {
  return <NewsroomFrame actor={await requireActor()}>{children}</NewsroomFrame>
}
