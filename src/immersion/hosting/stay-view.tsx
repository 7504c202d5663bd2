import { parisDay, type Day } from '#platform/time'
import { capital } from '#platform/i18n'
import { Button, Form, LinkButton, Tag } from '#platform/ui'
import { hoursOf, isTooLate, lastDayOf, timetableWithin, wasSigned } from '../convention/door.ts'
import { mayHire, WithdrawHire } from '../hire/door.ts'
import { mayNote } from '../period/door.ts'
import { isTimeOf } from '../report/door.ts'
import type { HostingWords, ImmersionWords } from '../words/door.ts'
import { isToSign, type Stay } from './stay.ts'

type Props = { stay: Stay; at: string; now: Date; say: HostingWords; words: ImmersionWords }

/** True while this speaker is waited for: to sign, or to say how it was. */
export const isDue = (stay: Stay, on: Day): boolean =>
  isToSign(stay, on) || (stay.mine !== null && isTimeOf(stay.one, on) && !stay.isReported)

export const nameIn = ({ mine }: Stay, say: HostingWords): string => mine?.name ?? say.somebody

/** Who comes, when, at which hours, where the convention stands, and what may be done. */
export const StayView = (props: Props) => (
  <section class="panel stack" aria-label={nameIn(props.stay, props.say)}>
    <h3>{nameIn(props.stay, props.say)}</h3>
    <StayFacts {...props} />
    <StayActs {...props} />
  </section>
)

/** The same, without its heading: where a line that opens says the name. */
export function StayFacts({ stay, now, say, words }: Props) {
  const { one, mine, signer, isReported, isHired } = stay
  const { timetable, referent } = one.terms
  const on = parisDay(now)
  return (
    <>
      <p class="row">
        <StateTag stay={stay} on={on} say={say} />
        {mine && isTimeOf(one, on) && (
          <Tag kind={isReported ? 'ok' : 'wait'}>{isReported ? say.reported : say.reportDue}</Tag>
        )}
        {mine && isHired && <Tag kind="ok">{say.hired}</Tag>}
      </p>
      <p>
        <b>{capital(words.period(one.fromDay, lastDayOf(one)))}</b>
        {mine && (
          <>
            <br />
            {say.hours(words.timetable(timetableWithin(timetable, one.fromDay, lastDayOf(one))))}
            <br />
            {words.hours(hoursOf(timetable, one.fromDay, lastDayOf(one)))}
          </>
        )}
      </p>
      <p class="small muted">{mine ? say.followedBy(referent) : say.signer(signer)}</p>
    </>
  )
}

function StateTag({ stay, on, say }: { stay: Stay; on: Day; say: HostingWords }) {
  const { one, awaited, mine } = stay
  const { standing } = one
  if (standing.state === 'signed') return <Tag kind="ok">{say.signed}</Tag>
  if (standing.state === 'cancelled') return <Tag kind="late">{say.cancelled}</Tag>
  if (standing.state === 'ended early') return <Tag kind="none">{say.endedOn(standing.lastDay)}</Tag>
  if (standing.state === 'draft') return <Tag kind="wait">{say.changing}</Tag>
  if (isTooLate(one, on)) return <Tag kind="late">{say.late}</Tag>
  if (isToSign(stay, on)) return <Tag kind="wait">{say.toSign}</Tag>
  if (!mine) return <Tag kind="wait">{say.signing}</Tag>
  return <Tag kind="wait">{say.missing(say.all(awaited.map((role) => say.signers[role])))}</Tag>
}

/** Each press is this speaker’s own: of the others, nothing but their dates. */
export function StayActs({ stay, at, now, say, words }: Props) {
  const { one, mine, isReported, isHired, mayUnhire } = stay
  if (!mine) return null
  const on = parisDay(now)
  const here = `${at}/${one.id}`
  const isOver = isTimeOf(one, on)
  return (
    <div class="stack">
      {isToSign(stay, on) && (
        <Form action={`${here}/signer`} label={`${say.sendMeLink} : ${mine.name}`}>
          <Button wide icon="mail">
            {say.sendMeLink}
          </Button>
        </Form>
      )}
      {isOver && (
        <Form action={`${here}/bilan`} label={`${say.report} : ${mine.name}`}>
          <Button wide kind={isReported ? 'quiet' : 'principal'}>
            {isReported ? say.reportAgain : say.report}
          </Button>
        </Form>
      )}
      {mayNote(one, now) && (
        <Form action={`${here}/presences`} label={`${say.presences} : ${mine.name}`}>
          <Button wide kind="quiet" icon="calendar">
            {say.presences}
          </Button>
        </Form>
      )}
      {mayNote(one, now) && (
        <Form action={`${here}/accident`} label={`${words.host.accident} : ${mine.name}`}>
          <Button wide kind="quiet" icon="help">
            {words.host.accident}
          </Button>
        </Form>
      )}
      {!isHired && mayHire(one, now) && (
        <Form action={`${here}/recrute`} label={say.iHired(mine.name)}>
          <Button wide kind="quiet" icon="handshake">
            {say.iHired(mine.givenName)}
          </Button>
        </Form>
      )}
      {mayUnhire && <WithdrawHire at={here} say={words.hired} />}
      <StayPaper stay={stay} at={at} say={say} />
    </div>
  )
}

/** The convention that all signed, for who signs it. */
export const StayPaper = ({ stay: { one, mine }, at, say }: Pick<Props, 'stay' | 'at' | 'say'>) =>
  mine && wasSigned(one) ? (
    <LinkButton wide kind="quiet" icon="print" href={`${at}/${one.id}/convention.pdf`}>
      {say.paper}
    </LinkButton>
  ) : null
