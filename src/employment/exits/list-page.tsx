import { typo, writeCount } from '#platform/i18n'
import { writeShortDate } from '#platform/time'
import { Empty, Heading, Pager, SearchBox, Table, Tag } from '#platform/ui'
import type { Ask } from '#platform/web'
import { dynamic, isProven, motiveOf, type Exit } from '../exit.ts'
import { type ExitTally, countedCategories, Readings } from '../figures/door.ts'
import { Filters, insertionPage, nameColumn } from '../frame.tsx'
import type { ExitState, ListedExit } from '../list-store.ts'
import { addressWith } from '../access.ts'
import type { Inside } from '../reach.ts'
import { categoryWords, motiveWords, proofWords, situationWords, unsettledWords } from '../words.ts'

export const exitFilters = {
  toutes: 'all',
  'a-preciser': 'to settle',
  'sans-preuve': 'to prove',
  'a-demander': 'to ask',
} as const satisfies Record<string, ExitState>
export type ExitFilter = keyof typeof exitFilters
export const exitFilterNames = ['toutes', 'a-preciser', 'sans-preuve', 'a-demander'] as const

const labels: Record<ExitFilter, string> = {
  toutes: 'Toutes',
  'a-preciser': 'À préciser',
  'sans-preuve': 'Sans preuve',
  'a-demander': 'Situation à demander',
}

type ExitList = {
  inside: Inside
  filter: ExitFilter
  search: string
  rows: ListedExit[]
  counts: Record<ExitState, number>
  tally: ExitTally
  next: string | undefined
}

const HERE = '/insertion/sorties'
export const exitsAddress = (filter: ExitFilter, search: string, after = ''): string =>
  addressWith(HERE, { etat: filter === 'toutes' ? '' : filter, q: search, apres: after })

/** The exits that the reader may open, the rate they make, and every way of reading it. */
export function exitsPage(c: Ask, words: ExitList): Response {
  const { inside, filter, search, rows, counts, tally, next } = words
  return insertionPage(
    c,
    inside,
    { title: 'Les sorties', here: HERE },
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
          label: `${labels[name]} (${counts[exitFilters[name]]})`,
          current: filter === name,
        }))}
      />
      <SearchBox
        action={HERE}
        label="Chercher un nom"
        value={search}
        keep={filter === 'toutes' ? {} : { etat: filter }}
      />
      {rows.length === 0 ? <Nothing filter={filter} search={search} /> : <Exits rows={rows} />}
      <Pager next={next} />
    </>,
  )
}

const Exits = ({ rows }: { rows: ListedExit[] }) => (
  <Table
    caption={writeCount(rows.length, 'sortie')}
    captionHidden
    rows={rows}
    columns={[
      nameColumn,
      { key: 'left', label: 'Sortie', cell: (row) => writeShortDate(row.leftOn) },
      { key: 'category', label: 'Catégorie', cell: (row) => <CategoryTag exit={row} /> },
      { key: 'motive', label: 'Motif', cell: writeMotive },
      { key: 'proof', label: 'Justificatif', desk: true, cell: (row) => <ProofOf exit={row} /> },
      {
        key: 'situation',
        label: '6 mois après',
        desk: true,
        cell: (row) => (row.situation ? situationWords[row.situation] : 'Pas demandé'),
      },
    ]}
  />
)

/** The category in a word and a shape; what waits for an answer says so. */
export function CategoryTag({ exit }: { exit: Exit }) {
  if ('toSettle' in exit)
    return <Tag kind="late">{typo(exit.toSettle === 'contradiction' ? 'Contradiction' : 'À préciser')}</Tag>
  const { category } = exit
  if (category === 'withdrawn')
    return (
      <Tag kind="none" icon="minus">
        {categoryWords.withdrawn}
      </Tag>
    )
  return dynamic.includes(category) ? (
    <Tag kind="ok">{categoryWords[category]}</Tag>
  ) : (
    <Tag kind="none" icon="person">
      {categoryWords[category]}
    </Tag>
  )
}

export const whyUnsettled = (exit: Exit): string => ('toSettle' in exit ? unsettledWords[exit.toSettle] : '')

function writeMotive(exit: Exit): string {
  const motive = motiveOf(exit)
  return motive ? motiveWords[motive] : 'Non dit'
}

export function ProofOf({ exit: { proof } }: { exit: Exit }) {
  if (!proof) return <>Aucun</>
  return isProven(proof) ? <>{proofWords[proof]}</> : <span class="muted">{proofWords[proof]}</span>
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
