import { typo, writeCount, writeList } from '#platform/i18n'
import { writeDay, type Day } from '#platform/time'
import {
  Alert,
  Button,
  Empty,
  ErrorSummary,
  Field,
  Form,
  Heading,
  LinkButton,
  Pager,
  SearchBox,
  Seen,
  Table,
  Tag,
} from '#platform/ui'
import { page, type Ask, type Typed } from '#platform/web'
import type { LostDoor } from './place-lost-store.ts'
import type { Place } from './place.ts'
import { PointFields } from './point-fields.tsx'
import { requestFrame } from './request-words.tsx'

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
        <Empty icon="pin" title="Aucun lieu ne correspond" />
      ) : (
        <Table caption="Lieux" captionHidden columns={columns} rows={places} />
      )}
      <Pager previous={previous} next={next} />
    </div>,
  )
}

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
      ) : point ? (
        <Tag kind="far" icon="pin">
          Par sa rue
        </Tag>
      ) : (
        <Tag kind="wait">À placer</Tag>
      ),
  },
]

type Edit = {
  action: string
  title: string
  /** Of a place that is known: what its form shows. */
  version?: string
  typed: Typed
  errors?: Record<string, string>
  streets: { name: string; town: string }[]
  words?: { hours: string; cold: string }
  days?: Day[]
}

/** One place: its name, its address, how long a visit takes, and where it is. */
export function placePage(
  c: Ask,
  { action, title, version, typed, errors = {}, streets, words, days = [] }: Edit,
): Response {
  const { seen: changed, ...beside } = errors
  const refused = Object.keys(errors).length > 0
  const said = (name: string) => (typeof typed[name] === 'string' ? typed[name] : '')
  const line = (name: string, label: string, more: Partial<Parameters<typeof Field>[0]> = {}) => (
    <Field {...{ name, label }} value={said(name)} error={errors[name]} {...more} />
  )
  return page(
    c,
    { ...requestFrame(c, 'lieux'), title, refused },
    <div class="stack loose">
      <p>
        <a href={PLACES}>Tous les lieux</a>
      </p>
      <Heading title={title} lead={words?.hours ? typo(`Horaires dits : ${words.hours}`) : undefined} />
      {days.length > 0 && (
        <Alert kind="wait" title={typo(`Des tournées passent ici ${writeList(days.map(writeDay))}`)}>
          Si vous déplacez ce lieu, refaites-les ensuite.
        </Alert>
      )}
      <ErrorSummary errors={beside} />
      <Form action={action}>
        {version && <Seen version={version} typed={typed} changed={changed} at={action} />}
        {said('id') && <input type="hidden" name="id" value={said('id')} />}
        {line('name', 'Nom', { maxlength: 160 })}
        {line('phone', 'Téléphone', { type: 'tel', inputmode: 'tel', required: false })}
        {line('address', 'Numéro et rue', { maxlength: 160 })}
        <div class="pair">
          {line('postcode', 'Code postal', { inputmode: 'numeric', size: 5, maxlength: 5 })}
          {line('town', 'Commune', { maxlength: 80 })}
        </div>
        {line('visitMinutes', 'Minutes sur place', { inputmode: 'numeric', size: 3 })}
        <h2>Sur la carte</h2>
        <PointFields {...{ typed, errors, streets }} />
        <Button>Enregistrer</Button>
      </Form>
    </div>,
    refused ? 422 : 200,
  )
}

/** One door to place. */
export function doorToPlacePage(
  c: Ask,
  {
    door,
    typed = {},
    errors = {},
    streets,
  }: {
    door: LostDoor
    typed?: Typed
    errors?: Record<string, string>
    streets: { name: string; town: string }[]
  },
): Response {
  const refused = Object.keys(errors).length > 0
  const { id, reference, address, postcode, town, day } = door
  return page(
    c,
    { ...requestFrame(c, 'lieux'), title: `Placer la livraison ${reference}`, refused },
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
        <PointFields {...{ typed, errors, streets }} />
        <Button>Placer cette porte</Button>
      </Form>
    </div>,
    refused ? 422 : 200,
  )
}
