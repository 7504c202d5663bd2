import type { Db } from '#platform/db'
import { writeCount } from '#platform/i18n'
import type { OpeningStep } from '#platform/web'
import { countBegun, MOST } from './opening-store.ts'

/** Where counting stopped, there are more. */
const proofOf = (count: number, ...words: [one: string, many?: string]): string | null =>
  count === 0 ? null : `${writeCount(count, ...words)}${count < MOST ? '' : ' au moins'}`

/** What a first group needs: who trains it, its calendar, its trainees. `leads` as in `actionsOpening`. */
export async function trainingOpening(db: Db, leads: readonly string[] | undefined): Promise<OpeningStep[]> {
  const { groupId, trainers, activities, halfDays, trainees } = await countBegun(db, leads)
  const at = (path: string) => (leads ? (groupId ? `/formation/${groupId}${path}` : '/formation') : null)
  return [
    {
      title: 'Dire qui forme',
      why: 'Sans elle ou lui, personne ne tient l’émargement ni ne lit les travaux.',
      proof: trainers > 0 ? writeCount(trainers, 'personne forme', 'personnes forment') : null,
      href: at('/equipe'),
      link: 'Composer l’équipe',
    },
    {
      title: 'Écrire le programme',
      why: 'Ce que l’on apprend, dans l’ordre. Sans lui, une stagiaire lit que tout est fait.',
      proof: proofOf(activities, 'activité'),
      href: at('/programme'),
      link: 'Écrire le programme',
    },
    {
      title: 'Poser le calendrier',
      why: 'Demi-journée par demi-journée, ou d’un seul fichier.',
      proof: proofOf(halfDays, 'demi-journée posée', 'demi-journées posées'),
      href: at('/demi-journees/nouvelle'),
      link: 'Ajouter une demi-journée',
    },
    {
      title: 'Accueillir les stagiaires',
      why: 'Proposées par leur référent·e, admises par vous : leur accès part tout seul.',
      proof: proofOf(trainees, 'stagiaire admis·e', 'stagiaires admis·es'),
      href: leads ? '/orientation' : null,
      link: 'Voir les positionnements',
    },
  ]
}
