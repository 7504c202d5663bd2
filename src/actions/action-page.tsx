import { typo } from '#platform/i18n'
import { Alert, Heading, LinkButton, Photo } from '#platform/ui'
import { page, type Ask } from '#platform/web'
import { Groups, Partners } from './action-tables.tsx'
import type { ShownAction } from './shown-action.ts'
import { NextGroup } from './next-group.tsx'
import { AskForPlace } from './ask-for-place.tsx'

/** What an action is, for whoever may need it: what one does there, when, where, with whom, and what came of it. */
export function actionPage(c: Ask, shown: ShownAction): Response {
  const { action, manages, photos, results } = shown
  return page(
    c,
    { title: `${action.title}, ${action.town}`, room: 'actions', description: action.summary },
    <>
      {!action.publishedAt && (
        <Alert kind="wait" title="Cette page est un brouillon">
          Seules les personnes qui gèrent cette action la voient.{' '}
          <a href={`/actions/${action.slug}/modifier`}>La publier</a>
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
          <AskForPlace {...shown} />
        </div>
      </div>
    </>,
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
