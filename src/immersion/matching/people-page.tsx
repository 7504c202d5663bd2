import type { PersonId } from '#people'
import { typo } from '#platform/i18n'
import type { Day } from '#platform/time'
import { HOSTS, immersionPage, nameInList } from '../frame.tsx'
import { Empty, Heading, LinkButton, Pager, SearchBox, Table, Tag } from '#platform/ui'
import type { Ask } from '#platform/web'

import { PROPOSALS } from './answer-proposal.ts'
import { PEOPLE } from './open-person.ts'
import type { ListedPerson } from './people-store.ts'

export const peopleAddress = (asked: { search: string; after?: string }): string => {
  const query = new URLSearchParams()
  if (asked.search) query.set('q', asked.search)
  if (asked.after) query.set('apres', asked.after)
  return query.size > 0 ? `${PEOPLE}?${query}` : PEOPLE
}

type List = {
  rows: ListedPerson[]
  /** of those who have a namesake there */
  born: ReadonlyMap<PersonId, Day>
  search: string
  next: string | undefined
  isFirst: boolean
}

/** Whom the reader accompanies: one of them is chosen. */
export const peoplePage = (c: Ask, { rows, born, search, next, isFirst }: List): Response =>
  immersionPage(
    c,
    { title: 'Trouver un employeur pour quelqu’un' },
    <>
      <Heading
        title="Trouver un employeur pour quelqu’un"
        lead="Les personnes que vous accompagnez. Choisissez-en une."
      >
        <LinkButton kind="quiet" href={PROPOSALS}>
          Propositions faites
        </LinkButton>
      </Heading>
      <SearchBox action={PEOPLE} label="Chercher une personne" hint="Un nom" value={search} />
      {rows.length === 0 ? (
        <Empty
          icon={search ? 'search' : 'people'}
          title={search ? 'Personne ne correspond' : 'Vous n’accompagnez personne ici'}
          text={search ? 'Essayez un seul mot du nom.' : 'Les personnes que vous positionnez seront ici.'}
        />
      ) : (
        <Table
          caption="Personnes, dans l’ordre de leur nom"
          captionHidden
          columns={[
            {
              key: 'name',
              label: 'Personne',
              cell: (row) => <a href={`${PEOPLE}/${row.id}`}>{typo(nameInList(row, born.get(row.id)))}</a>,
            },
            {
              key: 'wish',
              label: 'Souhaits',
              cell: ({ hasWish }) =>
                hasWish ? <Tag kind="ok">Connus</Tag> : <Tag kind="none">À demander</Tag>,
            },
          ]}
          rows={rows}
        />
      )}
      <Pager previous={isFirst ? undefined : peopleAddress({ search })} next={next} />
      <p>
        <a href={HOSTS}>Tous les employeurs</a>
      </p>
    </>,
  )
