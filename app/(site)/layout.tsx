import type { ReactNode } from 'react'
import { SiteFrame } from '@/components/site/site-frame'
import { siteFonts } from './fonts'
import { site } from './reads'
import './site.css'

export default async function SiteLayout({ children }: { children: ReactNode }) {
  return (
    <SiteFrame site={await site()} fonts={siteFonts}>
      {children}
    </SiteFrame>
  )
}
