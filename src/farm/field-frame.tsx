import type { ComponentChildren } from 'preact'
import { asset, Icon, type Errors, type IconName, WaitingSends } from '#platform/ui'
import { page, refusedPage, type Ask } from '#platform/web'
import { type FarmDay, readDay } from './read-day.ts'
import { type Inside, requireInside } from './access.ts'
import { FARM } from './farm.ts'
import { LastDone } from './act-form.tsx'

/** Who looks at which day of the farm, and when: what every screen of the field is made from. */
export type Fielding = { c: Ask; inside: Inside; day: FarmDay; now: Date }

type Here = 'today' | 'harvest' | 'plan' | 'lots' | 'other'

type Screen = {
  title: string
  here: Here
  errors?: Errors
  scripts?: string[]
  undo?: 'before' | 'after'
  /** Its sheet. */
  room?: string
}

const dock: { is: Here; href: string; label: string; icon: IconName }[] = [
  { is: 'today', href: FARM, label: 'Aujourd’hui', icon: 'done' },
  { is: 'harvest', href: `${FARM}/recolte`, label: 'Récolter', icon: 'weight' },
  { is: 'plan', href: `${FARM}/plan`, label: 'Planches', icon: 'sheet' },
  { is: 'lots', href: `${FARM}/lots`, label: 'Lots', icon: 'parcel' },
]

/** One screen of the field: the dock, what waits on this telephone, the last thing done. */
export function fieldPage(fielding: Fielding, screen: Screen, children: ComponentChildren): Response {
  const { c, inside, day, now } = fielding
  const { title, here, errors = {}, scripts = [], undo = 'before', room = 'harvest' } = screen
  const last = <LastDone last={day.last} freshAct={day.freshAct} />
  const refused = Object.keys(errors).length > 0
  return (refused ? refusedPage : page)(
    c,
    {
      title,
      room,
      density: 'terrain',
      place: inside.farm.name,
      nav: dock.map(({ is, ...place }) => ({ ...place, current: is === here })),
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
      {undo === 'before' && last}
      {children}
      {undo === 'after' && last}
      <WaitingSends href={`${FARM}/envois`} />
    </div>,
  )
}

/** Why the last press was refused. The field itself says it too, when there is one. */
function Refused({ sentences }: { sentences: (string | undefined)[] }) {
  return (
    <div class="alert late" role="alert" tabIndex={-1} id="erreurs">
      <Icon name="alert" />
      {sentences.map((sentence) => (
        <b>{sentence}</b>
      ))}
    </div>
  )
}

/** The day of the farm for whoever asks. @throws SignInNeeded, or notFound for those who are not of it. */
export async function openField(c: Ask): Promise<Fielding> {
  const inside = await requireInside(c)
  return { c, inside, day: await readDay(c.var.db, inside, c.var.now), now: c.var.now }
}
