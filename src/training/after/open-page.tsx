import type { ComponentChildren } from 'preact'
import { Empty, Heading } from '#platform/ui'
import { page, refusedPage, type Ask, type PageWords } from '#platform/web'

/** A page behind a secret address: no account, no bar of a space, read aloud if one likes. */
export function openPage(
  c: Ask,
  { title, refused = false }: { title: string; refused?: boolean },
  children: ComponentChildren,
): Response {
  const words: PageWords = { title, room: 'training', density: 'terrain', listen: true }
  const inside = <div class="stack loose narrow">{children}</div>
  return refused ? refusedPage(c, { ...words, refused }, inside) : page(c, words, inside)
}

/** `again`: where somebody who pressed wrongly begins again. */
export const thanksPage = (c: Ask, again?: string): Response =>
  openPage(
    c,
    { title: 'Merci' },
    <>
      <Heading title="Merci" />
      <Empty
        icon="done"
        title="C’est enregistré"
        text="Vos réponses aident les prochains groupes. Vous pouvez fermer cette page."
      />
      {again && (
        <p>
          <a href={again}>Corriger ma réponse</a>
        </p>
      )}
    </>,
  )

export const endedPage = (c: Ask): Response =>
  openPage(
    c,
    { title: 'Ce lien est fini' },
    <>
      <Heading title="Ce lien est fini" />
      <Empty
        icon="clock"
        title="Il n’est plus possible de répondre ici"
        text="Si vous voulez nous dire quelque chose, appelez votre organisme de formation."
      />
    </>,
  )
