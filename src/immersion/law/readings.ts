/**
 * What the texts do not say, and how this house reads them until somebody of the field answers: the only place where a doubt of the law is
 * written. Read on 27 November 2026 (docs/adr/0035); an answer that leans on one of them is `unverified`.
 */
export const readings = {
  'list of prescribers': {
    article: 'L5135-2',
    kept: 'France Travail, missions locales, Cap emploi, SIAE : la liste telle qu’elle se lisait en 2018.',
    doubt:
      'Depuis le 16 décembre 2020 la liste nomme aussi le Département et les organismes de préparation à l’apprentissage.',
  },
  'end of a delegation': {
    article: 'L5135-2',
    kept: 'La délégation court le jour de la décision.',
    doubt: 'Faut-il qu’elle coure jusqu’au dernier jour ?',
  },
  'eighteen between signature and start': {
    article: 'D5135-1',
    kept: 'Le représentant légal signe si la personne a moins de 18 ans le premier jour.',
    doubt: 'Elle était mineure le jour où elle a signé.',
  },
  'one channel': {
    article: 'D5135-2',
    kept: 'Une adresse ou un téléphone est à un seul signataire.',
    doubt: 'Aucun texte ne le dit.',
  },
  'decided on the first day': {
    article: 'L5135-4, D5135-2',
    kept: 'Signée le premier jour, la convention est acceptée.',
    doubt: 'Faut-il la veille au plus tard ?',
  },
  'same date of the next month': {
    article: 'D5135-3',
    kept: 'Le dernier jour est la veille de la même date du mois suivant.',
    doubt: 'Cette même date est-elle encore dans le mois ?',
  },
  'month without the date': {
    article: 'D5135-3',
    kept: 'Un mois qui n’a pas la date : son dernier jour.',
    doubt: 'Ou la veille.',
  },
  'twelve months by starts': {
    article: 'D5135-3',
    kept: 'Comptent les conventions finies moins de douze mois avant la fin de la nouvelle.',
    doubt: 'De début à début ?',
  },
  'edge of the twelve months': {
    article: 'D5135-3',
    kept: 'Finie douze mois avant, jour pour jour : elle ne compte plus.',
    doubt: 'Ce jour compte-t-il encore ?',
  },
  'legal unit': {
    article: 'D5135-3',
    kept: 'Un accueil est un établissement : un SIRET.',
    doubt: 'Ou toute l’entreprise : un SIREN.',
  },
  'days of presence': {
    article: 'D5135-3',
    kept: 'Soixante jours de calendrier, du premier au dernier jour de chaque convention.',
    doubt: 'Ou soixante jours de présence.',
  },
  'hours of employees': {
    article: 'L3121-18, L3121-20',
    kept: 'Dix heures par jour et quarante-huit par semaine, comme pour les salariés.',
    doubt: 'Aucun texte lu ne dit qu’elles lient une immersion.',
  },
  'rest of employees': {
    article: 'L3131-1, L3132-1',
    kept: 'Onze heures de repos entre deux jours et un jour par semaine, comme pour les salariés.',
    doubt: 'Aucun texte lu ne dit qu’elles lient une immersion.',
  },
  'week partly under 18': {
    article: 'L3162-1',
    kept: 'Une semaine en partie avant 18 ans est tenue à 35 heures.',
    doubt: 'Ou seulement ses jours d’avant.',
  },
  'rest under 18': {
    article: 'L3164-2',
    kept: 'Deux jours de repos qui se suivent, chaque semaine ; le dimanche touche le lundi.',
    doubt: 'Des dérogations existent pour certains métiers.',
  },
} as const

export type Doubt = keyof typeof readings
