import type { Actor } from '#people'
import { Heading } from '#platform/ui'
import { page, type Ask } from '#platform/web'

export function homePage(c: Ask, actor: Actor | undefined): Response {
  return page(
    c,
    { title: 'Accueil', room: 'hall' },
    <Heading title={actor ? `Bonjour ${actor.givenName}` : 'Apprendre un métier.'} />,
  )
}
