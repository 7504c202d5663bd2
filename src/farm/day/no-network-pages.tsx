import { LinkButton, WaitingList } from '#platform/ui'
import { page, type Ask } from '#platform/web'
import { FARM } from '../farm.ts'
import { fieldPage, type Fielding } from '../field-frame.tsx'

/** What waits on this telephone: filled by the script, which alone knows it. */
export function outboxPage(fielding: Fielding): Response {
  const title = 'Envois en attente'
  return fieldPage(
    fielding,
    { title, here: 'other', scripts: ['waiting'] },
    <>
      <h1>{title}</h1>
      <WaitingList list="done-list" back={FARM} />
    </>,
  )
}

/** Shown without network when the page asked for is not on the telephone. */
export function offlinePage(c: Ask): Response {
  const title = 'Pas de réseau'
  return page(
    c,
    { title, room: 'harvest', density: 'terrain', nav: [] },
    <div class="stack narrow">
      <h1>{title}</h1>
      <p>Cette page n’est pas gardée sur ce téléphone. Elle s’ouvre quand le réseau revient.</p>
      <LinkButton kind="go" href={FARM} wide>
        Voir le travail du jour
      </LinkButton>
    </div>,
  )
}
