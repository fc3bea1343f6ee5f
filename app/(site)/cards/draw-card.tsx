import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ImageResponse } from 'next/og'
import { type Card, CardPicture } from './card'
import { cardSize } from './card-size'

/** Draws a card as PNG. Its texts must be drawable: for a missing letter the library would ask another host. */
export async function drawCard(card: Card): Promise<Response> {
  fonts ??= readFonts()
  return new ImageResponse(<CardPicture {...card} />, { ...cardSize, fonts: await fonts })
}

let fonts: ReturnType<typeof readFonts> | undefined

const folder = join(process.cwd(), 'node_modules/@fontsource/source-serif-4/files')

/** Two names, because the library reads only one file for each name and weight. */
const readFonts = () =>
  Promise.all(
    ['latin', 'latin-ext'].flatMap((part) =>
      ([400, 700] as const).map(async (weight) => ({
        name: part === 'latin' ? 'Source Serif 4' : 'Source Serif 4 Ext',
        data: await readFile(join(folder, `source-serif-4-${part}-${weight}-normal.woff`)),
        weight,
        style: 'normal' as const,
      })),
    ),
  )
