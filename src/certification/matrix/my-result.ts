import type { writerOf } from '#platform/languages'
import type { CleaPerson } from './read-person.ts'
import type { CleaSentences } from './sentences.fr.ts'

type Words = { say: CleaSentences; write: ReturnType<typeof writerOf> }

/** The result in one sentence, for the person it is about. Before the final evaluation, only what was validated before the training. */
export function sayResult({ result, standings }: CleaPerson, { say, write }: Words): string {
  const all = standings.now.length
  if (result.kind === 'full') return say.full
  if (standings.final.every((one) => one.on === null)) return say.before(all - result.missing.length, all)
  if (result.kind === 'partial') return say.partial(result.missing.length, write.date(result.completeBefore))
  return result.kind === 'undecided' ? say.undecided : say.nothing
}
