import { writerOf, type Writer } from '#platform/languages'
import { Bricks, Tag, type TagKind } from '#platform/ui'
import type { Standing } from '../clea/door.ts'
import type { CleaPerson } from './read-person.ts'
import { cleaSentences } from './sentences.ts'
import type { CleaSentences } from './sentences.fr.ts'

type Words = { say: CleaSentences; write: Writer }

/** Those of who works. */
const inFrench: Words = { say: cleaSentences.says.fr, write: writerOf('fr') }

/** The result in one sentence, for whoever reads it. Before the final evaluation, only what was validated before the training. */
export function sayResult(
  { result, standings }: Pick<CleaPerson, 'result' | 'standings'>,
  { say, write }: Words = inFrench,
): string {
  const all = standings.now.length
  if (result.kind === 'full') return say.full
  if (standings.final.every((one) => one.on === null)) return say.before(all - result.missing.length, all)
  if (result.kind === 'partial') return say.partial(result.missing.length, write.date(result.completeBefore))
  return result.kind === 'undecided' ? say.undecided : say.nothing
}

type BricksProps = { standings: readonly Standing[] } & Partial<Pick<Words, 'say'>>

/** One brick a domain: laid when validated, dashed while two results contradict each other. */
export function DomainBricks({ standings, say = inFrench.say }: BricksProps) {
  const count = (state: Standing['state']) => standings.filter((one) => one.state === state).length
  const [validated, contradicted] = [count('validated'), count('contradicted')]
  return (
    <Bricks
      label={say.laid(validated, standings.length)}
      perRow={standings.length}
      groups={[
        { count: validated, kind: 'full' },
        { count: contradicted, kind: 'dashed' },
        { count: standings.length - validated - contradicted, kind: 'outline' },
      ]}
    />
  )
}

const looks: Record<Standing['state'], TagKind> = {
  validated: 'ok',
  'not yet': 'wait',
  'not evaluated': 'none',
  contradicted: 'late',
}

type StandingProps = { standing: Standing | undefined } & Partial<Words>

/** The standing on a domain: a word and a shape, and its day. */
export function StandingTag({ standing, say = inFrench.say, write = inFrench.write }: StandingProps) {
  if (!standing || (standing.state === 'not evaluated' && standing.on === null))
    return <span class="muted">{say.states['not evaluated']}</span>
  return (
    <>
      <Tag kind={looks[standing.state]}>{say.states[standing.state]}</Tag>
      {standing.on && <span class="small muted nowrap">{` ${write.date(standing.on)}`}</span>}
    </>
  )
}
