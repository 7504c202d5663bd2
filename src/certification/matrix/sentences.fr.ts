import { typo } from '#platform/i18n'

/** What somebody reads of their own Cléa. */
export const french = {
  title: 'Mon Cléa',
  none: 'Pas encore de Cléa',
  noneText: 'Il arrive avec votre formation.',
  before: (validated: number, all: number) =>
    `Avant la formation : ${validated} ${validated > 1 ? 'domaines validés' : 'domaine validé'} sur ${all}. L’évaluation finale est à venir.`,
  full: 'Cléa complet : tous les domaines sont validés.',
  partial: (missing: number, date: string) =>
    `Cléa partiel : ${missing} ${missing > 1 ? 'domaines manquent' : 'domaine manque'}, à compléter avant le ${date}.`,
  undecided: 'Pas encore de résultat. Nous avons deux réponses différentes. Nous demandons la bonne.',
  nothing: 'Aucun domaine n’est encore validé.',
  laid: (validated: number, all: number) =>
    `${validated} ${validated > 1 ? 'domaines validés' : 'domaine validé'} sur ${all}`,
  myDomains: 'Mes domaines',
  /** The domains of the framework of 2018, plainly; their legal names stand below. */
  domains: {
    1: 'Parler, lire et écrire en français',
    2: 'Calculer',
    3: 'Se servir d’un téléphone et d’un ordinateur',
    4: 'Travailler en équipe',
    5: 'Travailler seul',
    6: 'Continuer à apprendre',
    7: 'Bien bouger, rester propre, travailler sans danger',
  },
  states: {
    validated: 'Validé',
    'not yet': 'Pas encore',
    'not evaluated': 'Non évalué',
    contradicted: 'Deux résultats',
  },
  view: (validated: number, all: number) => `Avis de ma formation : ${validated} sur ${all}`,
  firstAid: 'Mon secourisme',
  noSession: 'Pas encore de session.',
  sst: {
    'to come': (day: string) => `Session du ${day}`,
    held: (day: string) => `Session du ${day}, résultat attendu`,
    valid: (day: string) => `Certificat valable jusqu’au ${day}`,
    ended: (day: string) => `Certificat fini le ${day}`,
    'not certified': (day: string) => `Session du ${day}, sans certificat`,
  },
  /** What was certified, as it may stand in the portfolio of who has it. */
  proven: {
    sst: 'Sauveteur secouriste du travail (SST)',
    obtained: 'Certificat obtenu',
    until: (date: string) => typo(`Certificat obtenu, valable jusqu’au ${date}`),
    clea: (domain: string) => `Cléa : ${domain}`,
    domain: (number: number) => `Domaine ${number} du Cléa, validé`,
  },
}

export type CleaSentences = typeof french
