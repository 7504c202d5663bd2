import type { ComponentChildren } from 'preact'
import { page, refusedPage, type Ask, type PageWords } from '#platform/web'
import type { OpenGroup } from './access.ts'
import { groupWords, type Place } from './training-space.ts'

type GroupPage = { title: string; here: Place } & Partial<Pick<PageWords, 'scripts' | 'room'>>

/** A page of a group, at the desk of who trains it. `refused` when a form came back. */
export function groupPage(
  c: Ask,
  { group }: Pick<OpenGroup, 'group'>,
  { title, here, ...more }: GroupPage,
  children: ComponentChildren,
  refused = false,
): Response {
  const words = { ...groupWords(group, here, title), ...more }
  return refused ? refusedPage(c, { ...words, refused: true }, children) : page(c, words, children)
}
