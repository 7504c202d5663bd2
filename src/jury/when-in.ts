import { writerOf, type Language } from '#platform/languages'
import { parisInstant } from '#platform/time'
import type { Jury } from './jury.ts'
import { myJurySentences } from './sentences.ts'

/** When a jury is, as who passes before it reads it. */
export function whenIn(language: Language, { heldOn, startsAt }: Pick<Jury, 'heldOn' | 'startsAt'>): string {
  const { fullDay, clock } = writerOf(language)
  if (!startsAt) return fullDay(heldOn)
  return myJurySentences.says[language].at(fullDay(heldOn), clock(parisInstant(heldOn, startsAt)))
}
