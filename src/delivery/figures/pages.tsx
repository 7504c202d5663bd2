import { writeNumber } from '#platform/i18n'
import { addDays, addMonths, writeMonth, type Day } from '#platform/time'
import { Empty, Facts, Heading, LinkButton, Pager } from '#platform/ui'
import type { Ask } from '#platform/web'
import { dispatchPage } from '../space.tsx'
import { kilometres, kilos } from '../measures.ts'
import type { Figures } from './figures.ts'
import type { Hub } from '../hub.ts'
import { OnTime } from './on-time.tsx'
import { WhyNot } from './why-not.tsx'
import { Days } from './days-table.tsx'
import type { MonthFigures } from './month-figures.ts'

/** A month of deliveries in figures that explain themselves; never one of a single courier. */
export function figuresPage(
  c: Ask,
  hub: Hub,
  { month, all, days, reasons, refusedSlots }: MonthFigures,
): Response {
  const next = addMonths(month, 1)
  const address = (of: Day) => `/livraisons/chiffres?mois=${of.slice(0, 7)}`
  return dispatchPage(
    c,
    { title: `Chiffres, ${writeMonth(month)}`, here: 'chiffres', room: 'delivery' },
    <div class="stack">
      <Heading title={`Livraisons, ${writeMonth(month)}`} over={hub.name}>
        <LinkButton
          kind="quiet"
          icon="download"
          href={`/livraisons/chiffres.csv?mois=${month.slice(0, 7)}`}
          download
        >
          Tableau CSV
        </LinkButton>
      </Heading>
      {all.orders === 0 ? (
        <Empty
          title="Aucune livraison ce mois-ci"
          text="Les chiffres se comptent sur les livraisons faites."
        />
      ) : (
        <>
          <OnTime figures={all} />
          <div class="duo">
            <Facts facts={factsOf(all)} />
            <WhyNot reasons={reasons} refusedSlots={refusedSlots} />
          </div>
          <Days days={days} />
        </>
      )}
      <Pager label="Autres mois" previous={address(addDays(month, -1))} next={address(next)} />
    </div>,
  )
}

const factsOf = (all: Figures) => [
  { label: 'Commandes', value: writeNumber(all.orders) },
  { label: 'Livrées', value: `${writeNumber(all.delivered)}, ${kilos(all.weight_g)}` },
  { label: 'Distance prévue par les plans', value: kilometres(all.distance_m) },
  {
    label: 'Caisses mesurées trop chaudes',
    value: `${writeNumber(all.tooWarm)} sur ${writeNumber(all.measured)}`,
  },
  {
    label: 'Froid trop longtemps à bord',
    value: `${writeNumber(all.tooLong)} sur ${writeNumber(all.carriedCold)}`,
  },
]
