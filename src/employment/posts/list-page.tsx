import { listName } from '#people'
import { typo, writeCount } from '#platform/i18n'
import { writeDate, writeShortDate, type Day, writeMinutes } from '#platform/time'
import { Button, Empty, Field, Heading, LinkButton, Pager, SearchBox, Select, Table, Tag } from '#platform/ui'
import type { Ask } from '#platform/web'
import { Filters, insertionPage } from '../frame.tsx'
import { addressWith } from '../access.ts'
import type { Holding, ListedPost, Supervisor } from '../post-store.ts'
import type { Inside } from '../reach.ts'

export const postStates = ['tous', 'occupes', 'vacants'] as const
export type PostState = (typeof postStates)[number]
const stateWords: Record<PostState, string> = { tous: 'Tous', occupes: 'Occupés', vacants: 'Vacants' }

export type PostQuery = { state: PostState; on: Day; supervisor: string; search: string; after: string }

type PostList = {
  inside: Inside
  query: PostQuery
  today: Day
  rows: ListedPost[]
  next: string | undefined
  supervisors: Supervisor[]
}

const HERE = '/insertion/postes'
const NEW = `${HERE}/nouveau`

/** The address of the same list with something changed. */
export const postsAddress = (
  query: PostQuery,
  today: Day,
  change: Partial<PostQuery> = {},
  path = HERE,
): string => {
  const { state, on, supervisor, search, after } = { ...query, after: '', ...change }
  return addressWith(path, {
    etat: state === 'tous' ? '' : state,
    jour: on === today ? '' : on,
    encadrant: supervisor,
    q: search,
    apres: after,
  })
}

/** Every post with who holds it on a day, for those who may know. */
export function postsPage(c: Ask, { inside, query, today, rows, next, supervisors }: PostList): Response {
  const csv = postsAddress(query, today, {}, `${HERE}.csv`)
  return insertionPage(
    c,
    inside,
    { title: 'Les postes', here: HERE },
    <>
      <Heading title="Les postes" over={query.on === today ? undefined : `Le ${writeDate(query.on)}`}>
        {inside.seat === 'direction' && (
          <LinkButton icon="plus" href={NEW}>
            Ajouter un poste
          </LinkButton>
        )}
        <LinkButton kind="quiet" icon="download" href={csv} download>
          Les postes (CSV)
        </LinkButton>
      </Heading>
      <Filters
        label="Filtrer les postes"
        items={postStates.map((state) => ({
          href: postsAddress(query, today, { state }),
          label: stateWords[state],
          current: query.state === state,
        }))}
      />
      <SearchBox
        action={HERE}
        label="Chercher un poste"
        hint="Un code, un métier, une activité"
        value={query.search}
        keep={kept(query, today)}
      />
      <Choose query={query} supervisors={supervisors} />
      {rows.length === 0 ? (
        <Nothing query={query} seat={inside.seat} />
      ) : (
        <Posts rows={rows} seat={inside.seat} />
      )}
      <Pager next={next} />
    </>,
  )
}

const kept = ({ state, on, supervisor }: PostQuery, today: Day): Record<string, string> => ({
  ...(state === 'tous' ? {} : { etat: state }),
  ...(on === today ? {} : { jour: on }),
  ...(supervisor ? { encadrant: supervisor } : {}),
})

function Choose({ query, supervisors }: Pick<PostList, 'query' | 'supervisors'>) {
  return (
    <form method="get" action={HERE} class="row end no-print">
      <Field name="jour" type="date" label="À quelle date ?" value={query.on} />
      <Select
        name="encadrant"
        label="Encadrement"
        empty="Tout le monde"
        value={query.supervisor}
        options={supervisors.map(({ id, name }) => ({ value: id, label: name }))}
      />
      {query.state !== 'tous' && <input type="hidden" name="etat" value={query.state} />}
      {query.search && <input type="hidden" name="q" value={query.search} />}
      <Button kind="quiet">Montrer</Button>
    </form>
  )
}

function Posts({ rows, seat }: { rows: ListedPost[]; seat: Inside['seat'] }) {
  return (
    <Table
      caption={writeCount(rows.length, 'poste')}
      captionHidden
      rows={rows}
      columns={[
        { key: 'code', label: 'Poste', cell: (row) => <a href={`${HERE}/${row.id}`}>{row.code}</a> },
        { key: 'title', label: 'Emploi', cell: (row) => `${row.title} (${row.rome})` },
        { key: 'hours', label: 'Par semaine', cell: (row) => writeMinutes(row.weeklyMinutes) },
        { key: 'state', label: 'État', cell: HeldTag },
        { key: 'who', label: 'Par qui', cell: (row) => <HolderName holding={row.holding} seat={seat} /> },
        {
          key: 'supervisor',
          label: 'Encadrement',
          desk: true,
          cell: (row) => row.supervisorName ?? 'Non dit',
        },
        { key: 'activity', label: 'Activité', desk: true, cell: (row) => row.activity },
      ]}
    />
  )
}

export const HeldTag = ({ holding }: Pick<ListedPost, 'holding'>) =>
  holding.state === 'vacant' ? <Tag kind="wait">Vacant</Tag> : <Tag kind="ok">Occupé</Tag>

/** The name of who holds it, for who may know it; a supervisor knows the name and not the contract. */
export function HolderName({ holding, seat }: { holding: Holding; seat: Inside['seat'] }) {
  if (holding.state === 'vacant') return <>Personne</>
  if (holding.state === 'held') return <span class="muted">Non montré</span>
  const name = listName(holding)
  if (seat === 'technical supervisor') return <>{name}</>
  return (
    <>
      <a href={`/insertion/personnes/${holding.personId}`}>{name}</a>
      <span class="muted">{typo(`, jusqu’au ${writeShortDate(holding.toDay)}`)}</span>
    </>
  )
}

function Nothing({ query, seat }: { query: PostQuery; seat: Inside['seat'] }) {
  if (query.search || query.state !== 'tous' || query.supervisor)
    return <Empty icon="search" title="Aucun poste ne correspond" text="Changez les mots ou le filtre." />
  return <NoPost seat={seat} />
}

/** An ACI without a post yet: by hand for its direction, by its workbook for who keeps its register. */
export function NoPost({ seat }: Pick<Inside, 'seat'>) {
  const text = 'Ajoutez-les un par un, ou tous à la fois par le classeur de la structure.'
  if (seat === 'funder' || seat === 'technical supervisor')
    return <Empty icon="work" title="Aucun poste à cette date" text="La structure n’en a pas encore écrit." />
  return (
    <Empty icon="work" title="Aucun poste à cette date" text={text}>
      {seat === 'direction' && <LinkButton href={NEW}>Ajouter un poste</LinkButton>}
      <LinkButton {...(seat === 'direction' ? { kind: 'quiet' as const } : {})} href="/imports/posts">
        Importer les postes
      </LinkButton>
    </Empty>
  )
}
