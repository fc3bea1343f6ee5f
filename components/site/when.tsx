import { dayInWords } from '@/domain/stories/disclosure'

/** A day in words; the exact time is there for machines and on hover. */
export function When({ at }: { at: Date }) {
  return (
    <time dateTime={at.toISOString()} title={`${dayInWords(at)}, ${clock(at)} UTC`}>
      {dayInWords(at)}
    </time>
  )
}

const clock = (at: Date) => at.toISOString().slice(11, 16)
