import { typo, writeCount } from '#platform/i18n'
import { daysBetween, writeShortDate, type Day } from '#platform/time'
import { Tag } from '#platform/ui'
import { ENDING_DAYS, type ListedCddi } from './list-store.ts'

export function End({ row, today }: { row: ListedCddi; today: Day }) {
  const end = writeShortDate(row.toDay)
  if (row.leftOn) return <>{typo(`${end} (sortie le ${writeShortDate(row.leftOn)})`)}</>
  const days = daysBetween(today, row.toDay)
  if (days < 0) return <>{end}</>
  return days <= ENDING_DAYS ? (
    <Tag kind="wait">{`${end}, dans ${writeCount(days, 'jour')}`}</Tag>
  ) : (
    <>{end}</>
  )
}
