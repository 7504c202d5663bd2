import { writeCount, writeList } from '#platform/i18n'
import type { Outcome } from '#platform/imports'
import type { WhyStays } from '#platform/undo'

/** Tables that people know by a name, and the rooms of the others. */
const things: Record<string, [one: string, many: string]> = {
  'orientation.positionings': ['positionnement', 'positionnements'],
  'orientation.decisions': ['décision de commission', 'décisions de commission'],
  'orientation.steps': ['étape de parcours', 'étapes de parcours'],
  'orientation.read_lines': ['ligne d’une autre liste', 'lignes d’une autre liste'],
  'orientation.doubts': ['question sur un positionnement', 'questions sur des positionnements'],
  'training.trainees': ['stagiaire d’un groupe', 'stagiaires d’un groupe'],
  'training.attendance_lines': ['émargement', 'émargements'],
  'training.attendance_questions': ['question sur un émargement', 'questions sur des émargements'],
  'training.subgroup_places': ['place dans un sous-groupe', 'places dans un sous-groupe'],
  'training.half_days': ['demi-journée de calendrier', 'demi-journées de calendrier'],
  'training.activities': ['activité de programme', 'activités de programme'],
  'training.works': ['travail rendu', 'travaux rendus'],
  'training.ledger': ['ligne de temps validé', 'lignes de temps validé'],
  'certification.evaluations': ['évaluation Cléa', 'évaluations Cléa'],
  'certification.evaluation_questions': ['question sur une évaluation', 'questions sur des évaluations'],
  'certification.sst_places': ['inscription en SST', 'inscriptions en SST'],
  'certification.sst_presences': ['présence en SST', 'présences en SST'],
  'jury.jury_candidates': ['candidature devant un jury', 'candidatures devant un jury'],
  'employment.cddis': ['contrat d’insertion', 'contrats d’insertion'],
  'employment.posts': ['poste d’insertion', 'postes d’insertion'],
  'employment.exits': ['sortie', 'sorties'],
  'immersion.past_immersions': ['immersion', 'immersions'],
  'immersion.hosts': ['employeur', 'employeurs'],
  'immersion.needs': ['besoin', 'besoins'],
  'immersion.past_questions': ['question sur une immersion', 'questions sur des immersions'],
  'immersion.waiting_needs': ['besoin qui attend son employeur', 'besoins qui attendent leur employeur'],
  'market.products': ['produit', 'produits'],
  'market.stocks': ['stock d’un produit', 'stocks de produits'],
  'payments.payees': ['compte où un commerce est payé', 'comptes où des commerces sont payés'],
  'delivery.orders': ['commande', 'commandes'],
  'delivery.pickups': ['retrait d’une commande', 'retraits de commandes'],
  'delivery.places': ['lieu de retrait', 'lieux de retrait'],
  'delivery.streets': ['rue déjà livrée', 'rues déjà livrées'],
  'people.circle_places': ['place autour d’une personne', 'places autour de personnes'],
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

/** Why an import stays, in one sentence for each reason. */
export function sayWhyStays(whys: readonly WhyStays[]): string[] {
  const sentences = {
    depends: (said: string) => `En dépend : ${said}.`,
    changed: (said: string) => `Changé depuis, ou déjà pris en compte ailleurs : ${said}.`,
    'never erased': (said: string) => `Ne s’efface jamais, la loi ou un jury s’y fie : ${said}.`,
  } satisfies Record<WhyStays['why'], (said: string) => string>
  return [...Map.groupBy(whys, ({ why }) => why)].map(([why, some]) =>
    sentences[why](writeList(some.map(name))),
  )
}

const MOST_LINES = 30

/** The lines that are held back: 'ligne 2 (NOWAK Sylvie)'. */
export function sayLines(lines: readonly Outcome[]): string {
  const said = lines.slice(0, MOST_LINES).map(({ line, label }) => `${line} (${label})`)
  const rest = lines.length - said.length
  const all = rest > 0 ? [...said, writeCount(rest, 'autre ligne', 'autres lignes')] : said
  return `${lines.length > 1 ? 'Lignes' : 'Ligne'} ${writeList(all)}.`
}
