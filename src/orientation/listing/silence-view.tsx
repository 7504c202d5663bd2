import { writeCount } from '#platform/i18n'
import { parisDay, writeShortDate } from '#platform/time'
import { Tag } from '#platform/ui'
import type { Listed } from './listed-positioning.ts'
import { SILENT_AFTER_DAYS, silentDays } from './silence.ts'

/** 'Depuis 20 jours', in alarm when it has been too long. */
export function Silence({ row, now }: { row: Pick<Listed, 'state' | 'movedAt'>; now: Date }) {
  const days = silentDays(row, now)
  if (days === undefined) return <span class="muted">{writeShortDate(parisDay(row.movedAt))}</span>
  if (days === 0) return <>Aujourd’hui</>
  const words = `Depuis ${writeCount(days, 'jour')}`
  return days > SILENT_AFTER_DAYS ? <Tag kind="late">{words}</Tag> : <>{words}</>
}
