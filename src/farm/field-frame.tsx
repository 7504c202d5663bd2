import type { ComponentChildren } from 'preact'
import { asset, AsWritten, type Errors, Icon, type IconName, WaitingSends } from '#platform/ui'
import { type Writer } from '#platform/languages'
import { page, refusedPage, speak, writerIn, type Ask } from '#platform/web'
import { type FarmDay, readDay } from './read-day.ts'
import { type Inside, requireInside } from './access.ts'
import type { Crop } from './crop.ts'
import { FARM } from './farm.ts'
import { LastDone } from './act-form.tsx'
import { fieldSentences } from './sentences.ts'
import type { FieldSentences } from './sentences.fr.ts'
import { vegetableOf } from './vegetable-calendar.ts'

/** Who looks at which day of the farm, when and in which language: what every screen of the field is made from. */
export type Fielding = {
  c: Ask
  inside: Inside
  day: FarmDay
  now: Date
  say: FieldSentences
  write: Writer
}

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

const dock: { is: Exclude<Here, 'other'>; href: string; icon: IconName }[] = [
  { is: 'today', href: FARM, icon: 'done' },
  { is: 'harvest', href: `${FARM}/recolte`, icon: 'weight' },
  { is: 'plan', href: `${FARM}/plan`, icon: 'sheet' },
  { is: 'lots', href: `${FARM}/lots`, icon: 'parcel' },
]

/** One screen of the field: the dock, what waits on this telephone, the last thing done. */
export function fieldPage(fielding: Fielding, screen: Screen, children: ComponentChildren): Response {
  const { c, inside, day, now, write } = fielding
  const say = speak(c, fieldSentences)
  const { title, here, errors = {}, scripts = [], undo = 'before', room = 'harvest' } = screen
  const last = <LastDone last={day.last} freshAct={day.freshAct} say={say} write={write} />
  const refused = Object.keys(errors).length > 0
  return (refused ? refusedPage : page)(
    c,
    {
      title,
      room,
      density: 'terrain',
      place: inside.farm.name,
      nav: dock.map(({ is, ...place }) => ({ ...place, label: say.dock[is], current: is === here })),
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

type NameProps = { crop: Pick<Crop, 'vegetable' | 'variety'>; say: FieldSentences }

/** 'Carottes des sables': the vegetable is said in the language of the page, its variety stays as it was typed. */
export function CropName({ crop: { vegetable, variety }, say }: NameProps) {
  return (
    <>
      {say.vegetables[vegetableOf(vegetable).key]}
      {variety && (
        <>
          {' '}
          <AsWritten>{variety}</AsWritten>
        </>
      )}
    </>
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
export const openField = async (c: Ask): Promise<Fielding> => readField(c, await requireInside(c))

/** The day of their farm, in their language. */
export async function readField(c: Ask, inside: Inside): Promise<Fielding> {
  const say = speak(c, fieldSentences)
  const { db, now } = c.var
  return { c, inside, day: await readDay(db, inside, now, say), now, say, write: writerIn(c) }
}
