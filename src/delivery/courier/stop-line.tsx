import { capital } from '#platform/i18n'
import { Icon, Tag, type IconName } from '#platform/ui'
import { doneWord, addressOfStop, type Riding } from '../screen/door.ts'
import { placeInBuilding, seesDoor, type RoundStop, stopName, stopTitle, whenOf } from '../round/door.ts'

const icons: Record<RoundStop['kind'], IconName> = {
  leave: 'home',
  reload: 'home',
  home: 'home',
  pickup: 'basket',
  drop: 'pin',
  break: 'clock',
}

export function Stop({ riding, stop, now = false }: { riding: Riding; stop: RoundStop; now?: boolean }) {
  const { now: at, round, words } = riding
  const { say, write } = words
  const named = seesDoor(stop, at)
  const word = doneWord(stop, words)
  const together = named && placeInBuilding(round.stops, stop)
  return (
    <li
      data-stop={stop.key}
      class={now ? 'now' : undefined}
      data-door={stop.kind === 'drop' ? stop.order.id : undefined}
    >
      <a href={addressOfStop(stop)} aria-current={now ? 'step' : undefined}>
        <Icon name={icons[stop.kind]} />
        <span class="grow">
          <span class="muted">{lineOver(riding, stop)}</span>
          <b>
            <bdi>{stopTitle(stop, named, words)}</bdi>
          </b>
          {stop.kind === 'drop' && named && <bdi>{stop.order.door.recipientName}</bdi>}
          {together && (
            <Tag kind="none" icon="pin">
              {say.doorsHere(together.n, together.of)}
            </Tag>
          )}
        </span>
        {stop.state !== 'todo' && (
          <Tag kind={stop.state === 'again' ? 'wait' : 'ok'}>
            {stop.doneAt ? say.saidAt(word, write.clock(stop.doneAt)) : word}
          </Tag>
        )}
        <span data-when="done" hidden>
          <Tag kind="ok">{say.done.other}</Tag>
        </span>
      </a>
    </li>
  )
}

/** 'Arrêt 3, entre 10 h et 12 h'; only the hour where the title says what it is. */
function lineOver({ round, words }: Riding, stop: RoundStop): string {
  const when = whenOf(stop, words)
  if (stop.kind !== 'drop' && stop.kind !== 'pickup') return capital(when)
  return `${stopName(round, stop, words)}${words.write.comma}${when}`
}
