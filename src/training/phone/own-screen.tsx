import type { ComponentChildren } from 'preact'
import { asset, Icon, WaitingSends } from '#platform/ui'
import { page, type Ask, type PageWords } from '#platform/web'
import type { ActivityId } from '../ids.ts'

/** Where a trainee reads what waits on their telephone. */
export const SENDS = '/formation/envois'

/** One screen of a trainee's space: what is handed in there is kept on the telephone first (browser/trainee.ts). */
export function ownScreen(
  c: Ask,
  { scripts = [], ...words }: PageWords,
  children: ComponentChildren,
  { status = 200, activityId, full }: { status?: number; activityId?: ActivityId; full?: string } = {},
): Response {
  return page(
    c,
    { ...words, scripts: ['trainee', ...scripts] },
    <div
      class="stack own-space"
      data-served={c.var.now.toISOString()}
      data-src={asset('kept-pages.js')}
      data-keep="/formation/telephone.json"
      data-scope="/formation"
      data-pages="beffroi-formation"
      data-fallback="/formation/hors-ligne"
      data-here={activityId}
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
