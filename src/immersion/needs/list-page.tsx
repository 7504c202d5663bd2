import type { Day } from '#platform/time'
import { HOSTS, immersionPage } from '../frame.tsx'
import { Empty, Heading, LinkButton, Pager, SearchBox, Table, Tabs, Tag } from '#platform/ui'
import type { Ask } from '#platform/web'
import { NEEDS, needsAddress } from './addresses.ts'
import { isOpen } from './need.ts'
import type { ListedNeed, NeedState } from './need-store.ts'
import { standing, writeContract, writeDoubts, writeHours, writeStart } from './need-words.ts'
import { WaitingLines, type AskedLine } from './waiting-view.tsx'

const stateWords: Record<NeedState, string> = {
  ouverts: 'Ouverts',
  'a-verifier': 'À vérifier',
  fermes: 'Fermés',
  tous: 'Tous',
}

type List = {
  rows: ListedNeed[]
  search: string
  state: NeedState
  next: string | undefined
  isFirst: boolean
  today: Day
  /** the one host whose needs are shown */
  host: { id: string; name: string; isOwn: boolean } | undefined
  /** lines of lists that wait for somebody to say whose they are */
  waiting: { asked: AskedLine[]; count: number }
  /** all that they may answer: these lines, and needs that somebody must look at */
  toCheck: number
}

/** What hosts look for, in the order of their names. */
export function needListPage(c: Ask, list: List): Response {
  const { rows, search, state, next, isFirst, host, waiting, toCheck } = list
  const asked = { search, state, host: host?.id }
  return immersionPage(
    c,
    { title: 'Besoins de recrutement' },
    <>
      <Heading
        title="Besoins de recrutement"
        {...(host ? { over: host.name } : {})}
        lead="Ce que les employeurs cherchent : le poste, les heures, le contrat."
      >
        {host?.isOwn && (
          <LinkButton icon="plus" href={`${HOSTS}/${host.id}/besoins/nouveau`}>
            Ajouter un besoin
          </LinkButton>
        )}
        {!host && (
          <LinkButton kind="quiet" href="/imports/needs">
            Importer des besoins
          </LinkButton>
        )}
      </Heading>
      <Tabs
        label="Montrer les besoins"
        items={(Object.keys(stateWords) as NeedState[]).map((one) => ({
          href: needsAddress({ ...asked, state: one }),
          label: one === 'a-verifier' && toCheck > 0 ? `${stateWords[one]} (${toCheck})` : stateWords[one],
          current: one === state,
        }))}
      />
      <SearchBox
        action={NEEDS}
        label="Chercher un besoin"
        hint="Un poste, un métier, un employeur, une commune"
        value={search}
        keep={{ ...(state === 'ouverts' ? {} : { etat: state }), ...(host ? { employeur: host.id } : {}) }}
      />
      <WaitingLines {...waiting} />
      {rows.length > 0 ? (
        <NeedTable {...list} />
      ) : (
        waiting.asked.length === 0 && <Nothing search={search} state={state} />
      )}
      <Pager previous={isFirst ? undefined : needsAddress(asked)} next={next} />
      <p>
        <a href={host ? `${HOSTS}/${host.id}` : HOSTS}>
          {host ? 'Voir cet employeur' : 'Tous les employeurs'}
        </a>
      </p>
    </>,
  )
}

const NeedTable = ({ rows, today }: List) => (
  <Table
    caption="Besoins, dans l’ordre des employeurs"
    captionHidden
    columns={[
      { key: 'post', label: 'Poste', cell: ({ id, post }) => <a href={`${NEEDS}/${id}`}>{post}</a> },
      { key: 'host', label: 'Employeur', cell: ({ hostName }) => hostName },
      { key: 'town', label: 'Commune', cell: ({ town }) => town },
      { key: 'hours', label: 'Heures', cell: ({ hours }) => writeHours(hours) || 'Non dites' },
      { key: 'contract', label: 'Contrat', cell: writeContract },
      { key: 'start', label: 'Début', desk: true, cell: ({ start }) => writeStart(start) || 'Non dit' },
      { key: 'places', label: 'Places', num: true, desk: true, cell: ({ places }) => places ?? 'Non dit' },
      { key: 'state', label: 'État', cell: (row) => <Standing row={row} today={today} /> },
    ]}
    rows={rows}
  />
)

function Standing({ row, today }: { row: ListedNeed; today: Day }) {
  const open = isOpen(row, today)
  if (open && row.asked.length > 0)
    return (
      <>
        <Tag kind="wait">À vérifier</Tag> {writeDoubts(row.asked)}
      </>
    )
  return <Tag kind={open ? 'ok' : 'none'}>{standing(row, today)}</Tag>
}

function Nothing({ search, state }: { search: string; state: NeedState }) {
  if (!search && state === 'a-verifier')
    return (
      <Empty icon="check" title="Rien à vérifier" text="Toutes les lignes de vos listes ont leur réponse." />
    )
  if (search || state !== 'ouverts')
    return <Empty icon="search" title="Aucun besoin ne correspond" text="Changez les mots ou le filtre." />
  return (
    <Empty icon="work" title="Aucun besoin ouvert" text="Un besoin s’ajoute depuis la page d’un employeur." />
  )
}
