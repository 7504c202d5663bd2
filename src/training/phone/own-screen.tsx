import type { ComponentChildren } from 'preact'
import { KeptSpace } from '#platform/ui'
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
    <KeptSpace
      now={c.var.now}
      scope="/formation"
      shelf="beffroi-formation"
      sends={SENDS}
      full={full}
      about={activityId}
      stacked
    >
      {children}
    </KeptSpace>,
    status,
  )
}
