import type { Db } from '#platform/db'
import { writeCount } from '#platform/i18n'
import type { OpeningStep } from '#platform/web'
import type { OrganisationId } from '#people'
import { countOpened } from './opening-store.ts'

/** What an ACI needs before its first contract, once it has its action: a post, somebody on it. `among` as in the other rooms. */
export async function employmentOpening(
  db: Db,
  among: readonly OrganisationId[] | undefined,
): Promise<OpeningStep[]> {
  const { actions, posts, cddis } = await countOpened(db, among)
  const at = (path: string) => (among ? (actions > 0 ? path : '/actions/nouvelle') : null)
  return [
    {
      title: 'Écrire les postes d’insertion',
      why: 'Ceux de la convention : un par un, ou la liste d’un coup.',
      proof: posts > 0 ? writeCount(posts, 'poste') : null,
      href: at('/insertion/postes'),
      link: 'Voir les postes',
    },
    {
      title: 'Signer un premier contrat',
      why: 'Sur un poste, pour une personne : elle reçoit comment entrer.',
      proof: cddis > 0 ? writeCount(cddis, 'contrat') : null,
      href: at('/insertion/postes'),
      link: 'Choisir un poste',
    },
  ]
}
