import { headlineSize } from './card-words'

export type Card = { siteName: string; title: string; foot: string[] }

/** What a card shows: the site, the headline, and a line or two below it. Drawn, never sent as a page. */
export function CardPicture({ siteName, title, foot }: Card) {
  return (
    <div style={frame}>
      <div style={masthead}>
        <svg viewBox="0 0 40 26" width="86" height="56" aria-hidden="true">
          <circle cx="13" cy="13" r="12" fill="none" stroke={ink} strokeWidth="1.6" />
          <circle cx="27" cy="13" r="12" fill="none" stroke={ink} strokeWidth="1.6" />
          <path d="M20 3.25a12 12 0 0 1 0 19.5a12 12 0 0 1 0-19.5z" fill={accent} />
        </svg>
        <div style={{ marginLeft: 22 }}>{siteName}</div>
      </div>
      <div style={{ ...headline, fontSize: headlineSize(title) }}>{title}</div>
      <div style={footer}>
        {foot.map((line) => (
          <div key={line} style={{ marginTop: 6 }}>
            {line}
          </div>
        ))}
      </div>
    </div>
  )
}

const ink = '#14171c'
const soft = '#505966'
const accent = '#1d43b8'

const frame = {
  display: 'flex',
  flexDirection: 'column',
  width: '100%',
  height: '100%',
  padding: '56px 72px 52px',
  background: '#fff',
  borderTop: `16px solid ${accent}`,
  color: ink,
  fontFamily: 'Source Serif 4, Source Serif 4 Ext',
} as const

const masthead = {
  display: 'flex',
  alignItems: 'center',
  fontSize: 44,
  fontWeight: 700,
  letterSpacing: '-0.03em',
} as const

const headline = {
  display: 'block',
  flexGrow: 1,
  marginTop: 30,
  fontWeight: 700,
  lineHeight: 1.08,
  letterSpacing: '-0.015em',
  lineClamp: 4,
  wordBreak: 'break-word',
} as const

const footer = { display: 'flex', flexDirection: 'column', fontSize: 30, color: soft } as const
