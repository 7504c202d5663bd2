import type { Organisation } from '#people'
import { parisDay, type Day } from '#platform/time'
import { Empty, Facts, Heading, LinkButton, Table } from '#platform/ui'
import type { Ask } from '#platform/web'
import { moneyPage } from '../frame.tsx'
import { ownWordsIn, type OwnWords } from '../own/door.ts'
import type { Keeper } from '../access.ts'
import { kindIn, totalsOf, type Statement, type StatementLine, type Totals } from './statement.ts'

type StatementView = { organisation: Organisation; month: Day; statement: Statement; keeper: Keeper }

/** A month of a merchant, line by line. */
export function statementPage(c: Ask, { organisation, month, statement, keeper }: StatementView): Response {
  const words = ownWordsIn(c)
  const { say, write } = words
  const title = say.statement.title(write.monthYear(month))
  const name = month.slice(0, 7)
  const file = (kind: string) => `/argent/releves/${name}.${kind}?commerce=${organisation.id}`
  return moneyPage(
    c,
    { title, space: say.space, mine: say.mine, keeper },
    <div class="stack">
      <p>
        <a href={`/argent?commerce=${organisation.id}`}>{say.mine}</a>
      </p>
      <Heading title={title} over={organisation.name}>
        <LinkButton icon="download" href={file('pdf')} download>
          PDF
        </LinkButton>
        <LinkButton kind="quiet" icon="sheet" href={file('xlsx')} download>
          {say.statement.sheet}
        </LinkButton>
      </Heading>
      <Facts
        facts={[
          { label: say.statement.opening, value: write.euros(statement.openingCents) },
          { label: say.statement.closing, value: write.euros(statement.closingCents) },
        ]}
      />
      {statement.lines.length === 0 ? (
        <Empty title={say.statement.nothing} />
      ) : (
        <>
          <Sums rows={totalsOf(statement)} words={words} />
          <Lines rows={statement.lines} words={words} />
        </>
      )}
    </div>,
  )
}

type Amounts = Pick<Totals, 'grossCents' | 'commissionCents' | 'vatCents' | 'netCents'>

function amountColumns<Row>({ say, write }: OwnWords, of: (row: Row) => Amounts) {
  const { gross, commission, vat, net } = say.statement
  const column = (key: keyof Amounts, label: string) => ({
    key,
    label,
    num: true,
    cell: (row: Row) => write.euros(of(row)[key]),
  })
  return [
    column('grossCents', gross),
    column('commissionCents', commission),
    column('vatCents', vat),
    column('netCents', net),
  ]
}

type SumsOf = { rows: ReturnType<typeof totalsOf>; words: OwnWords }

function Sums({ rows, words }: SumsOf) {
  const says = words.say.statement
  return (
    <Table
      caption={says.sums}
      rows={rows}
      columns={[
        { key: 'words', label: says.kind, cell: ({ kind }) => kindIn(says, kind) },
        { key: 'count', label: says.count, num: true, cell: ({ totals }) => totals.count },
        ...amountColumns<{ totals: Totals }>(words, ({ totals }) => totals),
      ]}
    />
  )
}

function Lines({ rows, words }: { rows: StatementLine[]; words: OwnWords }) {
  const says = words.say.statement
  return (
    <Table
      caption={says.lines}
      rows={rows}
      columns={[
        { key: 'day', label: says.day, cell: ({ at }) => words.write.shortDate(parisDay(at)) },
        {
          key: 'ref',
          label: says.reference,
          cell: ({ reference, paymentId }) =>
            paymentId ? <a href={`/argent/paiements/${paymentId}`}>{reference}</a> : reference,
        },
        { key: 'kind', label: says.kind, cell: ({ kind }) => kindIn(says, kind) },
        ...amountColumns<StatementLine>(words, (line) => line),
      ]}
    />
  )
}
