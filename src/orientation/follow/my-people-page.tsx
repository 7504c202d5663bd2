import type { Action } from '#actions'
import { writeCount } from '#platform/i18n'
import { writeShortDate } from '#platform/time'
import { Alert, Empty, Heading, LinkButton, Pager, SearchBox, Table, Tabs } from '#platform/ui'
import { page, type Ask } from '#platform/web'
import type { Filter, Listed } from '../list-store.ts'
import {
  PER_PAGE,
  Silence,
  StateTag,
  endWords,
  filters,
  listAddress,
  nameOf,
  sortNames,
  sortWords,
  type FilterName,
} from '../listing.tsx'
import { SILENT_AFTER_DAYS } from '../silence.ts'

type MyPeople = {
  filter: Filter & { name: FilterName }
  rows: Listed[]
  silent: number
  doubts: number
  mayPropose: boolean
  runs: Action[]
}

const HERE = '/orientation'

/** A referent's people: what became of each, and since when nobody has moved. */
export function myPeoplePage(c: Ask, { filter, rows, silent, doubts, mayPropose, runs }: MyPeople): Response {
  const shown = rows.slice(0, PER_PAGE)
  const last = shown.at(-1)
  const title = mayPropose ? 'Mes positionnements' : 'Positionnements'
  const next = rows.length > PER_PAGE && last ? `${last.key}~${last.id}` : ''
  return page(
    c,
    { title, room: 'orientation', density: 'bureau', space: 'Orientation' },
    <div class="stack loose">
      <Heading title={title} lead={leadOf({ mayPropose, runs })}>
        {mayPropose && (
          <LinkButton href="/orientation/nouveau" icon="plus">
            Positionner une personne
          </LinkButton>
        )}
      </Heading>
      {doubts > 0 && <Doubts count={doubts} />}
      {silent > 0 && filter.name === '' && (
        <Alert
          kind="wait"
          title={`${writeCount(silent, 'personne')} sans nouvelles depuis plus de ${SILENT_AFTER_DAYS}\u00A0jours`}
        >
          Elles sont en tête de la liste. Ouvrez leur parcours pour voir où il s’est arrêté.
        </Alert>
      )}
      <RunActions actions={runs} />
      <Tabs
        label="Filtrer par état"
        items={filterNames.map((name) => ({
          href: listAddress(HERE, filter, { name }),
          label: filters[name].label,
          current: filter.name === name,
        }))}
      />
      <SearchBox
        action={HERE}
        label="Chercher un nom"
        value={filter.search}
        keep={filter.name ? { etat: filter.name } : {}}
      />
      <Sorts filter={filter} />
      {shown.length === 0 ? (
        <Nobody filter={filter} mayPropose={mayPropose} />
      ) : (
        <People rows={shown} now={c.var.now} />
      )}
      <Pager next={next ? listAddress(HERE, filter, { after: next }) : undefined} />
      <p>
        {mayPropose && (
          <a href="/orientation/export.csv" download>
            Télécharger ma liste (CSV)
          </a>
        )}{' '}
        {doubts === 0 && <a href="/orientation/a-verifier">Les questions des listes importées</a>}
      </p>
    </div>,
  )
}

/** Who only runs actions proposes nobody: their people are in each action. */
function leadOf({ mayPropose, runs }: Pick<MyPeople, 'mayPropose' | 'runs'>): string {
  if (mayPropose) return 'Ce que devient chaque personne que vous avez proposée.'
  return runs.length > 0
    ? 'Ouvrez une action : vous y voyez les personnes proposées, et vous décidez.'
    : 'Écrivez d’abord une action : les personnes proposées y arriveront.'
}

const filterNames: FilterName[] = ['', 'en-cours', 'attente', 'admises', 'closes']

const Doubts = ({ count }: { count: number }) => (
  <Alert kind="wait" title={`${writeCount(count, 'question')} vous ${count < 2 ? 'attend' : 'attendent'}`}>
    Une liste importée demande votre avis. <a href="/orientation/a-verifier">Répondre</a>
  </Alert>
)

function RunActions({ actions }: { actions: Action[] }) {
  if (actions.length === 0) return null
  return (
    <section class="stack tight">
      <h2>Les actions que vous portez</h2>
      <ul class="row">
        {actions.map((action) => (
          <li>
            <LinkButton kind="quiet" icon="people" href={`/orientation/actions/${action.slug}`}>
              {action.title}
            </LinkButton>
          </li>
        ))}
      </ul>
    </section>
  )
}

const Sorts = ({ filter }: { filter: MyPeople['filter'] }) => (
  <p class="row no-print">
    <span class="muted">Trier</span>
    {sortNames.map(([sort]) =>
      filter.sort === sort ? (
        <b>{sortWords[sort]}</b>
      ) : (
        <a href={listAddress(HERE, filter, { sort })}>{sortWords[sort]}</a>
      ),
    )}
  </p>
)

function People({ rows, now }: { rows: Listed[]; now: Date }) {
  return (
    <Table
      caption={writeCount(rows.length, 'personne')}
      captionHidden
      rows={rows}
      columns={[
        { key: 'name', label: 'Nom', cell: (row) => <a href={`/orientation/${row.id}`}>{nameOf(row)}</a> },
        { key: 'state', label: 'Où elle en est', cell: (row) => <StateTag {...row} /> },
        { key: 'silence', label: 'Dernier mouvement', cell: (row) => <Silence row={row} now={now} /> },
        { key: 'end', label: 'Groupe ou motif', desk: true, cell: endWords },
        { key: 'action', label: 'Action', desk: true, cell: (row) => row.actionTitle },
        {
          key: 'on',
          label: 'Positionnée le',
          desk: true,
          cell: (row) => <span class="n">{writeShortDate(row.positionedOn)}</span>,
        },
      ]}
    />
  )
}

function Nobody({ filter, mayPropose }: Pick<MyPeople, 'filter' | 'mayPropose'>) {
  if (filter.search || filter.name)
    return <Empty icon="search" title="Personne ne correspond" text="Changez le nom ou le filtre." />
  return (
    <Empty
      icon="people"
      title="Vous n’avez encore proposé personne"
      text={
        mayPropose
          ? 'Les personnes que vous positionnez arrivent ici, avec ce qu’elles deviennent.'
          : 'Celles que d’autres proposent sont dans chaque action.'
      }
    />
  )
}
