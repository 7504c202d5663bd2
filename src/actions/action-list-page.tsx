import { fold } from '#platform/i18n'
import { asset, Empty, Heading, LinkButton, Photo, SearchBox, Tag } from '#platform/ui'
import { page, type Ask } from '#platform/web'
import { isPicture, type Action } from './action.ts'

type ActionList = { actions: Action[]; search: string; town: string; mayCreate: boolean }

/** The actions of the territory, found by their words and by their town. */
export function actionListPage(c: Ask, { actions, search, town, mayCreate }: ActionList): Response {
  const towns = [...new Set(actions.map((one) => one.town))].toSorted((a, b) => a.localeCompare(b, 'fr'))
  const found = actions.filter((one) => (!town || one.town === town) && says(one, search))
  const at = (to: string) =>
    `/actions?${new URLSearchParams({ ...(search && { q: search }), ...(to && { ville: to }) })}`
  return page(
    c,
    {
      title: 'Actions',
      room: 'actions',
      description: 'Se former et reprendre le travail, près de chez vous.',
    },
    <div class="stack loose">
      <Heading
        title="Se former, reprendre le travail"
        lead="Des organismes agissent ensemble, près de chez vous. C’est gratuit."
      >
        {mayCreate && (
          <LinkButton icon="plus" href="/actions/nouvelle">
            Créer une action
          </LinkButton>
        )}
      </Heading>
      <SearchBox
        action="/actions"
        label="Chercher une action"
        value={search}
        keep={town ? { ville: town } : {}}
      />
      {towns.length > 1 && (
        <nav class="row" aria-label="Villes">
          {['', ...towns].map((one) => (
            <a href={at(one)} aria-current={one === town ? 'true' : undefined}>
              {one || 'Toutes les villes'}
            </a>
          ))}
        </nav>
      )}
      {found.length === 0 && (
        <Empty
          icon="search"
          title={
            actions.length === 0 ? 'Aucune action n’est encore publiée' : 'Aucune action ne répond à ces mots'
          }
        >
          {actions.length > 0 && <a href="/actions">Voir toutes les actions</a>}
        </Empty>
      )}
      <ul class="split">
        {found.map((one) => (
          <li class="panel stack tight">
            <Photo src={drawing(one)} alt="" />
            <p class="over">{one.town}</p>
            <h2>
              <a href={`/actions/${one.slug}`}>{one.title}</a>
            </h2>
            <p>{one.summary}</p>
            <p class="muted">Menée par {one.leadName}</p>
            {!one.publishedAt && (
              <p>
                <Tag kind="wait">Brouillon</Tag>
              </p>
            )}
          </li>
        ))}
      </ul>
    </div>,
  )
}

/** Every word looked for stands somewhere in what the card says, accents or not. */
function says(action: Action, search: string): boolean {
  const text = fold(`${action.title} ${action.town} ${action.leadName} ${action.summary}`)
  return search.split(/\s+/).every((word) => text.includes(fold(word)))
}

export const drawing = ({ picture }: Pick<Action, 'picture'>): string =>
  asset(`img/${isPicture(picture) ? picture : 'linge'}.svg`)
