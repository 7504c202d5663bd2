import { noSlotSentence, type ToldNoSlot } from '#delivery'
import type { Language } from '#platform/languages'
import { waySentences } from './way/sentences.ts'

/** Why a bike cannot keep some hours, as a customer reads it: with its figures in French, else in short. */
export const noSlotIn = (language: Language, told: ToldNoSlot): string =>
  language === 'fr' ? noSlotSentence(told) : waySentences.says[language].noSlot[told.why.limit]
