import { writeClock } from '#platform/time'
import { isMedical, reasonWords, signatureOf, type Attended } from '../attendance.ts'
import type { SaidLine } from './line.ts'

/** What a line says, in a few words; a matter of health is not told again. */
function wordsOf(one: Attended): string {
  if (one.status === 'absent') {
    if (!one.reason) return 'absence, raison pas encore connue'
    return isMedical(one.reason) ? 'absence justifiée' : `absence, ${reasonWords[one.reason].toLowerCase()}`
  }
  const late = one.lateMinutes > 0 ? `, ${one.lateMinutes}\u00A0minutes de retard` : ''
  return `présence${late}${one.signature ? ', signée' : ', sans signature'}`
}

/** 'Présence, signée → absence': what stood, and what stands now; undefined where both read the same. */
export function changedWords(before: Attended, after: Attended): string | undefined {
  const [was, is] = [wordsOf(before), wordsOf(after)]
  return was === is ? undefined : `Avant\u00A0: ${was}. Maintenant\u00A0: ${is}.`
}

/** They signed with their own hand, or on their own telephone: a list does not undo it. */
export function signedInPerson(one: Attended | undefined): boolean {
  const signature = signatureOf(one)
  return signature !== undefined && signature.how !== 'on paper'
}

/** Where and when they signed, against what the list says. */
export const signedYetAbsent = (line: SaidLine | undefined): string =>
  `Signé ${signatureOf(line)?.how === 'own device' ? 'sur son téléphone' : 'sur l’appareil de la salle'}${line ? ` à ${writeClock(line.saidAt)}` : ''}, mais la liste dit absente. La signature est gardée. Dites si la personne était là.`
