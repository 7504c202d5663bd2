import type { ComponentChildren } from 'preact'
import type { Errors } from '#platform/ui'
import { page, refusedPage, type Ask } from '#platform/web'

export const DECLARE = '/immersions/declaration'

/** A page for an employer that has no account. */
export function employerPage(
  c: Ask,
  { title, errors = {} }: { title: string; errors?: Errors | undefined },
  children: ComponentChildren,
): Response {
  const refused = Object.values(errors).some(Boolean)
  const words = { title, room: 'immersion', listen: true, here: '/entreprises', refused } as const
  return (refused ? refusedPage : page)(c, words, <div class="stack loose narrow">{children}</div>)
}
