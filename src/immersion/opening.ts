import type { OrganisationId } from '#people'
import type { Db } from '#platform/db'
import { writeCount } from '#platform/i18n'
import type { OpeningStep } from '#platform/web'
import { PRESCRIBING } from './addresses.ts'
import { CONVENTIONS, HOSTS } from './frame.tsx'
import { countOpened } from './opening-store.ts'

/** What who accompanies people needs before a first immersion: an employer, who prescribes, a convention. `among` as in the other rooms. */
export async function immersionOpening(
  db: Db,
  among: readonly OrganisationId[] | undefined,
): Promise<OpeningStep[]> {
  const { hosts, prescribers, conventions } = await countOpened(db, among)
  const at = (path: string) => (among ? path : null)
  return [
    {
      title: 'Écrire un premier employeur',
      why: 'Qui peut accueillir : un par un, ou votre liste d’un coup.',
      proof: hosts > 0 ? writeCount(hosts, 'employeur') : null,
      href: at(HOSTS),
      link: 'Voir les employeurs',
    },
    {
      title: 'Dire qui prescrit',
      why: 'Au nom de qui vous prescrivez : le vôtre, ou par une délégation qui a une fin.',
      proof: prescribers > 0 ? writeCount(prescribers, 'prescripteur') : null,
      href: at(PRESCRIBING),
      link: 'Dire qui prescrit',
    },
    {
      title: 'Écrire une première convention',
      why: 'Une personne, un employeur, des dates : chacun signe sur son téléphone.',
      proof: conventions > 0 ? writeCount(conventions, 'convention') : null,
      href: at(CONVENTIONS),
      link: 'Voir les conventions',
    },
  ]
}
