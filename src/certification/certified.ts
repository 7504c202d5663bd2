import { z } from 'zod'
import { asId } from '#platform/id'
import { writerOf, type Language } from '#platform/languages'
import { dayOf } from '#platform/time'
import { cleaSentences } from './matrix/door.ts'
import { sayArea } from './say-area.ts'

const format = z.discriminatedUnion('code', [
  z.object({ code: z.literal('sst certified'), until: z.iso.date().nullable() }),
  z.object({
    code: z.literal('clea domain'),
    frameworkId: z.string(),
    domain: z.int(),
    shortTitle: z.string(),
  }),
])

/** A first-aid certificate, and until when it holds where that is known; a domain of the Cléa that was validated. */
export type Certified = z.infer<typeof format>

/** Its name, and what is read of it. @throws for what certifies nothing. */
export function sayCertified({ seen }: { seen: unknown }, language: Language) {
  const one = format.parse(seen)
  const { proven: say } = cleaSentences.says[language]
  if (one.code === 'sst certified')
    return {
      title: say.sst,
      words: one.until === null ? say.obtained : say.until(writerOf(language).date(dayOf(one.until))),
    }
  const plain = sayArea({ frameworkId: asId(one.frameworkId), code: String(one.domain) }, language)
  const title = say.clea(plain ?? one.shortTitle)
  return { title, words: say.domain(one.domain) }
}
