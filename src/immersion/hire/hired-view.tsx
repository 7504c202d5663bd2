import { typo } from '#platform/i18n'
import { parisDay, writeInstant } from '#platform/time'
import { Alert, Button, Form } from '#platform/ui'
import { inFrench, type ImmersionWords } from '../words/door.ts'
import type { Hire, WithdrawnHire } from './hire.ts'

type Props = {
  hire: Hire
  title: string
  say?: ImmersionWords['hired']
  /** where it is withdrawn, for who may */
  withdrawAt?: string | undefined
}

/** That somebody was hired, who said so, and the contract once it is known. */
export function HiredView({ hire, title, say = inFrench.hired, withdrawAt }: Props) {
  const { proof } = hire
  return (
    <Alert kind="ok" title={typo(title)}>
      <p>{say.saidBy(hire.saidName, parisDay(hire.saidAt))}</p>
      {withdrawAt && <WithdrawHire at={withdrawAt} say={say} />}
      {proof && <p>{say.terms(say.contracts[proof.contract], proof.weeklyMinutes, proof.startsOn)}</p>}
    </Alert>
  )
}

/** One press, by whoever knows it first. */
export const SayHired = ({ at, children }: { at: string; children: string }) => (
  <Form action={`${at}/recrute`} label={children}>
    <Button kind="quiet" wide icon="handshake">
      {children}
    </Button>
  </Form>
)

/** Said by mistake: one press, under a line that opens, which says what it does. */
export const WithdrawHire = ({ at, say }: { at: string; say: ImmersionWords['hired'] }) => (
  <details class="why">
    <summary>{say.byMistake}</summary>
    <Form action={`${at}/recrute/retirer`} label={say.withdraw}>
      <p>{say.withdrawing}</p>
      <Button kind="quiet" wide>
        {say.withdraw}
      </Button>
    </Form>
  </details>
)

/** What was said and withdrawn, for who accompanies the person. */
export const WithdrawnHires = ({ all }: { all: readonly WithdrawnHire[] }) => (
  <>
    {all.map(({ saidName, saidAt, withdrawnName, withdrawnAt }) => (
      <p class="small muted">
        {typo(
          `Un contrat, dit par ${saidName} le ${writeInstant(saidAt)}, retiré par ${withdrawnName} le ${writeInstant(withdrawnAt)}.`,
        )}
      </p>
    ))}
  </>
)
