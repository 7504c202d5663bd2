import { typo, writeCount } from '#platform/i18n'
import { reasonSentence } from '../gestures/door.ts'
import type { MonthFigures } from './month-figures.ts'

export function WhyNot({ reasons, refusedSlots }: Pick<MonthFigures, 'reasons' | 'refusedSlots'>) {
  const doors = { absent: 'Absent', refused: 'Refusée' }
  return (
    <div class="stack">
      <section aria-labelledby="pas-livrees">
        <h2 id="pas-livrees">Pas livrées, et pourquoi</h2>
        {reasons.length === 0 ? (
          <p>Aucune.</p>
        ) : (
          <ul>
            {reasons.map(({ how, reason, count }) => (
              <li>{typo(`${count} : ${[doors[how], reasonSentence(reason)].filter(Boolean).join(', ')}`)}</li>
            ))}
          </ul>
        )}
      </section>
      <section aria-labelledby="creneaux-refuses">
        <h2 id="creneaux-refuses">Créneaux refusés</h2>
        {refusedSlots.length === 0 ? (
          <p>Aucun.</p>
        ) : (
          <ul>
            {refusedSlots.map(({ why, wishes }) => (
              <li>{typo(`${writeCount(wishes, 'demande')} : ${why}`)}</li>
            ))}
          </ul>
        )}
      </section>
    </div>
  )
}
