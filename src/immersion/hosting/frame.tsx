import type { ComponentChildren } from 'preact'
import { Heading, LinkButton } from '#platform/ui'
import { page, speak, type Ask } from '#platform/web'
import { HOSTING } from '../addresses.ts'
import { hostingWords } from '../words/door.ts'

/** A page of a host, by its own link: a phone, nobody signed in, no place to go. */
export function hostingPage(c: Ask, title: string, children: ComponentChildren, status = 200): Response {
  c.header('x-robots-tag', 'noindex')
  c.header('cache-control', 'private, no-store')
  const frame = {
    room: 'immersion',
    density: 'terrain',
    who: undefined,
    place: speak(c, hostingWords).over,
  } as const
  const inside = <div class="stack loose narrow">{children}</div>
  return page(c, { ...frame, title, listen: true, nav: [], refused: status === 422 }, inside, status)
}

/** Never given, over, withdrawn: the same sentence, and nothing else. */
export function deadPage(c: Ask): Response {
  const say = speak(c, hostingWords)
  return hostingPage(
    c,
    say.dead,
    <>
      <Heading title={say.dead} lead={say.deadLead} />
      <LinkButton wide icon="mail" href={HOSTING}>
        {say.newLink}
      </LinkButton>
    </>,
    404,
  )
}
