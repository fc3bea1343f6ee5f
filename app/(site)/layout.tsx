import type { ReactNode } from 'react'
import { SiteFrame } from '@/components/site/site-frame'
import { site } from './reads'
import './site.css'

export default async function SiteLayout({ children }: { children: ReactNode }) {
  return <SiteFrame site={await site()}>{children}</SiteFrame>
}
