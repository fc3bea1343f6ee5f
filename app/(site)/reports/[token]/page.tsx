import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ProblemReceipt } from '@/components/site/problem-receipt'
import { receiptAt } from '@/domain/problems/queries'
import { site } from '../../reads'
import '../../problems.css'

type Props = { params: Promise<{ token: string }> }

export async function generateMetadata(): Promise<Metadata> {
  const { siteName } = await site()
  return {
    title: { absolute: `Your report · ${siteName}` },
    robots: { index: false },
    referrer: 'no-referrer',
  }
}

export default async function ReceiptPage({ params }: Props) {
  const receipt = await receiptAt((await params).token)
  if (!receipt) notFound()
  return <ProblemReceipt receipt={receipt} />
}
