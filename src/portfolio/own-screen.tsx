import type { ComponentChildren } from 'preact'
import { asset, Icon, WaitingSends } from '#platform/ui'
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
      room: 'portfolio',
      density: 'terrain',
      listen: true,
      here: PORTFOLIO,
      ...words,
      scripts: ['trainee', ...scripts],
    },
    <div
      class="stack own-space"
      data-served={c.var.now.toISOString()}
      data-src={asset('kept-pages.js')}
      data-keep={`${PORTFOLIO}/telephone.json`}
      data-scope={PORTFOLIO}
      data-pages="beffroi-portfolio"
      data-fallback={`${PORTFOLIO}/hors-ligne`}
      data-full={full}
    >
      <p class="alert late" role="alert" data-island="said" hidden>
        <Icon name="alert" />
        <b />
      </p>
      {children}
      <WaitingSends href={SENDS} />
    </div>,
    status,
  )
}
