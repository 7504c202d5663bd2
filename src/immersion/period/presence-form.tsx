import { Button, Form, Tag } from '#platform/ui'
import type { ImmersionWords } from '../words/door.ts'
import type { HalfDay, Status } from './presence.ts'

type Props = {
  say: ImmersionWords['presence']
  /** where it is sent */
  at: string
  halves: readonly HalfDay[]
  /** what this reader may say of one, by the words of the button */
  offersOf: (half: HalfDay) => readonly (readonly [Status, string])[]
  /** what more is said of one: who said what, or that they do not agree */
  told: (half: HalfDay) => string | undefined
  /** on a phone each answer is a form of its own: what is said of it there, by the name of its half-day */
  onPhone?: ((name: string) => Record<`data-${string}`, string | boolean>) | undefined
}

/** Half-days that have begun, the latest first: what was said of each, and the buttons that say it. */
export const PresenceForm = ({ say, at, halves, offersOf, told, onPhone }: Props) => (
  <ul class="stack">
    {halves.map((half) => {
      const name = say.half(half.day, half.half)
      const left = offersOf(half)
      const more = told(half)
      return (
        <li class="stack tight">
          <p>
            {name} <Said presence={half.presence} say={say} />
            {more && (
              <>
                <br />
                <span class="small">{more}</span>
              </>
            )}
          </p>
          {onPhone === undefined ? (
            <Form action={at} label={name}>
              <Which half={half} />
              <Answers offers={left} />
            </Form>
          ) : (
            <div class="pair">
              {left.map(([status, label]) => (
                <form method="post" action={at} aria-label={`${name}, ${label}`} {...onPhone(name)}>
                  <Which half={half} />
                  <input type="hidden" name="status" value={status} />
                  <Button kind="quiet" wide>
                    {label}
                  </Button>
                </form>
              ))}
            </div>
          )}
        </li>
      )
    })}
  </ul>
)

const Which = ({ half: { day, half } }: { half: HalfDay }) => (
  <>
    <input type="hidden" name="day" value={day} />
    <input type="hidden" name="half" value={half} />
  </>
)

const Answers = ({ offers }: { offers: ReturnType<Props['offersOf']> }) => (
  <div class="pair">
    {offers.map(([status, label]) => (
      <Button kind="quiet" name="status" value={status}>
        {label}
      </Button>
    ))}
  </div>
)

const Said = ({ presence, say }: Pick<HalfDay, 'presence'> & Pick<Props, 'say'>) =>
  presence && (
    <Tag kind={presence.status === 'present' ? 'ok' : presence.status === 'absent' ? 'late' : 'wait'}>
      {say.statuses[presence.status]}
    </Tag>
  )
