import type { Db } from '#platform/db'
import { writeCount } from '#platform/i18n'
import type { OpeningStep } from '#platform/web'
import type { OrganisationId } from '#people'
import { OPEN_FARM } from './page.tsx'
import { countOpened } from './store.ts'

/** What a farm needs before its first harvest: to be opened, beds, a team. `among` as in the other rooms: undefined for who only looks. */
export async function farmOpening(
  db: Db,
  among: readonly OrganisationId[] | undefined,
): Promise<OpeningStep[]> {
  const { farms, beds, team } = await countOpened(db, among)
  const at = (path: string) => (among ? (farms > 0 ? path : OPEN_FARM) : null)
  return [
    {
      title: 'Ouvrir une ferme',
      why: 'Son nom, et la lettre qui commence le numéro de ses lots.',
      proof: farms > 0 ? writeCount(farms, 'ferme ouverte', 'fermes ouvertes') : null,
      href: at('/ferme'),
      link: farms > 0 ? 'Voir la ferme' : 'Ouvrir une ferme',
    },
    {
      title: 'Dessiner les planches',
      why: 'Où l’on sème, avec ses mesures.',
      proof: beds > 0 ? writeCount(beds, 'planche') : null,
      href: at('/ferme/planches/nouvelle'),
      link: 'Ajouter une planche',
    },
    {
      title: 'Composer l’équipe',
      why: 'Qui travaille à la ferme note ses gestes sur son téléphone.',
      proof: team > 0 ? writeCount(team, 'personne') : null,
      href: at('/ferme/equipe'),
      link: 'Composer l’équipe',
    },
  ]
}
