import { writeNumber } from '#platform/i18n'
import { writeShortDate } from '#platform/time'
import { Table } from '#platform/ui'
import { dayAddress } from '../space.tsx'
import type { Figures } from './figures.ts'
import type { MonthFigures } from './month-figures.ts'

export function Days({ days }: Pick<MonthFigures, 'days'>) {
  const num = (key: string, label: string, cell: (figures: Figures) => string | number) => ({
    key,
    label,
    num: true,
    cell: ({ figures }: { figures: Figures }) => cell(figures),
  })
  return (
    <Table
      caption="Jour par jour"
      rows={days}
      columns={[
        {
          key: 'day',
          label: 'Jour',
          header: true,
          cell: ({ day }) => <a href={dayAddress(day)}>{writeShortDate(day)}</a>,
        },
        num('orders', 'Commandes', ({ orders }) => orders),
        num('delivered', 'Livrées', ({ delivered }) => delivered),
        num('onTime', 'À l’heure', ({ onTime }) => onTime),
        num('absent', 'Absents', ({ absent }) => absent),
        num('refused', 'Refusées', ({ refused }) => refused),
        num('kg', 'kg', ({ weight_g }) => writeNumber(Math.round(weight_g / 1000))),
        num('km', 'km', ({ distance_m }) => writeNumber(Math.round(distance_m / 1000))),
        num('warm', 'Froid', ({ tooWarm, tooLong }) => tooWarm + tooLong),
      ]}
    />
  )
}
