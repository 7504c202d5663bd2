import { writeShortDate, type Day } from '#platform/time'
import { Empty, Heading, LinkButton, Pager, SearchBox, Table, Tabs } from '#platform/ui'
import type { Ask } from '#platform/web'
import { PRESCRIBING } from '../addresses.ts'
import { immersionPage, CONVENTIONS } from '../frame.tsx'
import type { ConventionState, ListedConvention } from './list-store.ts'
import { StateTag } from './state-tag.tsx'

const tabs: Record<ConventionState, string> = {
  toutes: 'Toutes',
  'a-finir': 'À finir',
  'a-signer': 'À signer',
  'a-venir': 'À venir',
  'en-cours': 'En cours',
  'sans-visite': 'Sans visite',
  'non-signees': 'Pas signées à temps',
  recrutements: 'Recrutements dits',
  contrats: 'Contrat à ajouter',
  'sans-bilan': 'Sans bilan d’employeur',
  passees: 'Passées',
}

const onlyAsked = new Set(['a-finir', 'non-signees', 'recrutements', 'contrats', 'sans-bilan'])

export const listAddress = (asked: { search?: string; state?: ConventionState; after?: string }): string => {
  const query = new URLSearchParams()
  if (asked.search) query.set('q', asked.search)
  if (asked.state && asked.state !== 'toutes') query.set('etat', asked.state)
  if (asked.after) query.set('apres', asked.after)
  return query.size > 0 ? `${CONVENTIONS}?${query}` : CONVENTIONS
}

type List = {
  rows: ListedConvention[]
  search: string
  state: ConventionState
  next: string | undefined
  isFirst: boolean
  on: Day
}

/** The conventions of the people that somebody accompanies: what blocks each, and whose turn it is. */
export const conventionListPage = (c: Ask, { rows, search, state, next, isFirst, on }: List): Response =>
  immersionPage(
    c,
    { title: 'Conventions' },
    <>
      <Heading title="Conventions" lead="Les immersions que vous préparez, et où elles en sont.">
        <LinkButton href={`${CONVENTIONS}/nouvelle`}>Préparer une convention</LinkButton>
        <LinkButton kind="quiet" href={PRESCRIBING}>
          Qui prescrit
        </LinkButton>
      </Heading>
      <Tabs
        label="Quelles conventions"
        items={Object.entries(tabs)
          // what a day calls to: no shelf of its own beside « À signer »
          .filter(([value]) => !onlyAsked.has(value) || value === state)
          .map(([value, label]) => ({
            label,
            href: listAddress({ search, state: value as ConventionState }),
            current: value === state,
          }))}
      />
      <SearchBox
        action={CONVENTIONS}
        label="Chercher une convention"
        hint="Un nom, un employeur"
        value={search}
        keep={state === 'toutes' ? {} : { etat: state }}
      />
      {rows.length === 0 ? (
        <Empty
          icon="calendar"
          title={
            search || state !== 'toutes'
              ? 'Aucune convention ne correspond'
              : 'Aucune convention pour l’instant'
          }
          text="Préparez-en une : une personne, un employeur, des dates."
        />
      ) : (
        <Table
          caption="Conventions, la plus récente d’abord"
          captionHidden
          columns={[
            {
              key: 'person',
              label: 'Personne',
              cell: ({ id, personName }) => <a href={`${CONVENTIONS}/${id}`}>{personName}</a>,
            },
            { key: 'host', label: 'Employeur', cell: ({ hostName }) => hostName },
            {
              key: 'dates',
              label: 'Dates',
              cell: ({ fromDay, toDay }) => `${writeShortDate(fromDay)} au ${writeShortDate(toDay)}`,
            },
            {
              key: 'state',
              label: 'Où elle en est',
              all: true,
              cell: (row) => <StateTag {...row} on={on} />,
            },
          ]}
          rows={rows}
        />
      )}
      <Pager previous={isFirst ? undefined : listAddress({ search, state })} next={next} />
    </>,
  )
