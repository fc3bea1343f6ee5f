import { dayInWords } from '@/domain/stories/disclosure'

/** A day in words; the exact time is there for machines and on hover. */
export function When({ at }: { at: Date }) {
  return (
    <time dateTime={at.toISOString()} title={minuteInWords(at)}>
      {dayInWords(at)}
    </time>
  )
}

/** The minute in words, where two events on one day need telling apart. */
export function WhenExactly({ at }: { at: Date }) {
  return <time dateTime={at.toISOString()}>{minuteInWords(at)}</time>
}

const minuteInWords = (at: Date) => `${dayInWords(at)}, ${at.toISOString().slice(11, 16)} UTC`
