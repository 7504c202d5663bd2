import { asWritten } from '#platform/languages'
import { Alert, LinkButton } from '#platform/ui'
import {
  bearerIn,
  declarationOf,
  earliestOf,
  timesOf,
  withdrawalOf,
  type Accident,
  type AskedFact,
} from './accident.ts'
import type { AccidentWords } from '../words/door.ts'
import { factLabel } from './fact-lines.ts'
import { declareBy, hoursLeft, tellBy } from './deadlines.ts'
import type { Standpoint } from './standpoint.ts'

type Props = { accident: Accident; from: Standpoint; now: Date; say: AccidentWords }

/** Twenty-four hours to say it, forty-eight to declare it: what is done, and how long is left. */
export function Clock({ accident, from, now, say }: Props) {
  const { statements } = accident
  const declaration = declarationOf(accident)
  const withdrawn = withdrawalOf(accident)
  if (withdrawn)
    return (
      <Alert title={say.withdrawnBy(withdrawn.name, withdrawn.at)}>
        <p {...asWritten}>{say.quote(withdrawn.why)}</p>
        <p>{declaration ? say.wasDeclared(declaration.declaredOn) : say.nothingMore}</p>
      </Alert>
    )
  const [first] = statements
  const happenedAt = earliestOf(accident)
  const times = timesOf(accident)
  const bearer = bearerIn(from.all)
  const who = bearer?.forWhom || from.one.prescriber.name
  const limit = declareBy(happenedAt)
  const isLate = first.saidAt > tellBy(happenedAt)
  const told = (
    <p>
      {say.knows(from.one.keeper.name, first.saidAt)}
      {isLate && (
        <>
          <br />
          {say.knewLate}
        </>
      )}
      {times.length > 1 && (
        <>
          <br />
          {say.times(times)}
        </>
      )}
    </p>
  )
  if (declaration)
    return (
      <Alert kind="ok" title={say.declaredOn(declaration.declaredOn)}>
        <p>
          {say.notedBy(declaration.saidName, declaration.saidAt)}{' '}
          {declaration.reference && say.number(declaration.reference)}
        </p>
        {told}
      </Alert>
    )
  const left = hoursLeft(happenedAt, now)
  return (
    <Alert
      kind={left === undefined ? 'late' : 'wait'}
      title={left === undefined ? say.declaresLate(who, limit) : say.declaresBy(who, limit)}
    >
      <p>{left === undefined ? say.limitOver : `${say.limit} ${say.left(Math.floor(left))}`}</p>
      {told}
      {bearer && !bearer.login && <p>{say.notReached(bearer.name, who)}</p>}
    </Alert>
  )
}

type Missing = { missing: readonly AskedFact[]; here: string; declares: boolean; say: AccidentWords }

/** What a declaration still needs, and where it is completed, a few questions at a time. */
export const MissingView = ({ missing, here, declares, say }: Missing) =>
  missing.length === 0 ? null : (
    <Alert kind={declares ? 'late' : 'wait'} title={say.stillMissing}>
      <p>{missing.map((fact) => factLabel(fact, say)).join(' · ')}</p>
      <LinkButton wide kind="quiet" icon="pen" href={`${here}/completer`}>
        {say.complete}
      </LinkButton>
    </Alert>
  )
