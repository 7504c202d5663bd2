import { writePhone } from '#people'
import { typo, writeList } from '#platform/i18n'
import type { Host, HostWarning, Stance } from './host.ts'

export const stanceWords: Record<Stance, string> = { yes: 'Oui', 'to see': 'À voir', no: 'Non' }

/** What is asked, in words that follow 'À vérifier : '. */
export const warningWords: Record<HostWarning, string> = {
  person: 'un particulier ne peut pas accueillir une immersion',
  'siret missing': 'le SIRET manque',
  'siret short': 'il manque des zéros au début du SIRET',
  'siret wrong key': 'un chiffre du SIRET est faux',
  'siret shared': 'plusieurs employeurs ont le même SIRET',
  postcode: 'le code postal est celui d’une autre commune',
  'unknown trade': 'un code de métier n’est pas connu',
}

/** From Monday. */
export const dayNames = ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche']

/** 'tous les jours', 'du lundi au vendredi', 'mardi, jeudi et vendredi'; '' when it was not said. */
export function writeDays(days: readonly number[]): string {
  const [first = 1, ...rest] = days
  const last = rest.at(-1) ?? first
  if (days.length === 7) return 'tous les jours'
  if (days.length > 2 && last - first === days.length - 1)
    return `du ${dayNames[first - 1]} au ${dayNames[last - 1]}`
  return writeList(days.map((day) => dayNames[day - 1] ?? ''))
}

/** 'lundi' for 1. */
export const writeWeekday = (day: number): string => dayNames[day - 1] ?? ''

/** What it declared of itself, then what its keeper typed. */
export const writeSaid = ({
  declaredTrades,
  uncheckedLogin,
  said,
}: Pick<Host, 'declaredTrades' | 'uncheckedLogin' | 'said'>): string =>
  [
    declaredTrades && typo(`${declaredWords.trades} : ${declaredTrades}.`),
    uncheckedLogin && typo(`${declaredWords.login} : ${writePhone(uncheckedLogin)}.`),
    said,
  ]
    .filter(Boolean)
    .join(' ')

/** How both are called, on the sheet and in its form. */
export const declaredWords = { trades: 'Métiers, dans ses mots', login: 'Contact donné, non vérifié' }
