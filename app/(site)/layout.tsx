import type { ReactNode } from 'react'
import { SiteFrame } from '@/components/site/site-frame'
import { firstScript } from '@/lib/first-script'
import { siteFonts } from './fonts'
import { site } from './reads'
import './site.css'

export default async function SiteLayout({ children }: { children: ReactNode }) {
  return (
    <SiteFrame site={await site()} fonts={siteFonts} firstScript={firstScript}>
      {children}
    </SiteFrame>
  )
}
