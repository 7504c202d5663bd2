import { Button, Empty, Heading, LinkButton, Pager, SearchBox, Table } from '#platform/ui'
import { page, type Ask } from '#platform/web'
import type { Draft } from './draft.ts'
import type { Place } from '../place.ts'
import type { Requested } from './store.ts'
import { RequestTag, whenWords } from './words.tsx'
import { requestFrame } from '../space.tsx'

const HERE = '/livraisons/demandes'

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
        <LinkButton icon="plus" href={`${HERE}/nouvelle`}>
          Demander une livraison
        </LinkButton>
      </Heading>
      {drafts.map((draft) => (
        <Begun draft={draft} />
      ))}
      <SearchBox action={HERE} label="Chercher un nom, une rue, un numéro" value={search} />
      {requests.length === 0 ? (
        <Empty
          icon="basket"
          title={search ? 'Aucune livraison ne correspond' : 'Aucune livraison pour l’instant'}
          text={
            search ? 'Essayez un seul mot.' : 'Un vélo passe prendre vos colis et les porte chez vos clients.'
          }
        />
      ) : (
        <Table caption="Mes livraisons" captionHidden columns={columns} rows={requests} />
      )}
      <Pager previous={first ? undefined : `${HERE}${query(search)}`} next={next} />
    </div>,
  )
}

/** Before whoever runs the bikes has a place of their own: what to do to ask for a delivery. */
export const noPlacePage = (c: Ask, runsBikes: boolean): Response =>
  page(
    c,
    { ...requestFrame(c), title: 'Mes livraisons' },
    <div class="stack loose">
      <Heading title="Mes livraisons" />
      <Empty
        icon="pin"
        title={
          runsBikes
            ? 'Votre structure n’a pas encore de lieu'
            : 'Les vélos ne connaissent pas encore votre commerce'
        }
        text={
          runsBikes
            ? 'Pour demander une livraison, ajoutez le lieu d’où partent vos colis, et cochez qu’il est à votre structure. Les commerces demandent les leurs.'
            : 'Une commande du marché suffit : ils viennent alors chez vous, et vous pourrez demander une livraison ici.'
        }
      >
        {runsBikes && (
          <LinkButton icon="plus" href="/livraisons/lieux/nouveau">
            Ajouter un lieu
          </LinkButton>
        )}
      </Empty>
    </div>,
  )

const query = (search: string) => (search ? `?${new URLSearchParams({ q: search })}` : '')

const columns: Parameters<typeof Table<Requested>>[0]['columns'] = [
  {
    key: 'who',
    label: 'Pour',
    header: true,
    cell: ({ id, recipientName, reference }) => (
      <a href={`${HERE}/${id}`}>{recipientName || `Livraison ${reference}`}</a>
    ),
  },
  { key: 'when', label: 'Quand', cell: whenWords },
  { key: 'where', label: 'Où', cell: ({ address }) => address || 'Adresse effacée' },
  { key: 'state', label: 'État', cell: (one) => <RequestTag {...one} /> },
  {
    key: 'again',
    label: 'Encore',
    all: true,
    cell: ({ id, recipientName }) =>
      recipientName && (
        <a href={`${HERE}/nouvelle?comme=${id}`} aria-label={`Livrer encore chez ${recipientName}`}>
          Livrer encore
        </a>
      ),
  },
]

function Begun({ draft }: { draft: Draft }) {
  const name = draft.door?.recipientName ?? ''
  return (
    <section class="panel row between">
      <p>
        Demande commencée{name && ` pour ${name}`}.{' '}
        <a href={`${HERE}/${draft.id}/${draft.parcels ? 'creneau' : 'colis'}`}>La finir</a>
      </p>
      <form method="post" action={`${HERE}/${draft.id}/oubli`}>
        <Button kind="quiet" label={`L’oublier : demande commencée${name && ` pour ${name}`}`}>
          L’oublier
        </Button>
      </form>
    </section>
  )
}
