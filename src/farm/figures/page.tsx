import { capital } from '#platform/i18n'
import { dayOf, writeMonth } from '#platform/time'
import { Empty, Heading, LinkButton, Table } from '#platform/ui'
import type { Ask } from '#platform/web'
import { type Reason, type Tally, yearOf } from './figures.ts'
import { FARM } from '../farm.ts'
import { managePage } from '../manage-frame.tsx'
import { nameColumn, amountColumns } from './tally-columns.tsx'
import { ReasonsTable } from './reasons-table.tsx'

type YearView = { year: string; years: string[]; tallies: Tally[]; reasons: Reason[] }

/** What the farm gave in a year: by vegetable, by month, to whom, and what was lost. Nobody's name. */
export function figuresPage(c: Ask, { year, years, tallies, reasons }: YearView): Response {
  const title = `Les récoltes de ${year}`
  const gifts = reasons.filter((reason) => reason.kind === 'gift')
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
        <ReasonsTable caption="Donné à" rows={gifts} label="Qui" />
        <ReasonsTable caption="Perdu" rows={losses} label="Pourquoi" />
      </div>
    </>,
  )
}
