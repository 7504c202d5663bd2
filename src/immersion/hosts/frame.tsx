import type { ComponentChildren } from 'preact'
import type { Errors } from '#platform/ui'
import { page, refusedPage, type Ask } from '#platform/web'

export const HOSTS = '/immersions/employeurs'

/** A page of employers, for those who send people there. */
export function hostsPage(
  c: Ask,
  { title, errors }: { title: string; errors?: Errors | undefined },
  children: ComponentChildren,
): Response {
  const answer = errors ? refusedPage : page
  return answer(
    c,
    {
      title,
      room: 'immersion',
      density: 'bureau',
      space: 'Immersions',
      here: HOSTS,
      refused: errors !== undefined,
    },
    <div class="stack loose">{children}</div>,
  )
}
