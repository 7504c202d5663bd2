import { typo, writeCount } from '#platform/i18n'
import { Button } from '#platform/ui'
import type { Package } from '../package.ts'
import type { Version, WhyStays } from './version.ts'

type Taking = {
  course: Pick<Package, 'courseId'>
  version: Version
  before: Version
  stays: WhyStays | undefined
  open: boolean | undefined
}

/** The way back from a version that was imported by mistake, or why there is none. */
export function TakeBack({ course, version, before, stays, open }: Taking) {
  if (stays) return <p>{typo(staysWords(stays))}</p>
  return (
    <details class="stack tight" open={open}>
      <summary>{typo('Reprendre la version d’avant')}</summary>
      <form class="stack" method="post" action={`/cours/${course.courseId}/versions/${version.id}/retirer`}>
        <p>
          {typo(
            `La version ${version.version} s’en va, avec ses fichiers et ses essais. Le cours revient à la version ${before.version}. Qui suit une version d’avant n’y perd rien.`,
          )}
        </p>
        <p>
          <Button kind="stop">{`Reprendre la version ${before.version}`}</Button>
        </p>
      </form>
    </details>
  )
}

function staysWords(stays: WhyStays): string {
  if (stays.why === 'followed')
    return `${writeCount(stays.learners, 'personne suit', 'personnes suivent')} cette version : elle reste.`
  if (stays.why === 'asked for')
    return `${writeCount(stays.activities, 'activité demande', 'activités demandent')} une partie que seule cette version a : elle reste. Retirez-en d’abord le cours.`
  return 'C’est la seule version : elle reste.'
}
