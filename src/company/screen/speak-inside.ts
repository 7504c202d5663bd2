import { writerOf, type Spoken, type Writer } from '#platform/languages'
import { speak, writerIn, type Ask } from '#platform/web'
import type { Seat } from '../company.ts'
import { french, type CompanySentences } from './sentences.fr.ts'
import { companySentences } from './sentences.ts'

/** What all pages of a company say, and how their language writes days, hours and money. */
export type InsideWords = { common: CompanySentences; write: Writer }

/** Papers for clients are French, as the law wants them. */
export const frenchWords: InsideWords = { common: french, write: writerOf('fr') }

/** What these pages say, in the language of the trainee who reads; who trains reads French, as at their desk. */
export const speakInside = <S extends object>(
  c: Ask,
  { seat }: { seat: Seat },
  sentences: Spoken<S>,
): InsideWords & { say: S } =>
  seat === 'trainee'
    ? { say: speak(c, sentences), common: speak(c, companySentences), write: writerIn(c) }
    : { say: sentences.says.fr, ...frenchWords }

/** For what somebody typed: it stays in its language, and runs in its direction. */
export const asTyped = { lang: 'fr', dir: 'auto' } as const
