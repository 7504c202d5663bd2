import { capital, typo } from '#platform/i18n'
import { Alert, Icon, LinkButton, Tag } from '#platform/ui'
import { writeClock } from '#platform/time'
import type { ColdBox } from '../cold.ts'
import { reasonSentence } from '../gestures/door.ts'
import { canUndo, doneWord, Undo } from './form-parts.tsx'
import { addressOfStop, TOUR } from './frame.tsx'
import { nextStop, seesDoor, type Round, type RoundStop } from './round.ts'
import { Sketch } from './sketch.tsx'
import { coldTag, stopOver, stopTitle, wayTo, whenOf } from './stop-words.ts'

type Props = { round: Round; stop: RoundStop; now: Date }

/** Where it is in the round, then where to go, in the largest letters of the screen. */
export function Where({ round, stop, title }: Omit<Props, 'now'> & { title: string }) {
  return (
    <div class="where">
      <p class="muted">{stopOver(round, stop)}</p>
      <h1>{title}</h1>
    </div>
  )
}

/** The cold boxes that goods ride in. */
export const ColdTags = ({ colds }: { colds: readonly ColdBox[] }) => (
  <>
    {colds.map((cold) => (
      <Tag kind="far" icon="snow">
        {coldTag(cold)}
      </Tag>
    ))}
  </>
)

/** What was done here, and the way to take it back. The script shows it for what waits on the telephone. */
export function Done({ round, stop, now }: Props) {
  const done = stop.state !== 'todo'
  const said = stop.lastAct && 'reason' in stop.lastAct ? reasonSentence(stop.lastAct.reason) : ''
  return (
    <div data-when="done again" hidden={!done}>
      <Alert kind={stop.state === 'again' ? 'wait' : 'ok'} title={done ? sentenceOf(stop) : 'C’est noté'}>
        {said && <p>{typo(said)}</p>}
        {canUndo(round, stop, now) && stop.lastAct && <Undo {...{ round, stop }} act={stop.lastAct.act} />}
      </Alert>
    </div>
  )
}

function sentenceOf(stop: RoundStop): string {
  const said = capital(doneWord(stop))
  return stop.doneAt ? `${said} à ${writeClock(stop.doneAt)}` : said
}

/** Once this stop is done, the yellow button goes on. */
export function AfterStop({ round, stop }: Omit<Props, 'now'>) {
  const next = nextStop(round.stops)
  return (
    <div data-when="done" hidden={stop.state !== 'done'}>
      <LinkButton kind="go" icon="arrow" href={next ? addressOfStop(next) : TOUR} wide>
        {next ? 'Arrêt suivant' : 'Voir la tournée'}
      </LinkButton>
    </div>
  )
}

/** The stop that comes after this one. */
export function Then({ round, stop, now }: Props) {
  const rest = round.stops.filter((one) => one !== stop)
  const at = round.stops.indexOf(stop)
  const after = round.stops.slice(at + 1).find((one) => one.state !== 'done') ?? nextStop(rest)
  if (!after || after === stop) return null
  const named = seesDoor(after, now)
  return (
    <p class="panel row then" data-door={after.kind === 'drop' ? after.order.id : undefined}>
      <Icon name="arrow" flip />
      <span class="grow">
        <span class="muted">Ensuite</span>
        <br />
        <b>
          {stopTitle(after, named)}, {whenOf(after)}
        </b>
      </span>
    </p>
  )
}

/** Where it is: a drawing, the way from the stop before, and the telephone's own guide. The address above suffices. */
export function Guide({ round, stop }: Omit<Props, 'now'>) {
  const way = wayTo(round, stop)
  const { point } = stop
  if (!point) return <Alert kind="wait" title="Cette adresse n’est pas sur la carte" />
  const where = `${point.latitude},${point.longitude}`
  return (
    <div class="panel guide">
      <Sketch {...{ round, stop }} />
      <p class="row between">
        {way && <b>{typo(way)}</b>}
        <a class="row" href={`geo:${where}?q=${where}`}>
          <Icon name="guide" />
          Me guider
        </a>
      </p>
    </div>
  )
}
