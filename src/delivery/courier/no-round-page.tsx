import type { Actor } from '#people'
import { Empty } from '#platform/ui'
import { page, type Ask } from '#platform/web'
import { de } from '#platform/i18n'

/** A courier who rides no bike today. */
export function noRoundPage(c: Ask, actor: Actor): Response {
  const title = 'Votre tournée'
  return page(
    c,
    { title, room: 'courier', density: 'terrain', place: `Tournée ${de(actor.givenName)}` },
    <div class="stack narrow">
      <h1>{title}</h1>
      <Empty
        icon="route"
        title="Pas de tournée aujourd’hui"
        text="Quand un vélo vous est donné, ses arrêts viennent ici."
      />
    </div>,
  )
}
