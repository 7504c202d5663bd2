import { typo } from '#platform/i18n'
import { writeDate, writeInstant } from '#platform/time'
import { Alert } from '#platform/ui'
import { bearerIn, declarationOf, latestOf, withdrawalOf, type Accident } from './accident.ts'
import { declareBy, hoursLeft, tellBy, writeHoursLeft } from './deadlines.ts'
import type { Standpoint } from './standpoint.ts'

type Props = { accident: Accident; from: Standpoint; now: Date }

/** Twenty-four hours to say it, forty-eight to declare it: what is done, and how long is left. */
export function Clock({ accident, from, now }: Props) {
  const { statements } = accident
  const declaration = declarationOf(accident)
  const withdrawn = withdrawalOf(accident)
  if (withdrawn)
    return (
      <Alert title={typo(`Retiré par ${withdrawn.name}, le ${writeInstant(withdrawn.at)}`)}>
        <p>{typo(`« ${withdrawn.why} »`)}</p>
        <p>
          {declaration
            ? typo(`Il avait été déclaré le ${writeDate(declaration.declaredOn)}.`)
            : 'Rien n’est plus à déclarer.'}
        </p>
      </Alert>
    )
  const [first] = statements
  const { happenedAt } = latestOf(accident)
  const bearer = bearerIn(from.all)
  const who = bearer?.forWhom || from.one.prescriber.name
  const limit = declareBy(happenedAt)
  const isLate = first.saidAt > tellBy(happenedAt)
  const told = (
    <p>
      {typo(`${from.one.keeper.name} le sait depuis le ${writeInstant(first.saidAt)}.`)}
      {isLate && (
        <>
          <br />
          C’est plus de 24 heures après.
        </>
      )}
    </p>
  )
  if (declaration)
    return (
      <Alert kind="ok" title={typo(`Déclaré le ${writeDate(declaration.declaredOn)}`)}>
        <p>
          {typo(
            `Noté par ${declaration.saidName}, le ${writeInstant(declaration.saidAt)}${declaration.reference ? `. Numéro : ${declaration.reference}` : ''}`,
          )}
        </p>
        {told}
      </Alert>
    )
  const left = hoursLeft(happenedAt, now)
  return (
    <Alert
      kind={left === undefined ? 'late' : 'wait'}
      title={typo(
        left === undefined
          ? `${who} devait le déclarer avant le ${writeInstant(limit)}`
          : `${who} le déclare avant le ${writeInstant(limit)}`,
      )}
    >
      <p>
        {left === undefined
          ? 'Le délai de 48 heures est passé : déclarez tout de suite.'
          : typo(`48 heures sans dimanche ni jour férié (D5135-5). ${writeHoursLeft(left)}.`)}
      </p>
      {told}
      {bearer && !bearer.login && (
        <p>{typo(`${bearer.name} n’a ni téléphone ni courriel ici : appelez ${who}.`)}</p>
      )}
    </Alert>
  )
}
