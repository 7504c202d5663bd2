import type { ComponentChildren } from 'preact'
import { KeptSpace } from '#platform/ui'
import { page, type Ask, type PageWords } from '#platform/web'
import { PORTFOLIO } from './portfolio.ts'

/** Where somebody reads what waits on their telephone to enter their portfolio. */
export const SENDS = `${PORTFOLIO}/envois`

type Wish = { status?: number; full?: string }

/** One screen of a portfolio: what is added there is kept on the telephone first, and leaves when there is a network (browser/trainee.ts). */
export function ownScreen(
  c: Ask,
  { scripts = [], ...words }: Omit<PageWords, 'room' | 'density'> & { room?: string },
  children: ComponentChildren,
  { status = 200, full }: Wish = {},
): Response {
  return page(
    c,
    {
      room: 'evidence',
      density: 'terrain',
      listen: true,
      here: PORTFOLIO,
      ...words,
      scripts: ['trainee', ...scripts],
    },
    <KeptSpace now={c.var.now} scope={PORTFOLIO} shelf="beffroi-portfolio" sends={SENDS} full={full} stacked>
      {children}
    </KeptSpace>,
    status,
  )
}
