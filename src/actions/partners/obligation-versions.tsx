import { typo, writePercent } from '#platform/i18n'
import { writeDate } from '#platform/time'
import { Table } from '#platform/ui'
import type { Obligation } from '../action.ts'

export function Versions({ versions }: { versions: Obligation[] }) {
  return (
    <Table
      caption="Ce qui a été promis, et quand"
      columns={[
        { key: 'funder', label: 'Financeur', cell: (one) => one.funderName },
        {
          key: 'share',
          label: 'Part à distance (FOAD)',
          cell: (one) => `≥ ${writePercent(one.atLeastPercent / 100)}`,
        },
        {
          key: 'days',
          label: 'En vigueur',
          cell: (one) =>
            one.untilDay
              ? `du ${writeDate(one.fromDay)} au ${writeDate(one.untilDay)}`
              : `depuis le ${writeDate(one.fromDay)}`,
        },
        {
          key: 'pmsmp',
          label: 'Immersion (PMSMP)',
          wide: true,
          all: true,
          cell: (one) =>
            `${one.pmsmpCountsInTotal ? 'Comptée dans le temps total.' : 'Non comptée.'} ${typo(one.reason)}`,
        },
      ]}
      rows={versions}
    />
  )
}
