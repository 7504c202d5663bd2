import { Button, Choices, type Errors } from '#platform/ui'
import { PressForm, type Riding, Opens } from '../screen/door.ts'
import { type DropStop, stopName } from '../round/door.ts'
import { absentCodes, lostCodes, refusedCodes } from '../gestures/door.ts'

type About = { riding: Riding; stop: DropStop; errors: Errors }

export function Absent({ riding: { round, words }, stop }: Omit<About, 'errors'>) {
  const { say, answers } = words
  return (
    <Opens label={say.absent} icon="absent" kind="quiet">
      <p>{say.rang}</p>
      {absentCodes.map((way) => (
        <PressForm
          {...{ round, stop }}
          what="absent"
          orders={[stop.order.id]}
          effect={way === 'again' ? 'again' : 'done'}
          says={say.said(stopName(round, stop, words), say.done.absent)}
        >
          <input type="hidden" name="way" value={way} />
          <Button kind="quiet" wide>
            {answers.reasons[way]}
          </Button>
        </PressForm>
      ))}
    </Opens>
  )
}

export function Problem({ riding: { round, words }, stop, errors }: About) {
  const { say, answers } = words
  return (
    <Opens label={say.problem} icon="alert" kind="stop" open={errors['way'] !== undefined}>
      <PressForm
        {...{ round, stop }}
        what="problem"
        orders={[stop.order.id]}
        effect="done"
        says={say.said(stopName(round, stop, words), say.done['not delivered'])}
        need={{ name: 'way', says: answers.needed.way }}
      >
        <Choices
          name="way"
          legend={say.what}
          options={[...refusedCodes, ...lostCodes].map((way) => ({
            value: way,
            label: answers.reasons[way],
          }))}
          error={errors['way']}
        />
        <Button kind="quiet">{say.bringBack}</Button>
      </PressForm>
    </Opens>
  )
}
