import { writeCount } from '#platform/i18n'
import { Tag } from '#platform/ui'
import type { Lane } from '../workday/door.ts'
import { lasting } from '../measures.ts'

/** How a round goes: locked, late, gone, back. */
export function LaneState({ lane: { shift, round } }: { lane: Lane }) {
  const late = round?.breaches.filter(({ kind }) => kind === 'slot').length ?? 0
  const behind = (round?.behind_s ?? 0) >= 300 && !round?.over
  if (!round || !(shift.locked || late > 0 || behind || round.left)) return null
  return (
    <p class="row">
      {shift.locked && (
        <Tag kind="none" icon="lock">
          Bloquée
        </Tag>
      )}
      {late > 0 && <Tag kind="late">{writeCount(late, 'livraison')} en retard</Tag>}
      {behind && <Tag kind={late > 0 ? 'late' : 'wait'}>{lasting(round.behind_s)} après le plan</Tag>}
      {round.over && <Tag kind="ok">Rentré</Tag>}
      {round.left && !round.over && !behind && late === 0 && <Tag kind="ok">À l’heure</Tag>}
    </p>
  )
}
