import type { ComponentChildren } from 'preact'
import { isStaff } from '#people'
import { requireActor } from '#people'
import { page, refusedPage, speak, writerIn, type Ask } from '#platform/web'
import { frameSentences, type Errors } from '#platform/ui'
import { companySentences, sayingYears, type InsideWords } from '../screen/door.ts'
import type { ClientSentences } from './sentences.fr.ts'
import { clientSentences } from './sentences.ts'

export type ClientWords = InsideWords & { say: ClientSentences }

/** What a client reads: whoever works here, or learns in another group, in their own language. */
export const clientWords = (c: Ask): ClientWords => ({
  say: speak(c, clientSentences),
  common: speak(c, companySentences),
  write: sayingYears(writerIn(c), c.var.now),
})

/** A screen of a client: at a desk for who works here, in the field for who learns. */
export function clientPage(
  c: Ask,
  { title, errors = {} }: { title: string; errors?: Errors | undefined },
  children: ComponentChildren,
): Response {
  const refused = Object.values(errors).some(Boolean)
  const words = {
    title,
    room: 'company',
    listen: true,
    refused,
    ...(isStaff(requireActor(c))
      ? ({ density: 'bureau', space: 'Formation' } as const)
      : ({
          density: 'terrain',
          here: '/formation/travail',
          place: frameSentences.says[c.var.language].mySpace,
        } as const)),
  }
  return (refused ? refusedPage : page)(c, words, <div class="stack loose narrow">{children}</div>)
}
