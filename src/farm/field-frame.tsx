import type { ComponentChildren } from 'preact'
import { asset, Button, Icon, type Errors, type IconName, WaitingSends } from '#platform/ui'
import { writeClock } from '#platform/time'
import { page, refusedPage, type Ask } from '#platform/web'
import type { LastAct } from './act-store.ts'
import { choreWords } from './chore.ts'
import { moveWords } from './move.ts'
import type { FarmDay } from './read-day.ts'
import type { Inside } from './access.ts'

export const FARM = '/ferme'

/** Who looks at which day of the farm, and when: what every screen of the field is made from. */
export type Fielding = { c: Ask; inside: Inside; day: FarmDay; now: Date }

type Here = 'today' | 'harvest' | 'plan' | 'lots' | 'other'
type Screen = { title: string; here: Here; errors?: Errors; scripts?: string[]; status?: 422 }

const dock: { is: Here; href: string; label: string; icon: IconName }[] = [
  { is: 'today', href: FARM, label: 'Aujourd’hui', icon: 'done' },
  { is: 'harvest', href: `${FARM}/recolte`, label: 'Récolter', icon: 'weight' },
  { is: 'plan', href: `${FARM}/plan`, label: 'Planches', icon: 'sheet' },
  { is: 'lots', href: `${FARM}/lots`, label: 'Lots', icon: 'parcel' },
]

/** One screen of the field: the dock, what waits on this telephone, the last thing done. */
export function fieldPage(fielding: Fielding, screen: Screen, children: ComponentChildren): Response {
  const { c, inside, day, now } = fielding
  const { title, here, errors = {}, scripts = [] } = screen
  const refused = Object.keys(errors).length > 0
  return (refused ? refusedPage : page)(
    c,
    {
      title,
      room: 'harvest',
      density: 'terrain',
      place: inside.farm.name,
      nav: dock.map(({ is, ...place }) => ({ ...place, current: is === here })),
      listen: true,
      scripts: ['farm', ...scripts],
      refused,
    },
    <div
      class="stack field-work"
      data-served={now.toISOString()}
      data-src={asset('kept-pages.js')}
      data-keep={`${FARM}/telephone.json`}
      data-scope={FARM}
      data-pages="beffroi-ferme"
      data-fallback={`${FARM}/hors-ligne`}
    >
      <p class="alert late" role="alert" data-island="said" hidden>
        <Icon name="alert" />
        <b />
      </p>
      {refused && <Refused sentences={Object.values(errors)} />}
      <LastDone last={day.last} freshAct={day.freshAct} />
      {children}
      <WaitingSends href={`${FARM}/envois`} />
    </div>,
  )
}

/** Why the last press was refused. The field itself says it too, when there is one. */
function Refused({ sentences }: { sentences: (string | undefined)[] }) {
  return (
    <div class="alert late" role="alert" tabIndex={-1} id="erreurs">
      <Icon name="alert" />
      {sentences.map((one) => (
        <b>{one}</b>
      ))}
    </div>
  )
}

/** The last thing done, with the button that takes it back: a tap too fast is mended at once. */
function LastDone({ last, freshAct }: { last: LastAct | undefined; freshAct: string }) {
  return (
    <div class="alert ok last" data-island="last" hidden={!last}>
      <Icon name="check" />
      <p>
        <b data-says>{last && lastWords(last)}</b>
        <span data-at>{last && `, ${writeClock(last.doneAt)}`}</span>
      </p>
      <ActForm what="undo" act={freshAct} stop="" effect="todo" says="Annulé">
        <input type="hidden" name="undoes" value={last?.id ?? ''} />
        <Button kind="quiet">Annuler</Button>
      </ActForm>
    </div>
  )
}

function lastWords(last: LastAct): string {
  if (last.what === 'lot') return `Récolté : lot ${last.lot}`
  if (last.what === 'move') return `${moveWords[last.kind]} : lot ${last.lot}`
  return [choreWords[last.kind], last.words].filter(Boolean).join(' : ')
}

type ActProps = {
  what: 'chore' | 'harvest' | 'move' | 'undo'
  act: string
  /** The chore or the page that it is about: refused, the same screen is shown again. */
  stop: string
  /** What the script does besides: mark the chore, say what was done. */
  effect: 'done' | 'todo' | 'none'
  says: string
  /** A field that must be filled, and the sentence for it: said at once, with or without network. */
  need?: { name: string; says: string }
  /** Where to go once it is kept on the telephone, and once it has arrived. */
  next?: string
  arrived?: string
  children: ComponentChildren
}

/** A form that says one thing that was done. With the script it waits on the telephone until it has left; without, it leaves at once. */
export function ActForm({ what, act, stop, effect, says, need, next, arrived, children }: ActProps) {
  return (
    <form
      class="stack act"
      method="post"
      action={`${FARM}/gestes`}
      novalidate
      data-act
      data-effect={effect}
      data-says={says}
      data-need={need?.name}
      data-need-says={need?.says}
      data-next={next}
      data-arrived={arrived}
    >
      <input type="hidden" name="act" value={act} />
      <input type="hidden" name="what" value={what} />
      <input type="hidden" name="stop" value={stop} />
      {children}
    </form>
  )
}
