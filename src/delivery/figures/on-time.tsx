import { typo, writeCount, writeNumber, writePercent } from '#platform/i18n'
import { Figure, Wall } from '#platform/ui'
import type { Figures } from './figures.ts'

/** The day the figures of the bikes got their rule. */
const RULE_SINCE = 'le 25 novembre 2026'

export function OnTime({ figures }: { figures: Figures }) {
  const { delivered, onTime, early, late, absent, refused, cancelled, open } = figures
  const share = delivered === 0 ? 0 : onTime / delivered
  const out = (count: number, why: string) => (count > 0 ? [{ count: String(count), why }] : [])
  return (
    <Figure
      wall={<Wall value={share} />}
      figure={{
        value: writeNumber(onTime),
        of: `sur ${writeNumber(delivered)}`,
        numerator: typo(
          `${writeCount(onTime, 'livraison')} dans les heures promises ; avant : ${early}, après : ${late}`,
        ),
        denominator: writeCount(delivered, 'commande livrée', 'commandes livrées'),
        rule: 'À l’heure : remise entre le début et la fin du créneau promis, à l’heure notée par le téléphone, remise à la nôtre.',
        ruleSince: RULE_SINCE,
        excluded: [
          ...out(absent, 'personne à la porte'),
          ...out(refused, 'refusée à la porte'),
          ...out(cancelled, 'annulée'),
          ...out(open, 'pas encore faite'),
        ],
      }}
    >
      {delivered === 0 ? 'Aucune livraison faite.' : typo(`Livraisons à l’heure : ${writePercent(share)}.`)}
    </Figure>
  )
}
