import {
  readDay,
  unreadDay,
  sayDay,
  sayDayAhead,
  type Column,
  type Line,
  type Outcome,
} from '#platform/imports'
import { writeName, fold } from '#platform/i18n'
import type { Day } from '#platform/time'
import type { FoundTrainee, NamedPerson } from '#training'
import { isPossibleDay } from '#platform/web'
import type { PersonId } from '#people'
import type { Presence } from './sst.ts'
import type { SstResult } from './result-store.ts'
import { readResult } from './read-result.ts'

const halfDayColumn = (label: string, ...spellings: string[]): Column => ({ label, spellings, wanted: true })

export const sstColumns = {
  code: { label: 'Session', spellings: ['N° session', 'Session SST', 'Groupe SST'], required: true },
  startsOn: { label: 'Du', spellings: ['Début', 'Date de début'], required: true, says: sayDay },
  endsOn: { label: 'Au', spellings: ['Fin', 'Date de fin'], required: true, says: sayDay },
  trainer: { label: 'Formateur SST', spellings: ['Formateur', 'Formatrice', 'Formatrice SST'] },
  familyName: { label: 'Nom', spellings: ['Nom de famille'], required: true },
  givenName: { label: 'Prénom', spellings: ['Prénoms'], required: true },
  birthDate: { label: 'Date de naissance', spellings: ['Né(e) le', 'Naissance'], says: sayDay },
  half1: halfDayColumn('J1 matin', 'Jour 1 matin'),
  half2: halfDayColumn('J1 après-midi', 'Jour 1 après-midi'),
  half3: halfDayColumn('J2 matin', 'Jour 2 matin'),
  half4: halfDayColumn('J2 après-midi', 'Jour 2 après-midi'),
  hours: { label: 'Heures', spellings: ['Durée', 'Nombre d’heures'] },
  result: { label: 'Résultat', spellings: ['Validation', 'Décision'], required: true },
  number: {
    label: 'N° certificat',
    spellings: ['Numéro de certificat', 'N° de certificat', 'Certificat'],
    wanted: true,
  },
  until: { label: 'Valable jusqu’au', spellings: ['Validité', 'Fin de validité'], says: sayDayAhead },
} satisfies Record<string, Column>

/** A line that was understood: somebody in a session, their half-days, their result. */
export type SstLine = {
  number: number
  label: string
  code: string
  startsOn: Day
  endsOn: Day
  trainerName: string
  personId: PersonId
  presences: (Presence | null)[]
  result: SstResult | null
  /** What its certificate says that cannot be taken: presences are kept, the result waits for somebody. */
  doubt: string | null
}

type Read = { ok: true; line: SstLine } | { ok: false; answer: Outcome }

type SstReading = { find: (named: NamedPerson) => Promise<FoundTrainee>; today: Day }

/** Understands one line, or refuses it with the sentence that says what to mend. */
export async function readSstLine(
  { line: number, cells, wrongWidth }: Line,
  { find, today }: SstReading,
): Promise<Read> {
  const cell = (key: keyof typeof sstColumns) => cells[key] ?? ''
  const label = `${writeName(cell('familyName'))} ${writeName(cell('givenName'))}`.trim()
  const refuse = (why: string, what: Outcome['what'] = 'refused'): Read => ({
    ok: false,
    answer: { line: number, label, what, why },
  })
  if (wrongWidth)
    return refuse('Cette ligne n’a pas autant de cases que les titres : une valeur a pu glisser.')
  if (cell('code') === '') return refuse('Le nom de la session manque.')
  const [starts, ends] = [readDay(cell('startsOn'), today), readDay(cell('endsOn'), today)]
  if (!starts.ok) return refuse(unreadDay('Le premier jour', cell('startsOn')))
  if (!ends.ok) return refuse(unreadDay('Le dernier jour', cell('endsOn')))
  if (ends.value < starts.value || ![starts.value, ends.value].every(isPossibleDay))
    return refuse('Les dates de la session ne vont pas ensemble.')
  if (starts.value === ends.value)
    return refuse('Une formation SST dure deux jours : dites le premier et le dernier.')
  const found = await find({
    familyName: cell('familyName'),
    givenName: cell('givenName'),
    birthDate: cell('birthDate'),
  })
  if (!found.ok) return refuse(found.why, found.what)
  const presences = [cell('half1'), cell('half2'), cell('half3'), cell('half4')].map(readPresence)
  if (presences.includes(undefined))
    return refuse('Une demi-journée n’est pas comprise : P pour présent, A pour absent.')
  const read = {
    number,
    label,
    code: cell('code'),
    startsOn: starts.value,
    endsOn: ends.value,
    trainerName: cell('trainer') || 'Non dit',
    personId: found.personId,
    presences: presences.map((one) => one ?? null),
  }
  const result = readResult(read, {
    word: cell('result'),
    number: cell('number'),
    until: cell('until'),
    hours: cell('hours'),
  })
  if (!result.ok) return refuse(result.why)
  return { ok: true, line: { ...read, result: result.value, doubt: result.doubt ?? null } }
}

function readPresence(text: string): Presence | null | undefined {
  const word = fold(text)
  if (word === '') return null
  if (/^(p|present( ?e)?|x|1|oui)$/.test(word)) return 'present'
  return /^(a|abs|absent( ?e)?|0|non)$/.test(word) ? 'absent' : undefined
}
