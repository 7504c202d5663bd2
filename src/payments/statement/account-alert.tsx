import { Alert } from '#platform/ui'
import type { OwnSentences } from '../own/door.ts'
import type { Payee } from '../payee.ts'

type AccountOf = { payee: Payee; ready: boolean; say: OwnSentences }

/** Whether a merchant may be paid, and where to mend it. */
export function AccountAlert({ payee, ready, say }: AccountOf) {
  if (!ready) {
    return (
      <Alert kind="wait" title={say.notReady}>
        <p>{say.notReadyText}</p>
      </Alert>
    )
  }
  const link = `/argent/compte/${payee.organisationId}`
  if (payee.receives && payee.paysOut)
    return (
      <p>
        <a href={link}>{say.accountThere}</a>
      </p>
    )
  return (
    <Alert kind="late" title={say.notGood}>
      <a href={link}>{say.makeGood}</a>
    </Alert>
  )
}
