import type { ComponentChildren } from 'preact'
import { Heading, LinkButton } from '#platform/ui'
import { page, type Ask } from '#platform/web'
import { HOSTING } from '../addresses.ts'
import { hostingSentences as say } from './sentences.fr.ts'

/** A page of a host, by its own link: a phone, nobody signed in, no place to go. */
export function hostingPage(c: Ask, title: string, children: ComponentChildren, status = 200): Response {
  c.header('x-robots-tag', 'noindex')
  c.header('cache-control', 'private, no-store')
  const frame = { room: 'immersion', density: 'terrain', who: undefined, place: say.over } as const
  const inside = <div class="stack loose narrow">{children}</div>
  return page(c, { ...frame, title, listen: true, nav: [], refused: status === 422 }, inside, status)
}

/** Never given, over, withdrawn: the same sentence, and nothing else. */
export const deadPage = (c: Ask): Response =>
  hostingPage(
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
