import { Button, Choices, type Errors } from '#platform/ui'
import { ActForm, type Riding, Opens } from '../screen/door.ts'
import { type DropStop, stopName } from '../round/door.ts'
import { neededSentences, absentCodes, lostCodes, reasonWords, refusedCodes } from '../gestures/door.ts'

type About = { riding: Riding; stop: DropStop; errors: Errors }

export function Absent({ riding: { round }, stop }: Omit<About, 'errors'>) {
  const name = stopName(round, stop)
  return (
    <Opens label="Pas là" icon="absent" kind="quiet">
      <p>Vous avez sonné et appelé ?</p>
      {absentCodes.map((way) => (
        <ActForm
          {...{ round, stop }}
          what="absent"
          orders={[stop.order.id]}
          effect={way === 'again' ? 'again' : 'done'}
          says={`${name} : pas là`}
        >
          <input type="hidden" name="way" value={way} />
          <Button kind="quiet" wide>
            {reasonWords[way]}
          </Button>
        </ActForm>
      ))}
    </Opens>
  )
}

export function Problem({ riding: { round }, stop, errors }: About) {
  return (
    <Opens label="J’ai un problème" icon="alert" kind="stop" open={errors['way'] !== undefined}>
      <ActForm
        {...{ round, stop }}
        what="problem"
        orders={[stop.order.id]}
        effect="done"
        says={`${stopName(round, stop)} : pas livré`}
        need={{ name: 'way', says: neededSentences.way }}
      >
        <Choices
          name="way"
          legend="Que s’est-il passé ?"
          options={[...refusedCodes, ...lostCodes].map((way) => ({ value: way, label: reasonWords[way] }))}
          error={errors['way']}
        />
        <Button kind="quiet">Je rapporte la commande</Button>
      </ActForm>
    </Opens>
  )
}
