import type { OrganisationId } from '#people'
import type { Db } from '#platform/db'
import { writeCount } from '#platform/i18n'
import type { OpeningStep } from '#platform/web'
import { ACCOMPANIED } from './accompaniment.ts'
import { countAccompanied } from './list-store.ts'

/** What who accompanies people begins with: somebody. `among` as in the other rooms. */
export async function accompanyingOpening(
  db: Db,
  among: readonly OrganisationId[] | undefined,
): Promise<OpeningStep> {
  const people = await countAccompanied(db, among)
  return {
    title: 'Écrire une première personne',
    why: 'Celle que vous accompagnez. Une liste s’importe aussi, pour une action.',
    proof: people > 0 ? writeCount(people, 'personne') : null,
    href: among ? ACCOMPANIED : null,
    link: 'Voir les personnes accompagnées',
  }
}
