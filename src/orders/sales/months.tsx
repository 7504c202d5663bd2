import { typo, writeEuros, writePercent } from '#platform/i18n'
import { writeDate } from '#platform/time'
import { Table, type Column } from '#platform/ui'
import type { Operating } from '#market'
import type { Counter, CounterMonth } from './counter.ts'
import { RULE, SALES, sourceWords, writeShare, monthWords } from './words.ts'
import { COUNTS, COUNTS_NOT } from './other-sale.ts'
import { salesSources, type SalesSource } from './store.ts'

type At = Pick<Operating, 'at'>

/** What each month sold, source by source, and cost. */
export function Months({ at, counter }: At & { counter: Counter }) {
  const source = (key: SalesSource): Column<CounterMonth> => ({
    key,
    label: sourceWords[key].label,
    num: true,
    cell: (one) =>
      one.bySource[key] === 0 ? (
        writeEuros(0)
      ) : (
        <a href={at(`${SALES}/${one.month}/${sourceWords[key].slug}`)}>{writeEuros(one.bySource[key])}</a>
      ),
  })
  return (
    <Table
      caption="Mois par mois, hors taxes"
      rows={counter.months.toReversed()}
      columns={[
        { key: 'month', label: 'Mois', cell: (one) => monthWords(one.month) },
        ...salesSources.map(source),
        {
          key: 'other',
          label: 'Hors Beffroi',
          num: true,
          cell: (one) => <a href={at(`${SALES}/${one.month}/autres`)}>{writeEuros(one.otherCents)}</a>,
        },
        { key: 'sales', label: 'Ventes', num: true, cell: (one) => writeEuros(one.salesCents) },
        {
          key: 'costs',
          label: 'Charges',
          num: true,
          cell: (one) => <Costs at={at} one={one} />,
        },
        {
          key: 'share',
          label: 'Part',
          num: true,
          cell: (one) => writeShare({ salesCents: one.salesCents, costCents: one.costCents ?? 0 }),
        },
      ]}
    />
  )
}

function Costs({ at, one }: At & { one: CounterMonth }) {
  const said = one.costCents === null ? 'à écrire' : writeEuros(one.costCents)
  return <a href={at(`${SALES}/${one.month}/charges`)}>{said}</a>
}

/** The ceiling in force, and who decided it. */
export function Ceiling({
  at,
  counter: { ceiling_bp, decision },
  mayWrite,
}: At & { counter: Counter; mayWrite: boolean }) {
  return (
    <section class="panel stack">
      <h2>{`Le plafond : ${writePercent(ceiling_bp / 10_000)}`}</h2>
      <p>{typo(RULE)}</p>
      <p>{typo(COUNTS)}</p>
      <p>{typo(COUNTS_NOT)}</p>
      <p>
        {decision
          ? typo(
              `Décision du ${writeDate(decision.decidedOn)}, en vigueur depuis le ${writeDate(decision.fromDay)} : ${decision.source}.`,
            )
          : 'Aucune décision du préfet : c’est le plafond ordinaire.'}
      </p>
      {mayWrite && <a href={at(`${SALES}/plafond`)}>Écrire une décision du préfet</a>}
    </section>
  )
}
