import { Empty, Heading, Pager, SearchBox, Table } from '#platform/ui'
import type { Ask } from '#platform/web'
import { type ExitTally, countedCategories, Readings } from '../figures/door.ts'
import { Filters, insertionPage } from '../frame.tsx'
import type { ExitState, ListedExit } from './list-store.ts'
import type { Inside } from '../reach.ts'
import {
  exitFilters,
  type ExitFilter,
  exitFilterNames,
  exitLabels,
  EXITS,
  exitsAddress,
} from './exit-filter.ts'
import { ExitTable } from './exit-table.tsx'

type ExitList = {
  inside: Inside
  filter: ExitFilter
  search: string
  rows: ListedExit[]
  counts: Record<ExitState, number>
  tally: ExitTally
  next: string | undefined
}

/** The exits that the reader may open, the rate they make, and every way of reading it. */
export function exitsPage(c: Ask, words: ExitList): Response {
  const { inside, filter, search, rows, counts, tally, next } = words
  return insertionPage(
    c,
    inside,
    { title: 'Les sorties', here: EXITS },
    <>
      <Heading
        title="Les sorties"
        lead={
          inside.seat === 'direction' ? undefined : 'Celles des personnes que vous suivez, ou avez suivies.'
        }
      />
      <section class="panel stack">
        <h2>Le taux, et comment on le lit</h2>
        <div class="duo">
          <Readings tally={tally} />
          <Table
            caption="Par catégorie"
            rows={countedCategories(tally)}
            columns={[
              { key: 'category', label: 'Catégorie', cell: (row) => row.words },
              { key: 'count', label: 'Sorties', num: true, cell: (row) => String(row.count) },
            ]}
          />
        </div>
      </section>
      <Filters
        label="Filtrer les sorties"
        items={exitFilterNames.map((name) => ({
          href: exitsAddress(name, search),
          label: `${exitLabels[name]} (${counts[exitFilters[name]]})`,
          current: filter === name,
        }))}
      />
      <SearchBox
        action={EXITS}
        label="Chercher un nom"
        value={search}
        keep={filter === 'toutes' ? {} : { etat: filter }}
      />
      {rows.length === 0 ? <Nothing filter={filter} search={search} /> : <ExitTable rows={rows} />}
      <Pager next={next} />
    </>,
  )
}

function Nothing({ filter, search }: { filter: ExitFilter; search: string }) {
  if (search)
    return <Empty icon="search" title="Personne ne correspond" text="Changez le nom ou le filtre." />
  if (filter !== 'toutes') return <Empty icon="check" title="Rien n’attend ici" />
  return (
    <Empty
      icon="people"
      title="Aucune sortie que vous puissiez lire"
      text="Une sortie s’écrit dans le parcours d’une personne, ou arrive par une liste."
    />
  )
}
