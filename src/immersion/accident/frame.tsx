import type { ComponentChildren } from 'preact'
import type { Errors } from '#platform/ui'
import { page, refusedPage, speak, type Ask } from '#platform/web'
import { LINK_SCRIPT, LinkSpace } from '../link-space.tsx'
import { immersionPage } from '../frame.tsx'
import { accidentInFrench, accidentWords, immersionWords, type AccidentWords } from '../words/door.ts'
import type { Standpoint } from './standpoint.ts'

type Words = { title: string; errors?: Errors | undefined }

/** At a desk it is in French; on a phone, in the language of who was there. */
export const saysTo = (c: Ask, { where }: Pick<Standpoint, 'where'>): AccidentWords =>
  where === 'desk' ? accidentInFrench : speak(c, accidentWords)

/** A page about an accident: at a desk, or on a phone for who was there. */
export function accidentPage(
  c: Ask,
  { where }: Pick<Standpoint, 'where'>,
  { title, errors }: Words,
  children: ComponentChildren,
): Response {
  if (where === 'desk') return immersionPage(c, { title, errors }, <div class="stack narrow">{children}</div>)
  const answer = errors ? refusedPage : page
  const frame =
    where === 'link'
      ? { who: undefined, place: speak(c, accidentWords).place, nav: [], scripts: [LINK_SCRIPT] }
      : {}
  const words = { title, room: 'immersion', density: 'terrain', listen: true } as const
  return answer(
    c,
    { ...words, ...frame, refused: errors !== undefined },
    where === 'link' ? (
      <LinkSpace say={speak(c, immersionWords)}>
        <div class="stack loose narrow">{children}</div>
      </LinkSpace>
    ) : (
      <div class="stack loose narrow">{children}</div>
    ),
  )
}
