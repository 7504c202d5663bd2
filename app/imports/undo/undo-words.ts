import { writeCount } from '#platform/i18n'
import type { WhyStays } from '#platform/undo'

/** Tables that people know by a name, and the rooms of the others. */
const things: Record<string, [one: string, many: string]> = {
  'orientation.positionings': ['positionnement', 'positionnements'],
  'training.trainees': ['stagiaire d’un groupe', 'stagiaires d’un groupe'],
  'training.attendance_lines': ['émargement', 'émargements'],
  'training.half_days': ['demi-journée de calendrier', 'demi-journées de calendrier'],
  'training.activities': ['activité de programme', 'activités de programme'],
  'training.works': ['travail rendu', 'travaux rendus'],
  'training.ledger': ['ligne de temps validé', 'lignes de temps validé'],
  'certification.evaluations': ['évaluation Cléa', 'évaluations Cléa'],
  'certification.sst_presences': ['présence en SST', 'présences en SST'],
  'employment.cddis': ['contrat d’insertion', 'contrats d’insertion'],
  'employment.posts': ['poste d’insertion', 'postes d’insertion'],
  'employment.exits': ['sortie', 'sorties'],
  'immersion.past_immersions': ['immersion', 'immersions'],
  'immersion.hosts': ['employeur', 'employeurs'],
  'immersion.needs': ['besoin', 'besoins'],
  'immersion.past_questions': ['question sur une immersion', 'questions sur des immersions'],
  'immersion.waiting_needs': ['besoin qui attend son employeur', 'besoins qui attendent leur employeur'],
  'market.products': ['produit', 'produits'],
  'delivery.orders': ['commande', 'commandes'],
  'people.accounts': ['compte', 'comptes'],
  'people.merges': ['fusion de deux fiches', 'fusions de fiches'],
  'facts.heard': ['annonce déjà suivie d’effet', 'annonces déjà suivies d’effet'],
  'facts.facts': ['annonce déjà faite', 'annonces déjà faites'],
}

const rooms: Record<string, string> = {
  people: 'Personnes',
  territory: 'Territoire',
  actions: 'Actions',
  orientation: 'Positionnements',
  training: 'Formation',
  records: 'Traces',
  courses: 'Cours',
  certification: 'Certification',
  jury: 'Jury',
  employment: 'Insertion',
  immersion: 'Immersions',
  delivery: 'Livraisons',
  market: 'Marché',
  farm: 'Ferme',
  payments: 'Argent',
  orders: 'Commandes',
  notices: 'Messages',
  mail: 'Courriels',
}

function name({ relation, count }: WhyStays): string {
  const known = things[relation]
  if (known) return writeCount(count, ...known)
  const [schema = ''] = relation.split('.')
  return `${writeCount(count, 'ligne', 'lignes')} de « ${rooms[schema] ?? 'Beffroi'} »`
}

/** Why an import stays, in one sentence for each thing that holds it. */
export function sayWhyStays(whys: readonly WhyStays[]): string[] {
  const sentences = {
    depends: (said: string) => `En dépend : ${said}.`,
    changed: (said: string) => `Changé depuis, ou déjà pris en compte ailleurs : ${said}.`,
    'never erased': (said: string) => `Ne s’efface jamais, la loi ou un jury s’y fie : ${said}.`,
  } satisfies Record<WhyStays['why'], (said: string) => string>
  return whys.map((one) => sentences[one.why](name(one)))
}
