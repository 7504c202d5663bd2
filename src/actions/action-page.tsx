import type { ComponentChildren } from 'preact'
import type { Organisation } from '#people'
import { typo, writeCount } from '#platform/i18n'
import { writeDate, type Day } from '#platform/time'
import { Alert, Facts, Heading, LinkButton, Photo, type Fact } from '#platform/ui'
import { page, type Ask } from '#platform/web'
import { stageOf, type Action, type Group, type Obligation, type Partner } from './action.ts'
import { drawing } from './action-list-page.tsx'
import { Groups, Partners } from './action-tables.tsx'
import type { ActionPhoto } from './photos/photo.ts'

export type ShownAction = {
  action: Action
  lead: Organisation | undefined
  manages: boolean
  partners: Partner[]
  obligation: Obligation | undefined
  groups: Group[]
  photos: ActionPhoto[]
  results: ComponentChildren
  today: Day
}

/** What an action is, for whoever may need it: what one does there, when, where, with whom, and what came of it. */
export function actionPage(c: Ask, shown: ShownAction): Response {
  const { action, manages, photos, results } = shown
  return page(
    c,
    { title: `${action.title}, ${action.town}`, room: 'actions', description: action.summary, listen: true },
    <>
      {!action.publishedAt && (
        <Alert kind="wait" title="Cette page est un brouillon">
          Vous seul·e la voyez. <a href={`/actions/${action.slug}/modifier`}>La publier</a>
        </Alert>
      )}
      <div class="aside">
        <div class="main stack">
          <p class="over">{action.town}</p>
          <Heading title={action.title} lead={typo(action.summary)} />
          <p class="row">
            <LinkButton href="#place">Demander une place</LinkButton>
            {manages && (
              <LinkButton kind="quiet" icon="pen" href={`/actions/${action.slug}/modifier`}>
                Modifier
              </LinkButton>
            )}
          </p>
        </div>
        <NextGroup {...shown} />
        <div class="main stack loose">
          {action.story && (
            <section class="stack">
              <h2>Ce qu’on y fait</h2>
              {action.story.split(/\n\s*\n/).map((paragraph) => (
                <p>{typo(paragraph)}</p>
              ))}
            </section>
          )}
          {photos.length > 0 && <Photos {...shown} />}
          {results}
          <Partners {...shown} />
          <Groups {...shown} />
          <Place {...shown} />
        </div>
      </div>
    </>,
  )
}

function NextGroup({ action, groups, today }: ShownAction) {
  const next = groups.findLast((one) => stageOf(one, today) === 'before')
  const current = groups.find((one) => stageOf(one, today) === 'during')
  const group = next ?? current
  const facts: Fact[] = group
    ? [
        { label: 'Quand', value: `Du ${writeDate(group.startsOn)} au ${writeDate(group.endsOn)}` },
        { label: 'Où', value: group.site || action.town },
        { label: 'Groupe', value: writeCount(group.places, 'place') },
        { label: 'Prix', value: typo('Gratuit pour les stagiaires') },
      ]
    : []
  return (
    <aside class="side panel stack" aria-label="En bref">
      <Photo src={drawing(action)} alt="" />
      <h2>{next ? 'Le prochain groupe' : current ? 'Le groupe en cours' : 'Pas de groupe ouvert'}</h2>
      {group ? <Facts facts={facts} /> : <p>Les dates du prochain groupe ne sont pas encore choisies.</p>}
    </aside>
  )
}

function Photos({ action, photos }: ShownAction) {
  return (
    <section class="stack">
      <h2>En images</h2>
      <div class="split">
        {photos.map((one) => (
          <Photo
            src={`/actions/${action.slug}/photos/${one.id}`}
            alt={one.description}
            width={one.width}
            height={one.height}
          />
        ))}
      </div>
    </section>
  )
}

function Place({ action, lead }: ShownAction) {
  return (
    <section class="stack" id="place">
      <h2>Demander une place</h2>
      <p>
        Parlez-en à la personne qui vous accompagne : France Travail, mission locale, PLIE, Département. C’est
        elle qui propose votre nom.
      </p>
      <p>
        Personne ne vous accompagne ? {action.leadName} vous répond
        {lead?.phone && ` aussi au ${lead.phone}`}.
      </p>
      {action.publishedAt && (
        <p>
          <LinkButton kind="quiet" href={`/actions/${action.slug}/demande`}>
            Écrire ma demande
          </LinkButton>
        </p>
      )}
    </section>
  )
}
