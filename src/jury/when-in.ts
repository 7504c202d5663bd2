import { writerOf, type Language } from '#platform/languages'
import { parisInstant } from '#platform/time'
import type { Jury } from './jury.ts'
import { myJurySentences } from './sentences.ts'

/** When a jury is, as who passes before it reads it. */
export function whenIn(language: Language, { heldOn, startsAt }: Pick<Jury, 'heldOn' | 'startsAt'>): string {
  const { day, clock } = writerOf(language)
  if (!startsAt) return day(heldOn)
  return myJurySentences.says[language].at(day(heldOn), clock(parisInstant(heldOn, startsAt)))
}
