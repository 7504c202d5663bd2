import { typo } from '#platform/i18n'
import { parisDay } from '#platform/time'
import { Alert, Button, Form } from '#platform/ui'
import { inFrench, type ImmersionWords } from '../words/door.ts'
import type { Hire } from './hire.ts'

type Props = { hire: Hire; title: string; say?: ImmersionWords['hired'] }

/** That somebody was hired, who said so, and the contract once it is known. */
export function HiredView({ hire, title, say = inFrench.hired }: Props) {
  const { proof } = hire
  return (
    <Alert kind="ok" title={typo(title)}>
      <p>{say.saidBy(hire.saidName, parisDay(hire.saidAt))}</p>
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
