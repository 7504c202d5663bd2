import { typo, writeCount, writeNumber, writePercent } from '#platform/i18n'
import { addDays, addMonths, writeMonth, writeShortDate, type Day } from '#platform/time'
import { Empty, Facts, Figure, Heading, LinkButton, Pager, Table, Wall } from '#platform/ui'
import type { Ask } from '#platform/web'
import { reasonSentence } from '../gestures/door.ts'
import { dayAddress, dispatchPage } from '../space.tsx'
import { kilometres, kilos } from '../measures.ts'
import type { Figures } from './figures.ts'
import type { Hub } from '../hub.ts'
import type { Reason } from './read-figures.ts'

export type MonthFigures = {
  month: Day
  all: Figures
  days: { day: Day; figures: Figures }[]
  reasons: Reason[]
  refusedSlots: { why: string; wishes: number }[]
}

/** The day the figures of the bikes got their rule. */
const RULE_SINCE = 'le 25 novembre 2026'

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
    { title: `Chiffres, ${writeMonth(month)}`, here: 'chiffres' },
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

function OnTime({ figures }: { figures: Figures }) {
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

function WhyNot({ reasons, refusedSlots }: Pick<MonthFigures, 'reasons' | 'refusedSlots'>) {
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

function Days({ days }: Pick<MonthFigures, 'days'>) {
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
