import { z } from 'zod'
import { ended, spacedIn, writerOf, type Language } from '#platform/languages'
import { immersionWords } from '../words/door.ts'
import { reachedAnswers } from './report.ts'

const format = z.object({
  code: z.literal('host report'),
  host: z.string(),
  doneWell: z.array(z.string()),
  reached: z.enum(reachedAnswers),
  answeredBy: z.string(),
})

/** An immersion, as its host saw it at its end. */
export type WellDone = z.infer<typeof format>

/** Its name, and what is read of it. @throws for what is no such immersion. */
export function sayWellDone({ seen }: { seen: unknown }, language: Language) {
  const { host, doneWell, reached, answeredBy } = format.parse(seen)
  const { oneAt, fromHost: say } = immersionWords.says[language]
  const colon = language === 'fr' ? ' : ' : ': '
  const words = [
    doneWell.length > 0 ? ended(`${say.doneWell}${colon}${writerOf(language).list(doneWell)}`) : '',
    ended(`${say.reached}${colon}${say.reachedAnswers[reached].toLocaleLowerCase(language)}`),
    ended(say.saidBy(answeredBy)),
  ]
  return { title: oneAt(host), words: spacedIn(language, words.filter(Boolean).join(' ')) }
}
