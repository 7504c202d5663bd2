import { typo, writeCount } from '#platform/i18n'
import { Alert, Facts } from '#platform/ui'
import { kilometres } from '../measures.ts'
import type { Planned, PlanRefusal, PlanSize } from './planned.ts'

export function Answer({ answer }: { answer: Planned }) {
  if (!answer.ok) return <Alert kind="late" title={planSentences[answer.refusal]} />
  const { before, after, better, left, notPlaced, routerAway } = answer
  return (
    <>
      {better ? (
        <Alert kind="ok" title={before ? 'La journée est replanifiée' : 'La journée est planifiée'} />
      ) : (
        <Alert title="Rien de mieux n’a été trouvé : le plan reste comme il était" />
      )}
      <Facts
        facts={[
          { label: 'Commandes sur un vélo', value: change(before, after, ({ orders }) => String(orders)) },
          { label: 'Vélos', value: change(before, after, ({ bikes }) => String(bikes)) },
          { label: 'Distance', value: change(before, after, ({ distance_m }) => kilometres(distance_m)) },
        ]}
      />
      {routerAway && (
        <Alert kind="wait" title="Le calculateur de routes ne répond pas">
          Les trajets qu’il n’a pas encore donnés sont comptés à vol d’oiseau.
        </Alert>
      )}
      {left > 0 && (
        <Alert kind="late" title={typo(`${writeCount(left, 'commande')} sans vélo`)}>
          La journée dit pourquoi, pour chacune.
        </Alert>
      )}
      {notPlaced > 0 && (
        <Alert kind="late" title={typo(`${writeCount(notPlaced, 'commande')} à placer sur la carte`)}>
          <a href="/livraisons/lieux">Placer les adresses</a>
        </Alert>
      )}
    </>
  )
}

function change(before: PlanSize | null, after: PlanSize, words: (size: PlanSize) => string): string {
  const now = words(after)
  return before && words(before) !== now ? `${now} (${words(before)} avant)` : now
}

/** Why a day was not planned. */
const planSentences = {
  'that day is over': 'Cette journée est passée : elle ne se planifie plus.',
  'no bike that day': 'Aucun vélo ne roule ce jour-là. Ajoutez quelqu’un à l’équipe.',
  'nothing to deliver': 'Aucune commande n’est placée sur la carte ce jour-là.',
  'every round is locked': 'Toutes les tournées sont bloquées. Débloquez-en une.',
  'ridden otherwise': 'Les tournées roulées s’écartent trop du plan. Déplacez les commandes à la main.',
  'the day changed meanwhile': 'Des commandes sont arrivées pendant le calcul. Recommencez.',
} satisfies Record<PlanRefusal, string>
