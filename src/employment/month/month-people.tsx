import { writeNumber } from '#platform/i18n'
import { Facts } from '#platform/ui'
import { maskedCount } from '../figures/door.ts'
import type { MonthCount } from './store.ts'

export function MonthPeople({ people, masked }: { people: MonthCount; masked: boolean }) {
  const write = masked ? maskedCount : writeNumber
  return (
    <Facts
      facts={[
        { label: 'Au travail', value: write(people.present) },
        { label: 'Entrées', value: write(people.entered) },
        { label: 'Renouvellements', value: write(people.renewed) },
        { label: 'Sorties', value: write(people.left) },
      ]}
    />
  )
}
