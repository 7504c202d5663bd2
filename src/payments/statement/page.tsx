import type { Organisation } from '#people'
import { de, writeEuros } from '#platform/i18n'
import { parisDay, writeMonth, writeShortDate, type Day } from '#platform/time'
import { Empty, Facts, Heading, LinkButton, Table } from '#platform/ui'
import type { Ask } from '#platform/web'
import { moneyPage } from '../frame.tsx'
import type { Keeper } from '../access.ts'
import { lineWords, totalsOf, type Statement, type StatementLine, type Totals } from './statement.ts'

type StatementView = { organisation: Organisation; month: Day; statement: Statement; keeper: Keeper }

/** A month of a merchant, line by line. */
export function statementPage(c: Ask, { organisation, month, statement, keeper }: StatementView): Response {
  const name = month.slice(0, 7)
  const file = (kind: string) => `/argent/releves/${name}.${kind}?commerce=${organisation.id}`
  return moneyPage(
    c,
    { title: `Relevé ${de(writeMonth(month))}`, keeper },
    <div class="stack">
      <p>
        <a href={`/argent?commerce=${organisation.id}`}>Mon argent</a>
      </p>
      <Heading title={`Relevé ${de(writeMonth(month))}`} over={organisation.name}>
        <LinkButton icon="download" href={file('pdf')} download>
          PDF
        </LinkButton>
        <LinkButton kind="quiet" icon="sheet" href={file('xlsx')} download>
          Tableur
        </LinkButton>
      </Heading>
      <Facts
        facts={[
          { label: 'Solde au début du mois', value: writeEuros(statement.openingCents) },
          { label: 'Solde à la fin du mois', value: writeEuros(statement.closingCents) },
        ]}
      />
      {statement.lines.length === 0 ? (
        <Empty title="Aucun mouvement ce mois-ci" />
      ) : (
        <>
          <Sums rows={totalsOf(statement)} />
          <Lines rows={statement.lines} />
        </>
      )}
    </div>,
  )
}

type Amounts = Pick<Totals, 'grossCents' | 'commissionCents' | 'vatCents' | 'netCents'>

function amountColumns<Row>(of: (row: Row) => Amounts) {
  const column = (key: keyof Amounts, label: string) => ({
    key,
    label,
    num: true,
    cell: (row: Row) => writeEuros(of(row)[key]),
  })
  return [
    column('grossCents', 'Prix TTC'),
    column('commissionCents', 'Commission HT'),
    column('vatCents', 'TVA sur commission'),
    column('netCents', 'Net'),
  ]
}

function Sums({ rows }: { rows: { words: string; totals: Totals }[] }) {
  return (
    <Table
      caption="En résumé"
      rows={rows}
      columns={[
        { key: 'words', label: 'Nature', cell: ({ words }) => words },
        { key: 'count', label: 'Nombre', num: true, cell: ({ totals }) => totals.count },
        ...amountColumns<{ totals: Totals }>(({ totals }) => totals),
      ]}
    />
  )
}

function Lines({ rows }: { rows: StatementLine[] }) {
  return (
    <Table
      caption="Ligne à ligne"
      rows={rows}
      columns={[
        { key: 'day', label: 'Jour', cell: ({ at }) => writeShortDate(parisDay(at)) },
        {
          key: 'ref',
          label: 'Référence',
          cell: ({ reference, paymentId }) =>
            paymentId ? <a href={`/argent/paiements/${paymentId}`}>{reference}</a> : reference,
        },
        { key: 'kind', label: 'Nature', cell: ({ kind }) => lineWords[kind] ?? kind },
        ...amountColumns<StatementLine>((line) => line),
      ]}
    />
  )
}
