import { Icon, Tag, type IconName } from '#platform/ui'
import { writeClock } from '#platform/time'
import { doneWord, addressOfStop, type Riding } from '../screen/door.ts'
import { type Round, seesDoor, type RoundStop, stopName, stopTitle, whenOf } from '../round/door.ts'

const icons: Record<RoundStop['kind'], IconName> = {
  leave: 'home',
  reload: 'home',
  home: 'home',
  pickup: 'basket',
  drop: 'pin',
  break: 'clock',
}

export function Stop({ riding, stop, now = false }: { riding: Riding; stop: RoundStop; now?: boolean }) {
  const named = seesDoor(stop, riding.now)
  return (
    <li
      data-stop={stop.key}
      class={now ? 'now' : undefined}
      data-door={stop.kind === 'drop' ? stop.order.id : undefined}
    >
      <a href={addressOfStop(stop)} aria-current={now ? 'step' : undefined}>
        <Icon name={icons[stop.kind]} />
        <span class="grow">
          <span class="muted">{lineOver(riding.round, stop)}</span>
          <b>{stopTitle(stop, named)}</b>
          {stop.kind === 'drop' && named && <span>{stop.order.door.recipientName}</span>}
        </span>
        {stop.state !== 'todo' && (
          <Tag kind={stop.state === 'again' ? 'wait' : 'ok'}>
            {doneWord(stop)}
            {stop.doneAt && ` à ${writeClock(stop.doneAt)}`}
          </Tag>
        )}
        <span data-when="done" hidden>
          <Tag kind="ok">fait</Tag>
        </span>
      </a>
    </li>
  )
}

/** 'Arrêt 3, entre 10 h et 12 h'; only the hour where the title says what it is. */
function lineOver(round: Round, stop: RoundStop): string {
  if (stop.kind === 'drop' || stop.kind === 'pickup') return `${stopName(round, stop)}, ${whenOf(stop)}`
  return `Vers ${writeClock(stop.arrival)}`
}
