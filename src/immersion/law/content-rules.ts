import { dayOf } from '#platform/time'
import { writeList } from '#platform/i18n'
import { brokenIf, type Rule } from './rule.ts'

const since = dayOf('2015-01-01')

/** What the form asks, as it is said to whoever forgot it. */
const asked: Record<string, string> = {
  objectives: 'les objectifs précis',
  evaluation: 'comment ils seront évalués',
  tasks: 'les tâches confiées',
  adviser: 'qui accompagne la personne, et sa fonction',
  safety: 'les consignes de sécurité',
  hostPersonInCharge: 'qui accueille et suit la personne',
  hours: 'les horaires de présence',
  place: 'le lieu',
  activity: 'l’activité de la structure d’accueil',
  collectiveAgreement: 'la convention collective',
  dates: 'les dates',
  object: 'l’objet',
  timetable: 'les horaires',
}

const EVERYTHING = 'tout ce que demande le formulaire'

const purposes: Record<string, string> = {
  replacement: 'ne remplace personne',
  'activity-peak': 'ne répond pas à un surcroît d’activité',
  'permanent-post': 'ne tient pas un poste permanent',
}

/** What is written in the convention, and what the host wants of it. */
export const contentRules: readonly Rule[] = [
  {
    key: 'content',
    article: 'D5135-2',
    from: since,
    find: ({ missing = [] }) => brokenIf(missing.length > 0),
    say: ({ missing = [] }) => {
      const known = missing.map((what) => (Object.hasOwn(asked, what) && asked[what]) || EVERYTHING)
      return `La convention doit dire ${writeList([...new Set(known)])}`
    },
  },
  {
    key: 'one-object',
    article: 'L5135-1',
    from: since,
    find: ({ convention: { objects } }) => brokenIf(objects !== undefined && new Set(objects).size !== 1),
    say: () => 'Une immersion a un seul objet : découvrir, confirmer ou préparer une embauche',
  },
  {
    key: 'no-disguised-work',
    article: 'L5135-1',
    from: since,
    find: ({ hostPurpose }) => brokenIf(hostPurpose !== undefined && Object.hasOwn(purposes, hostPurpose)),
    say: ({ hostPurpose = '' }) => `Une immersion ${purposes[hostPurpose]}`,
  },
]
