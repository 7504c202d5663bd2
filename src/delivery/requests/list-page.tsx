import { Empty, Heading, LinkButton, Pager, SearchBox, Table } from '#platform/ui'
import { page, type Ask } from '#platform/web'
import { type Draft, REQUESTS } from '../asking/door.ts'
import type { Place } from '../place.ts'
import type { Requested } from './store.ts'
import { requestFrame } from '../space.tsx'
import { Begun } from './begun-request.tsx'
import { requestColumns } from './request-columns.tsx'

type List = {
  places: Place[]
  requests: Requested[]
  drafts: Draft[]
  search: string
  next?: string
  first: boolean
}

/** The deliveries that a place asked for, the latest first. */
export function requestsPage(c: Ask, { places, requests, drafts, search, next, first }: List): Response {
  return page(
    c,
    { ...requestFrame(c), title: 'Mes livraisons' },
    <div class="stack loose">
      <Heading title="Mes livraisons" over={places.map(({ name }) => name).join(', ')}>
        <LinkButton icon="plus" href={`${REQUESTS}/nouvelle`}>
          Demander une livraison
        </LinkButton>
      </Heading>
      {drafts.map((draft) => (
        <Begun draft={draft} />
      ))}
      <SearchBox action={REQUESTS} label="Chercher un nom, une rue, un numéro" value={search} />
      {requests.length === 0 ? (
        <Empty
          icon="basket"
          title={search ? 'Aucune livraison ne correspond' : 'Aucune livraison pour l’instant'}
          text={
            search ? 'Essayez un seul mot.' : 'Un vélo passe prendre vos colis et les porte chez vos clients.'
          }
        />
      ) : (
        <Table caption="Mes livraisons" captionHidden columns={requestColumns} rows={requests} />
      )}
      <Pager previous={first ? undefined : `${REQUESTS}${query(search)}`} next={next} />
    </div>,
  )
}

const query = (search: string) => (search ? `?${new URLSearchParams({ q: search })}` : '')
