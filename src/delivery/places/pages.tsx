import { typo, writeCount } from '#platform/i18n'
import { writeDay } from '#platform/time'
import {
  Alert,
  Button,
  Empty,
  ErrorSummary,
  Form,
  Heading,
  LinkButton,
  Pager,
  SearchBox,
  Table,
  Tag,
} from '#platform/ui'
import { page, type Ask, type Typed } from '#platform/web'
import { AddressField, type Address } from '#territory'
import type { LostDoor } from '../addresses/door.ts'
import type { Place } from '../place.ts'
import { PointFields } from './point-fields.tsx'
import { requestFrame } from '../space.tsx'

export const PLACES = '/livraisons/lieux'

type List = {
  doubts: number
  lost: Place[]
  doors: LostDoor[]
  places: Place[]
  search: string
  previous?: string
  next?: string
}

/** Where bikes collect, what must be placed first. */
export function placesPage(c: Ask, { lost, doors, doubts, places, search, previous, next }: List): Response {
  return page(
    c,
    { ...requestFrame(c, 'lieux'), title: 'Lieux' },
    <div class="stack loose">
      <Heading title="Lieux" lead="Où les vélos passent prendre.">
        <LinkButton kind="quiet" icon="plus" href={`${PLACES}/nouveau`}>
          Ajouter un lieu
        </LinkButton>
      </Heading>
      {lost.length + doors.length > 0 && <ToPlace lost={lost} doors={doors} />}
      {doubts > 0 && (
        <Alert kind="wait" title={`${writeCount(doubts, 'commande')} d’un fichier à vérifier`}>
          <a href="/livraisons/a-verifier">Répondre maintenant</a>
        </Alert>
      )}
      {doubts === 0 && (
        <p>
          <a href="/livraisons/a-verifier">Les questions des fichiers importés</a>
        </p>
      )}
      <SearchBox action={PLACES} label="Chercher un lieu" value={search} />
      {places.length === 0 ? (
        <NoPlace search={search} />
      ) : (
        <Table caption="Lieux" captionHidden columns={columns} rows={places} />
      )}
      <Pager previous={previous} next={next} />
    </div>,
  )
}

const NoPlace = ({ search }: Pick<List, 'search'>) =>
  search ? (
    <Empty icon="pin" title="Aucun lieu ne correspond" />
  ) : (
    <Empty
      icon="pin"
      title="Aucun lieu encore"
      text="Ajoutez une boutique, la ferme… ou importez la liste de vos commerces."
    >
      <a href="/imports/pickup-places">Importer une liste de lieux</a>
    </Empty>
  )

function ToPlace({ lost, doors }: Pick<List, 'lost' | 'doors'>) {
  return (
    <Alert kind="wait" title={`${writeCount(lost.length + doors.length, 'point')} à placer sur la carte`}>
      <p>Aucun vélo ne peut y aller avant.</p>
      <ul>
        {lost.map(({ id, name }) => (
          <li>
            <a href={`${PLACES}/${id}`}>{name}</a>
          </li>
        ))}
        {doors.map(({ id, reference, address, town, day }) => (
          <li>
            <a href={`${PLACES}/porte/${id}`}>
              Livraison {reference}, {address}, {town}
            </a>
            , {writeDay(day)}
          </li>
        ))}
      </ul>
    </Alert>
  )
}

const columns: Parameters<typeof Table<Place>>[0]['columns'] = [
  {
    key: 'name',
    label: 'Lieu',
    header: true,
    cell: ({ id, name }) => <a href={`${PLACES}/${id}`}>{name}</a>,
  },
  {
    key: 'address',
    label: 'Adresse',
    cell: ({ address, town }) => (address ? `${address}, ${town}` : 'Adresse pas encore dite'),
  },
  { key: 'visit', label: 'Passage', cell: ({ visit_s }) => typo(`${Math.round(visit_s / 60)} min`) },
  {
    key: 'point',
    label: 'Carte',
    cell: ({ point }) =>
      point?.from === 'person' ? (
        <Tag kind="ok">Placé</Tag>
      ) : point?.from === 'address' ? (
        <Tag kind="ok" icon="pin">
          Par son adresse
        </Tag>
      ) : point ? (
        <Tag kind="far" icon="pin">
          Par sa rue
        </Tag>
      ) : (
        <Tag kind="wait">À placer</Tag>
      ),
  },
]

/** One door to place. */
export function doorToPlacePage(
  c: Ask,
  {
    door,
    typed = {},
    errors = {},
    streets,
    located,
    several = [],
  }: {
    door: LostDoor
    typed?: Typed
    errors?: Record<string, string>
    streets: { name: string; town: string }[]
    /** Whether addresses were imported. */
    located: boolean
    several?: readonly Address[] | undefined
  },
): Response {
  const refused = Object.keys(errors).length > 0
  const { id, reference, address, postcode, town, day } = door
  return page(
    c,
    {
      ...requestFrame(c, 'lieux'),
      title: `Placer la livraison ${reference}`,
      room: 'dispatch',
      refused,
      scripts: ['propose'],
    },
    <div class="stack loose">
      <p>
        <a href={PLACES}>Tous les lieux</a>
      </p>
      <Heading
        title={`${address}, ${postcode} ${town}`}
        over={`Livraison ${reference}`}
        lead={writeDay(day)}
      />
      <ErrorSummary errors={errors} />
      <Form action={`${PLACES}/porte/${id}`}>
        {located && (
          <AddressField
            name="address"
            label="Adresse"
            hint="Numéro, rue, commune."
            {...{ typed, errors, several }}
          />
        )}
        <PointFields {...{ typed, errors, streets }} required={!located} />
        <Button>Placer cette porte</Button>
      </Form>
    </div>,
    refused ? 422 : 200,
  )
}
