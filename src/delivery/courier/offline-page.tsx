import { LinkButton } from '#platform/ui'
import { page, type Ask } from '#platform/web'
import { TOUR } from '../screen/door.ts'

/** Shown without network when the page asked for is not on the telephone. */
export function offlinePage(c: Ask): Response {
  const title = 'Pas de réseau'
  return page(
    c,
    { title, room: 'courier', density: 'terrain', nav: [] },
    <div class="stack narrow">
      <h1>{title}</h1>
      <p>Cette page n’est pas gardée sur ce téléphone. Elle s’ouvre quand le réseau revient.</p>
      <LinkButton kind="go" href={TOUR} wide>
        Voir la tournée
      </LinkButton>
    </div>,
  )
}
