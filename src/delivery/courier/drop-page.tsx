import { typo } from '#platform/i18n'
import { Alert, Button, Choices, LinkButton, Tag, type Errors } from '#platform/ui'
import { writeClock } from '#platform/time'
import { ActForm } from './form-parts.tsx'
import { courierPage, Opens, type Riding } from './frame.tsx'
import { Deliver } from './proofs.tsx'
import { seesDoor, type DropStop } from './round.ts'
import { neededSentences, absentCodes, lostCodes, reasonWords, refusedCodes } from '../gestures/door.ts'
import { AfterStop, ColdTags, Done, Guide, Then, Where } from './stop-parts.tsx'
import { coldsOf, boxKilos, stopName, stopTitle, telephone } from './stop-words.ts'
import { floorOf, weightOf } from '../order.ts'

/** A door: its address in large, what helps to find it, then one yellow button. */
export function dropPage(riding: Riding, stop: DropStop, errors: Errors = {}): Response {
  const { round, now } = riding
  const named = seesDoor(stop, now)
  const title = stopTitle(stop, named)
  return courierPage(
    riding,
    { title, here: 'stop', stop, errors },
    <div class="duo">
      <div class="stack">
        <Where {...{ round, stop, title }} />
        {named && <Who stop={stop} now={now} />}
        <Done {...{ round, stop, now }} />
        {named && (
          <div class="stack" data-when="todo again" hidden={stop.state === 'done'}>
            <Deliver {...{ round, stop, errors }} />
            <div class="pair">
              {stop.order.door.phone && (
                <LinkButton kind="quiet" icon="phone" href={telephone(stop.order.door.phone)}>
                  Appeler
                </LinkButton>
              )}
              <Absent {...{ riding, stop }} />
            </div>
          </div>
        )}
        <AfterStop {...{ round, stop }} />
      </div>
      <div class="stack">
        {named && <Guide {...{ round, stop }} />}
        {named && stop.order.door.words && (
          <Alert icon="note" title="Pour trouver">
            {typo(`« ${stop.order.door.words} »`)}
          </Alert>
        )}
        <Then {...{ round, stop, now }} />
        <div data-when="todo again" hidden={stop.state === 'done'}>
          <Problem {...{ riding, stop, errors }} />
        </div>
      </div>
    </div>,
  )
}

function Who({ stop, now }: { stop: DropStop; now: Date }) {
  const { order } = stop
  return (
    <>
      <p class="who-at">
        {order.door.recipientName}, {floorOf(order.door)}
      </p>
      <p class="load">
        <Tag kind="none" icon="parcel">
          {order.reference}
        </Tag>
        <ColdTags colds={coldsOf(order)} />
        <Tag kind="none" icon="weight">
          {typo(boxKilos(weightOf(order)))}
        </Tag>
        <span data-late-after={order.slotTo.getTime()} hidden={now <= order.slotTo || stop.state === 'done'}>
          <Tag kind="late">Promis avant {writeClock(order.slotTo)}</Tag>
        </span>
      </p>
    </>
  )
}

type About = { riding: Riding; stop: DropStop; errors: Errors }

function Absent({ riding: { round }, stop }: Omit<About, 'errors'>) {
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

function Problem({ riding: { round }, stop, errors }: About) {
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
