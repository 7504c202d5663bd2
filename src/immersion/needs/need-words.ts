import { writeList, writeNumber } from '#platform/i18n'
import { writeDate, type Day } from '#platform/time'
import type { FoundHost } from './find-host.ts'
import type { NeedCells } from './need-line.ts'
import {
  isOpen,
  type Closed,
  type Contract,
  type Hours,
  type Need,
  type NeedDoubt,
  type Start,
} from './need.ts'

export const contractWords: Record<Contract, string> = {
  CDI: 'CDI',
  CDD: 'CDD',
  CESU: 'CESU',
  other: 'Autre',
}

/** What is asked, in words that follow 'À vérifier : '. */
const doubtWords: Record<NeedDoubt, string> = {
  'contract of a person': 'un CESU est le contrat d’un particulier, pas d’une entreprise',
  'no length': 'la durée du CDD manque',
  'unknown trade': 'le métier n’est pas connu',
}

const closedWords: Record<Closed['as'], string> = { filled: 'Pourvu', withdrawn: 'Retiré' }

/** '24 h par semaine', 'de 20 à 25 h par semaine'; '' when it was not said. */
export function writeHours(hours: Hours): string {
  if (!hours) return ''
  const [from, to] = [hours.from, hours.to].map((minutes) => writeNumber(Math.round(minutes / 6) / 10))
  return from === to ? `${from} h par semaine` : `de ${from} à ${to} h par semaine`
}

export const writeContract = ({ contract, contractSaid }: Pick<Need, 'contract' | 'contractSaid'>): string =>
  contract === 'other'
    ? contractSaid || 'Non dit'
    : [contractWords[contract], contractSaid].filter(Boolean).join(', ')

/** '24 juillet 2026', 'août 2026', 'dès que possible'; '' when it was not said. */
export function writeStart(start: Start): string {
  if (start.kind === 'soon') return 'dès que possible'
  if (start.kind === 'unsaid') return ''
  const day = writeDate(start.on)
  return start.kind === 'day' ? day : day.split(' ').slice(-2).join(' ')
}

export const writeDoubts = (asked: readonly NeedDoubt[]): string =>
  writeList(asked.map((one) => doubtWords[one]))

/** Open, closed and how, or over by its own last day. */
export const standing = (need: Pick<Need, 'closed' | 'openUntil'>, today: Day): string =>
  need.closed ? closedWords[need.closed.as] : isOpen(need, today) ? 'Ouvert' : 'Date passée'

/** What a line is about, for a list: 'aide ménagère, Domi Artois Service'. */
export const needLabel = ({ post, host }: Pick<NeedCells, 'post' | 'host'>): string =>
  [post, host].filter(Boolean).join(', ')

/** What is asked about the employer of a line: why the list does not tell it, and whom it may be. */
export function sayUnsure({ what, among }: Unsure): string {
  const names = among.map(({ name, town }) => `${name} (${town})`)
  const question = names.length > 0 ? ` : est-ce ${names.join(', ou ')} ?` : '.'
  return `${what}${question} Le besoin attend : dites quel employeur c’est.`
}

type Unsure = Pick<Extract<FoundHost, { ok: false }>, 'what' | 'among'>
