import type { ComponentChildren } from 'preact'
import type { Errors } from '#platform/ui'
import { page, refusedPage, speak, type Ask } from '#platform/web'
import { LINK_SCRIPT, LinkSpace } from '../link-space.tsx'
import { OwnSpace } from '../own-space.tsx'
import { immersionWords, type ImmersionWords } from '../words/door.ts'

type Words = {
  title: string
  errors?: Errors | undefined
  /** in the space of who reads, with its bar, and kept on their telephone; else by a link, with none */
  inSpace?: boolean
  say?: ImmersionWords
  records?: boolean
}

/** A page of a report: for a phone, read aloud if one likes. */
export function reportPage(
  c: Ask,
  { title, errors, say, inSpace = false, records = false }: Words,
  children: ComponentChildren,
): Response {
  const screen = <div class="stack loose narrow">{children}</div>
  const answer = errors ? refusedPage : page
  return answer(
    c,
    {
      title,
      room: 'immersion',
      density: 'terrain',
      listen: true,
      ...(inSpace ? {} : { nav: [] }),
      refused: errors !== undefined,
      scripts: [inSpace ? 'trainee' : LINK_SCRIPT, ...(records ? ['record'] : [])],
    },
    inSpace && say ? (
      <OwnSpace c={c} say={say}>
        {screen}
      </OwnSpace>
    ) : (
      <LinkSpace say={speak(c, immersionWords)}>{screen}</LinkSpace>
    ),
  )
}
