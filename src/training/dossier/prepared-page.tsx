import type { Group } from '#actions'
import { Alert, Bricks, Heading, LinkButton } from '#platform/ui'
import { page, type Ask } from '#platform/web'
import type { AskedDossier } from './kept-store.ts'
import { groupWords } from '../training-space.ts'

/** The dossier being made, brick by brick, then ready to be taken. */
export function preparedPage(c: Ask, group: Group, asked: AskedDossier) {
  const base = `/formation/${group.id}/dossier`
  const { done, trainees, readyAt } = asked
  return page(
    c,
    groupWords(group, 'dossier', 'Dossier du groupe'),
    <div class="stack">
      <Heading title="Dossier du groupe" over={group.title} />
      <Bricks
        label={`${done} sur ${trainees}`}
        groups={[
          { count: done, kind: 'full' },
          { count: trainees - done, kind: 'coming' },
        ]}
      />
      {readyAt ? (
        <>
          <Alert kind="ok" title="Le dossier est prêt">
            Il est gardé un jour, pour vous seulement.
          </Alert>
          <p>
            <LinkButton icon="download" href={`${base}/prepare/${asked.id}/dossier.zip`}>
              Prendre le dossier
            </LinkButton>
          </p>
        </>
      ) : (
        <Alert kind="wait" title={`${done} dossiers écrits sur ${trainees}`}>
          La page avance toute seule. <a href={`${base}/prepare/${asked.id}`}>Regarder maintenant</a>
        </Alert>
      )}
      <p>
        <a href={base}>Revenir aux dossiers</a>
      </p>
    </div>,
  )
}
