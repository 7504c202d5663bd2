import { typo, writeCount } from '#platform/i18n'
import type { Day } from '#platform/time'
import { Tag } from '#platform/ui'
import type { DayCount } from './days-store.ts'
import { kilos } from '../measures.ts'

export function DayWords({
  of: { day, orders, weight_g, bikes, ended, notPlaced, planned },
  today,
}: {
  of: DayCount
  today: Day
}) {
  if (orders === 0) return <p class="muted">{bikes === 0 ? 'Rien' : writeCount(bikes, 'vélo')}</p>
  const state = stateOf({ day, orders, bikes, ended, notPlaced, planned }, today)
  return (
    <>
      <p>
        {writeCount(orders, 'commande')}
        <br />
        {kilos(weight_g)}, {writeCount(bikes, 'vélo')}
      </p>
      <Tag kind={state.kind}>{typo(state.words)}</Tag>
    </>
  )
}

type Counts = Omit<DayCount, 'weight_g'>

/** Where a day stands, the most pressing thing first. */
function stateOf(
  { day, orders, bikes, ended, notPlaced, planned }: Counts,
  today: Day,
): { kind: 'ok' | 'wait' | 'late' | 'far'; words: string } {
  if (day < today) return { kind: ended === orders ? 'ok' : 'late', words: `${ended}/${orders} faites` }
  if (notPlaced > 0) return { kind: 'late', words: `${notPlaced} à placer` }
  if (bikes === 0) return { kind: 'late', words: 'Aucun vélo' }
  if (planned === null) return { kind: 'wait', words: 'À planifier' }
  if (planned < orders) return { kind: 'late', words: `${orders - planned} sans vélo` }
  return ended > 0 ? { kind: 'far', words: `${ended}/${orders} faites` } : { kind: 'ok', words: 'Planifiée' }
}
