import type { ComponentChildren } from 'preact'
import type { Errors } from '#platform/ui'
import { page, speak, type Ask } from '#platform/web'
import { signingWords } from '../words/door.ts'

type Words = {
  title: string
  listen?: boolean
  scripts?: string[]
  errors?: Errors | undefined
}

/** A page that somebody opens by a link of their own: no place to go, nobody signed in. */
export function byLinkPage(
  c: Ask,
  { errors, ...words }: Words,
  children: ComponentChildren,
  status = errors ? 422 : 200,
): Response {
  const frame = {
    room: 'immersion',
    density: 'terrain',
    who: undefined,
    place: speak(c, signingWords).place,
  } as const
  return page(c, { ...words, ...frame, nav: [], refused: errors !== undefined }, children, status)
}
