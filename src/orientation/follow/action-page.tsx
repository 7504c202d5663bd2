import { Empty, ErrorSummary, Heading, LinkButton, Pager, SearchBox, Tabs } from '#platform/ui'
import { page, type Ask } from '#platform/web'
import { InviteForm, type InviteRefusal } from '../meetings/door.ts'
import { isWhole, filters, listAddress, type FilterName, countedStates } from '../listing/door.ts'
import { stateWords } from '../sentences.ts'
import type { ActionView } from './action-view.ts'
import { Places } from './action-places.tsx'
import { Meetings } from './action-meetings.tsx'

export const inviteSentences = {
  'not yours': 'Cette action n’est pas la vôtre.',
  'meeting passed': 'Cette réunion est déjà passée. Choisissez un jour à venir.',
  'nobody to invite': 'Cochez au moins une personne qui attend une décision.',
} satisfies Record<InviteRefusal, string>

/** Everybody positioned on an action, for whoever runs it: counts, places, meetings, and whom to invite. */
export function actionPage(c: Ask, words: ActionView): Response {
  const { action, filter, rows, counts, errors = {} } = words
  const here = `/orientation/actions/${action.slug}`
  const refused = Object.keys(errors).length > 0
  const shown = rows.slice(0, filter.limit - 1)
  const last = shown.at(-1)
  const next = rows.length > shown.length && last ? `${last.key}~${last.id}` : ''
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
        <InviteForm {...words} rows={shown} here={here} now={c.var.now} />
      )}
      <Pager
        next={next ? listAddress(here, filter, { after: next }) : undefined}
        whole={{ of: listAddress(here, filter), shown: isWhole(filter) }}
      />
      <p class="row no-print">
        <a href={`${here}/demandes`}>Demandes de place</a>
        <a href="/imports/positionings">Importer une liste de personnes</a>
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
