import { noSlotIn } from '#delivery'
import type { Language } from '#platform/languages'
import { basketSentences, waySentences } from '../words/door.ts'
import type { HoursRefusal } from './hold-hours.ts'
import type { ReservedOrder, ReserveRefusal } from './reserved-order.ts'

/** Why a basket could not be paid for, as its customer reads it; nothing is paid. */
export function sayNotReserved(language: Language, reserved: Exclude<ReservedOrder, { ok: true }>): string {
  if (reserved.refusal === 'no bike fits') return noSlotIn(language, reserved)
  const { reserve, hours } = waySentences.says[language]
  const sentences: Record<HoursRefusal | ReserveRefusal, string> = {
    ...hours,
    ...basketSentences.says[language].stop,
    ...reserve,
  }
  return sentences[reserved.refusal]
}
