import type { ComponentChildren } from 'preact'
import { page, refusedPage, type Ask } from '#platform/web'

/** A page of the room at the desk of who keeps courses. `refused` when a form came back. */
export function coursePage(
  c: Ask,
  title: string,
  children: ComponentChildren,
  { refused = false }: { refused?: boolean } = {},
): Response {
  const words = { title, room: 'courses', density: 'bureau', space: 'Cours' } as const
  return refused ? refusedPage(c, { ...words, refused }, children) : page(c, words, children)
}
