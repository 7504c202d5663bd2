import { typo, writeCount } from '#platform/i18n'
import { daysBetween, writeShortDate, type Day, writeMinutes } from '#platform/time'
import { Empty, Heading, LinkButton, Pager, SearchBox, Table, Tag } from '#platform/ui'
import type { Ask } from '#platform/web'
import type { Flag } from '../cddi.ts'
import { Filters, insertionPage, nameColumn } from '../frame.tsx'
import { ENDING_DAYS, type CddiState, type ListedCddi } from '../list-store.ts'
import { addressWith } from '../access.ts'
import type { Inside } from '../reach.ts'
import { flagWords, kindWords } from '../words.ts'

/** The words of the address, and what each asks for. */
export const cddiFilters = {
  'en-cours': 'current',
  'finit-bientot': 'ending',
  'sans-sortie': 'without exit',
  tous: 'all',
} as const satisfies Record<string, CddiState>
export type CddiFilter = keyof typeof cddiFilters
export const cddiFilterNames = ['en-cours', 'finit-bientot', 'sans-sortie', 'tous'] as const

const labels: Record<CddiFilter, string> = {
  'en-cours': 'En cours',
  'finit-bientot': 'Finissent bientôt',
  'sans-sortie': 'Finis, sortie à écrire',
  tous: 'Tous',
}

type CddiList = {
  inside: Inside
  filter: CddiFilter
  search: string
  rows: ListedCddi[]
  flags: Map<string, Flag[]>
  counts: Record<CddiState, number>
  next: string | undefined
  today: Day
}

const HERE = '/insertion/contrats'
export const cddisAddress = (filter: CddiFilter, search: string, after = ''): string =>
  addressWith(HERE, { etat: filter === 'en-cours' ? '' : filter, q: search, apres: after })

/** The contracts that the reader may open, those that end first first, with what the law says of each. */
export function cddisPage(c: Ask, words: CddiList): Response {
  const { inside, filter, search, rows, flags, counts, next, today } = words
  return insertionPage(
    c,
    inside,
    { title: 'Les contrats', here: HERE },
    <>
      <Heading
        title="Les contrats"
        lead={
          inside.seat === 'direction'
            ? 'Ceux qui finissent d’abord sont en tête.'
            : 'Ceux des personnes que vous suivez.'
        }
      >
        {inside.seat === 'direction' && (
          <LinkButton icon="plus" href="/insertion/postes?etat=vacants">
            Écrire un contrat
          </LinkButton>
        )}
      </Heading>
      <Filters
        label="Filtrer les contrats"
        items={cddiFilterNames.map((name) => ({
          href: cddisAddress(name, search),
          label: `${labels[name]} (${counts[cddiFilters[name]]})`,
          current: filter === name,
        }))}
      />
      <SearchBox
        action={HERE}
        label="Chercher un nom"
        value={search}
        keep={filter === 'en-cours' ? {} : { etat: filter }}
      />
      {rows.length === 0 ? (
        <Nothing filter={filter} search={search} />
      ) : (
        <Table
          caption={writeCount(rows.length, 'contrat')}
          captionHidden
          rows={rows}
          columns={[
            nameColumn,
            { key: 'post', label: 'Poste', cell: (row) => `${row.postCode}, ${row.postTitle}` },
            { key: 'to', label: 'Fin', cell: (row) => <End row={row} today={today} /> },
            { key: 'flags', label: 'À vérifier', cell: (row) => <Flags flags={flags.get(row.id) ?? []} /> },
            { key: 'from', label: 'Début', desk: true, cell: (row) => writeShortDate(row.fromDay) },
            {
              key: 'hours',
              label: 'Par semaine',
              desk: true,
              cell: (row) => writeMinutes(row.weeklyMinutes),
            },
            { key: 'kind', label: 'Type', desk: true, cell: (row) => kindWords[row.kind] },
          ]}
        />
      )}
      <Pager next={next} />
    </>,
  )
}

function End({ row, today }: { row: ListedCddi; today: Day }) {
  const end = writeShortDate(row.toDay)
  if (row.leftOn) return <>{typo(`${end} (sortie le ${writeShortDate(row.leftOn)})`)}</>
  const days = daysBetween(today, row.toDay)
  if (days < 0) return <>{end}</>
  return days <= ENDING_DAYS ? (
    <Tag kind="wait">{`${end}, dans ${writeCount(days, 'jour')}`}</Tag>
  ) : (
    <>{end}</>
  )
}

export const Flags = ({ flags }: { flags: Flag[] }) =>
  flags.length === 0 ? (
    <span class="muted">Rien</span>
  ) : (
    <>
      {flags.map((flag) => (
        <Tag kind="wait" icon="question">
          {typo(flagWords[flag])}
        </Tag>
      ))}
    </>
  )

function Nothing({ filter, search }: { filter: CddiFilter; search: string }) {
  if (search)
    return <Empty icon="search" title="Personne ne correspond" text="Changez le nom ou le filtre." />
  const words: Record<CddiFilter, string> = {
    'en-cours': 'Personne n’a de contrat en cours',
    'finit-bientot': `Aucun contrat ne finit dans les ${ENDING_DAYS} jours`,
    'sans-sortie': 'Chaque contrat fini a sa sortie',
    tous: 'Aucun contrat que vous puissiez lire',
  }
  return <Empty icon={filter === 'sans-sortie' ? 'check' : 'note'} title={typo(words[filter])} />
}
