import { writeShortDate } from '#platform/time'
import { Empty, Heading, LinkButton, Pager, SearchBox, Table, Tabs, Tag, type Column } from '#platform/ui'
import type { Ask } from '#platform/web'
import { doubtsOf } from './host.ts'
import { stanceWords } from './host-words.ts'
import { HOSTS, immersionPage } from '../frame.tsx'
import type { HostState, ListedHost } from './list-store.ts'
import { tradeTitle } from './trade.ts'

const stateWords: Record<HostState, string> = {
  tous: 'Tous',
  prets: 'Peuvent accueillir',
  'a-verifier': 'À vérifier',
}

export const hostsAddress = (asked: { search?: string; state?: HostState; after?: string }): string => {
  const query = new URLSearchParams()
  if (asked.search) query.set('q', asked.search)
  if (asked.state && asked.state !== 'tous') query.set('etat', asked.state)
  if (asked.after) query.set('apres', asked.after)
  return query.size > 0 ? `${HOSTS}?${query}` : HOSTS
}

type List = {
  rows: ListedHost[]
  search: string
  state: HostState
  next: string | undefined
  isFirst: boolean
}

/** Employers of those who work together, in the order of their names. */
export const hostListPage = (c: Ask, { rows, search, state, next, isFirst }: List): Response =>
  immersionPage(
    c,
    { title: 'Employeurs' },
    <>
      <Heading title="Employeurs" lead="Qui peut accueillir en immersion, pour quel métier, quels jours.">
        <LinkButton icon="plus" href={`${HOSTS}/nouveau`}>
          Ajouter un employeur
        </LinkButton>
        <LinkButton kind="quiet" href="/imports/employers">
          Importer des employeurs
        </LinkButton>
      </Heading>
      <Tabs
        label="Montrer les employeurs"
        items={(Object.keys(stateWords) as HostState[]).map((one) => ({
          href: hostsAddress({ search, state: one }),
          label: stateWords[one],
          current: one === state,
        }))}
      />
      <SearchBox
        action={HOSTS}
        label="Chercher un employeur"
        hint="Un nom, une commune, un métier"
        value={search}
        keep={state === 'tous' ? {} : { etat: state }}
      />
      {rows.length === 0 ? <Nothing search={search} state={state} /> : <HostTable rows={rows} />}
      <Pager previous={isFirst ? undefined : hostsAddress({ search, state })} next={next} />
    </>,
  )

/** Said only where several keep them. */
const keeperColumn: Column<ListedHost> = {
  key: 'keeper',
  label: 'Suivi par',
  desk: true,
  cell: ({ keeperName }) => keeperName,
}

const HostTable = ({ rows }: { rows: ListedHost[] }) => (
  <Table
    caption="Employeurs dans l’ordre de leur nom"
    captionHidden
    columns={[
      { key: 'name', label: 'Employeur', cell: ({ id, name }) => <a href={`${HOSTS}/${id}`}>{name}</a> },
      { key: 'town', label: 'Commune', cell: ({ town }) => town },
      {
        key: 'trades',
        label: 'Métiers',
        cell: ({ trades, activity }) => trades.map(tradeTitle).join(', ') || activity || 'Non dits',
      },
      { key: 'accepts', label: 'Accueille', cell: (row) => <Accepting row={row} /> },
      { key: 'capacity', label: 'Places', num: true, cell: ({ capacity }) => capacity ?? 'Non dit' },
      {
        key: 'said',
        label: 'Dernières nouvelles',
        desk: true,
        cell: ({ saidOn }) => (saidOn ? writeShortDate(saidOn) : 'Non dites'),
      },
      ...(new Set(rows.map(({ keeperName }) => keeperName)).size > 1 ? [keeperColumn] : []),
    ]}
    rows={rows}
  />
)

/** Whether somebody may be sent there, in a word and a shape. */
function Accepting({ row }: { row: ListedHost }) {
  if (doubtsOf(row).length > 0) return <Tag kind="wait">À vérifier</Tag>
  if (row.body.kind === 'person') return <Tag kind="none">Particulier</Tag>
  if (row.accepts === null) return <Tag kind="none">Non demandé</Tag>
  return (
    <Tag kind={row.accepts === 'yes' ? 'ok' : row.accepts === 'no' ? 'none' : 'wait'}>
      {stanceWords[row.accepts]}
    </Tag>
  )
}

function Nothing({ search, state }: { search: string; state: HostState }) {
  if (search || state !== 'tous')
    return <Empty icon="search" title="Aucun employeur ne correspond" text="Changez les mots ou le filtre." />
  return (
    <Empty
      icon="people"
      title="Aucun employeur pour l’instant"
      text="Ceux que vous ajoutez, et ceux de vos partenaires, seront ici."
    />
  )
}
