import type { Action, Group } from '#actions'
import { writeCount } from '#platform/i18n'
import { Alert, Empty, ErrorSummary, Heading, LinkButton, Pager, SearchBox, Tabs } from '#platform/ui'
import { page, type Ask, type Typed } from '#platform/web'
import { InviteForm, writeMeeting, type InviteRefusal, type CountedMeeting } from '../meetings/door.ts'
import type { Filter, Listed } from '../list-store.ts'
import { PER_PAGE, countedStates, filters, listAddress, nameOf, type FilterName } from '../listing.tsx'
import type { State } from '../positioning.ts'
import { stateWords } from '../sentences.ts'

export const inviteSentences = {
  'not yours': 'Cette action n’est pas la vôtre.',
  'meeting passed': 'Cette réunion est déjà passée. Choisissez un jour à venir.',
  'nobody to invite': 'Cochez au moins une personne qui attend une décision.',
} satisfies Record<InviteRefusal, string>

export type ActionView = {
  action: Action
  filter: Filter & { name: FilterName }
  rows: Listed[]
  counts: Partial<Record<State, number>>
  groups: { group: Group; admitted: number }[]
  first: Listed | undefined
  meetings: CountedMeeting[]
  meetingId: string
  typed?: Typed
  errors?: Record<string, string>
}

/** Everybody positioned on an action, for whoever runs it: counts, places, meetings, and whom to invite. */
export function actionPage(c: Ask, words: ActionView): Response {
  const { action, filter, rows, counts, errors = {} } = words
  const here = `/orientation/actions/${action.slug}`
  const refused = Object.keys(errors).length > 0
  const last = rows.slice(0, PER_PAGE).at(-1)
  const next = rows.length > PER_PAGE && last ? `${last.key}~${last.id}` : ''
  return page(
    c,
    {
      title: `Positionnements, ${action.title}`,
      room: 'orientation',
      density: 'bureau',
      space: 'Orientation',
      refused,
    },
    <div class="stack loose">
      <Heading title="Positionnements" over={`${action.title}, ${action.town}`} lead={countsLine(counts)}>
        <LinkButton href={`${here}/commission`} icon="people">
          Ouvrir la commission
        </LinkButton>
        <LinkButton kind="quiet" href={`${here}/ajouter`} icon="plus">
          Ajouter une personne
        </LinkButton>
      </Heading>
      <ErrorSummary errors={errors} />
      <Places {...words} here={here} />
      <Meetings meetings={words.meetings} />
      <Tabs
        label="Filtrer par état"
        items={filterNames.map((name) => ({
          href: listAddress(here, filter, { name }),
          label: filters[name].label,
          current: filter.name === name,
        }))}
      />
      <SearchBox
        action={here}
        label="Chercher un nom"
        value={filter.search}
        keep={filter.name ? { etat: filter.name } : {}}
      />
      {rows.length === 0 ? (
        <Empty
          icon="people"
          title="Personne ici"
          text="Importez la liste d’un prescripteur, ajoutez une personne, ou changez le filtre."
        />
      ) : (
        <InviteForm {...words} here={here} now={c.var.now} />
      )}
      <Pager next={next ? listAddress(here, filter, { after: next }) : undefined} />
      <p class="row no-print">
        <a href={`${here}/demandes`}>Demandes de place</a>
        <a href="/imports/positionings">Importer une liste</a>
        <a href={`${here}/export.csv`} download>
          Télécharger (CSV)
        </a>
      </p>
    </div>,
    refused ? 422 : 200,
  )
}

const filterNames: FilterName[] = ['', 'en-cours', 'attente', 'admises', 'closes']

const countsLine = (counts: ActionView['counts']): string =>
  countedStates(counts)
    .map(({ state, count }) => `${stateWords[state]} ${count}`)
    .join(' · ') || 'Personne n’est encore positionné.'

function Places({ action, groups, first, here }: ActionView & { here: string }) {
  const free = groups.filter(({ group, admitted }) => admitted < group.places)
  return (
    <section class="stack tight">
      <h2>Places</h2>
      {groups.length === 0 && (
        <p>
          Aucun groupe à venir : ouvrez-en un depuis{' '}
          <a href={`/actions/${action.slug}`}>la page de l’action</a>.
        </p>
      )}
      <ul>
        {groups.map(({ group, admitted }) => (
          <li>
            {group.title} : {writeCount(admitted, 'personne admise', 'personnes admises')} pour{' '}
            {writeCount(group.places, 'place')}
          </li>
        ))}
      </ul>
      {first && free.length > 0 && (
        <Alert kind="wait" title={`Une place est libre : ${nameOf(first)} est en tête de la liste d’attente`}>
          <a href={`${here}/commission`}>L’admettre</a>
        </Alert>
      )}
    </section>
  )
}

function Meetings({ meetings }: { meetings: CountedMeeting[] }) {
  if (meetings.length === 0) return null
  return (
    <section class="stack tight">
      <h2>Réunions</h2>
      <ul>
        {meetings.map((meeting) => (
          <li>
            <a href={`/orientation/reunions/${meeting.id}`}>{writeMeeting(meeting)}</a>, {meeting.place} :{' '}
            {writeCount(meeting.invited, 'invitation')}, {meeting.yes} oui, {meeting.came} présent·es
          </li>
        ))}
      </ul>
    </section>
  )
}
