import { capital } from '#platform/i18n'
import { dayOf, writeMonth } from '#platform/time'
import { Empty, Heading, LinkButton, Table, type Column } from '#platform/ui'
import type { Ask } from '#platform/web'
import type { Reason, Tally } from './figures.ts'
import { yearOf } from './figures.ts'
import { FARM } from '../field-frame.tsx'
import { writeQuantity } from '../lot.ts'
import { moveKinds, moveWords } from '../move.ts'
import { managePage } from '../manage-frame.tsx'
import { vegetableOf } from '../vegetable.ts'

type Words = { year: string; years: string[]; tallies: Tally[]; reasons: Reason[] }

/** What the farm gave in a year: by vegetable, by month, to whom, and what was lost. Nobody's name. */
export function figuresPage(c: Ask, { year, years, tallies, reasons }: Words): Response {
  const title = `Les récoltes de ${year}`
  const gifts = reasons.filter((one) => one.kind === 'gift')
  const losses = reasons.filter((one) => one.kind === 'loss')
  return managePage(
    c,
    { title, here: 'chiffres' },
    <>
      <Heading title={title} lead="Récolté = à l’étal + donné + perdu + au compost + ce qui reste.">
        <LinkButton kind="quiet" icon="download" href={`${FARM}/chiffres.csv?annee=${year}`}>
          Tableur (CSV)
        </LinkButton>
      </Heading>
      {years.length > 1 && (
        <nav class="row no-print" aria-label="Années">
          {years.map((one) =>
            one === year ? (
              <b aria-current="page">{one}</b>
            ) : (
              <a href={`${FARM}/chiffres?annee=${one}`}>{one}</a>
            ),
          )}
        </nav>
      )}
      {tallies.length === 0 ? (
        <Empty icon="weight" title="Rien n’a été récolté cette année-là" />
      ) : (
        <>
          <Table caption="Par légume" rows={yearOf(tallies)} columns={[nameColumn, ...amountColumns]} />
          <Table
            caption="Par mois"
            rows={tallies}
            columns={[
              {
                key: 'month',
                label: 'Mois',
                cell: (row: Tally) => capital(writeMonth(dayOf(`${row.month}-01`))),
              },
              { ...nameColumn, header: true },
              ...amountColumns,
            ]}
          />
        </>
      )}
      <div class="duo">
        <Reasons caption="Donné à" rows={gifts} label="Qui" />
        <Reasons caption="Perdu" rows={losses} label="Pourquoi" />
      </div>
    </>,
  )
}

const nameColumn: Column<Tally> = {
  key: 'vegetable',
  label: 'Légume',
  cell: (row) => vegetableOf(row.vegetable).name,
}

const amountColumns: Column<Tally>[] = [
  {
    key: 'harvested',
    label: 'Récolté',
    num: true,
    cell: (row) => <b>{writeQuantity(row.harvested, row.unit)}</b>,
  },
  ...moveKinds.map((kind): Column<Tally> => ({
    key: kind,
    label: moveWords[kind],
    num: true,
    cell: (row) => (row[kind] ? writeQuantity(row[kind], row.unit) : '0'),
  })),
  {
    key: 'left',
    label: 'Reste',
    num: true,
    cell: (row) => (row.left ? writeQuantity(row.left, row.unit) : '0'),
  },
]

function Reasons({ caption, rows, label }: { caption: string; rows: Reason[]; label: string }) {
  if (rows.length === 0) return null
  return (
    <Table
      caption={caption}
      rows={rows}
      columns={[
        { key: 'words', label, cell: (row) => row.words },
        { key: 'vegetable', label: 'Légume', cell: (row) => vegetableOf(row.vegetable).name },
        {
          key: 'quantity',
          label: 'Combien',
          num: true,
          cell: (row) => writeQuantity(row.quantity, row.unit),
        },
      ]}
    />
  )
}
