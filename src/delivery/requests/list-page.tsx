import { Empty, Heading, LinkButton, Pager, SearchBox, Table } from '#platform/ui'
import { page, type Ask } from '#platform/web'
import { askingWordsIn, type Draft, REQUESTS } from '../asking/door.ts'
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
  const words = askingWordsIn(c)
  const { say } = words
  return page(
    c,
    { ...requestFrame(c, 'demandes', say.space), title: say.mine },
    <div class="stack loose">
      <Heading title={say.mine} over={places.map(({ name }) => name).join(', ')}>
        <LinkButton icon="plus" href={`${REQUESTS}/nouvelle`}>
          {say.ask}
        </LinkButton>
      </Heading>
      {drafts.map((draft) => (
        <Begun draft={draft} say={say} />
      ))}
      <SearchBox action={REQUESTS} label={say.search} value={search} />
      {requests.length === 0 ? (
        <Empty
          icon="basket"
          title={search ? say.nothingFound : say.nothing}
          text={search ? say.nothingFoundText : say.nothingText}
        />
      ) : (
        <Table caption={say.mine} captionHidden columns={requestColumns(words)} rows={requests} />
      )}
      <Pager previous={first ? undefined : `${REQUESTS}${query(search)}`} next={next} />
    </div>,
  )
}

const query = (search: string) => (search ? `?${new URLSearchParams({ q: search })}` : '')
