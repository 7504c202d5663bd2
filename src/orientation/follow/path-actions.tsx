import { LinkButton } from '#platform/ui'
import type { OpenPositioning } from './open-positioning.ts'
import { isOpen } from '../positioning.ts'

export function Actions({
  open: { positioning, mayFollow, mayDecide, isAlone, action },
}: {
  open: OpenPositioning
}) {
  const { id, standing } = positioning
  if (!mayFollow) return null
  const lives = isOpen(standing.state) || standing.state === 'admitted'
  return (
    <section class="stack tight no-print" aria-label="Que faire">
      {isOpen(standing.state) && (
        <LinkButton href={`/orientation/${id}/entretien`} icon="note" wide>
          {standing.state === 'interviewed' ? 'Compléter l’entretien' : 'Noter un entretien'}
        </LinkButton>
      )}
      {mayDecide && isOpen(standing.state) && (
        <LinkButton kind="quiet" href={`/orientation/actions/${action.slug}/commission`} icon="people" wide>
          Ouvrir la commission
        </LinkButton>
      )}
      {lives && mayDecide && isAlone && (
        <LinkButton kind="quiet" href={`/orientation/${id}/referent`} icon="person" wide>
          Choisir qui l’accompagne
        </LinkButton>
      )}
      {lives && (
        <LinkButton kind="quiet" href={`/orientation/${id}/retrait`} icon="minus" wide>
          Retirer ce positionnement
        </LinkButton>
      )}
    </section>
  )
}
