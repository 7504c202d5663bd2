import { typo, writeCount } from '#platform/i18n'
import { Alert, Confirm, Heading, LinkButton } from '#platform/ui'
import type { Ask } from '#platform/web'
import { coursePage } from '../course-frame.tsx'
import type { Package } from '../package.ts'

/** Asks before a course is taken away; where somebody began it, says why it cannot be. */
export function takeAwayPage(
  c: Ask,
  { course, begun }: { course: Package; begun: number },
  status: 200 | 422 = 200,
): Response {
  const address = `/cours/${course.courseId}`
  return coursePage(
    c,
    'Supprimer ce cours',
    <div class="stack loose narrow">
      {begun > 0 ? (
        <>
          <Heading title={typo(`« ${course.title} » ne peut pas être supprimé`)} />
          <Alert kind="wait" title={typo(`${writeCount(begun, 'personne l’a', 'personnes l’ont')} commencé`)}>
            Le travail fait et le temps validé citent ce cours. Archivez-le : il ne sera plus proposé.
          </Alert>
          <p>
            <LinkButton kind="quiet" href={address}>
              Revenir au cours
            </LinkButton>
          </p>
        </>
      ) : (
        <Confirm
          level={1}
          kind="stop"
          title={typo(`Supprimer « ${course.title} » ?`)}
          verb="Supprimer ce cours"
          action={`${address}/supprimer`}
          back={{ href: address, label: 'Garder ce cours' }}
        >
          <p>
            Personne ne l’a commencé. Toutes ses versions et leurs fichiers s’en vont. Les activités où il
            était restent, sans lui.
          </p>
        </Confirm>
      )}
    </div>,
    { refused: status === 422 },
  )
}
