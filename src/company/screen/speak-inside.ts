import { writerOf, type Spoken, type Writer } from '#platform/languages'
import { parisDay } from '#platform/time'
import { speak, writerIn, type Ask } from '#platform/web'
import type { Seat } from '../company.ts'
import { french, type CompanySentences } from './sentences.fr.ts'
import { companySentences } from './sentences.ts'

/** What all pages of a company say, and how their language writes days, hours and money. */
export type InsideWords = { common: CompanySentences; write: Writer }

/** Papers for clients are French, as the law wants them. */
export const frenchWords: InsideWords = { common: french, write: writerOf('fr') }

/** A day of another year is said with it: nobody takes January next for January last. */
export const sayingYears = (write: Writer, now: Date): Writer => {
  const year = parisDay(now).slice(0, 4)
  return { ...write, day: (on) => (on.startsWith(year) ? write.day(on) : write.fullDay(on)) }
}

/** What these pages say, in the language of the trainee who reads; who trains reads French, as at their desk. */
export const speakInside = <S extends object>(
  c: Ask,
  { seat }: { seat: Seat },
  sentences: Spoken<S>,
): InsideWords & { say: S } =>
  seat === 'trainee'
    ? {
        say: speak(c, sentences),
        common: speak(c, companySentences),
        write: sayingYears(writerIn(c), c.var.now),
      }
    : { say: sentences.says.fr, common: french, write: sayingYears(frenchWords.write, c.var.now) }
