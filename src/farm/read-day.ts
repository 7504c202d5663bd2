import { randomUUID } from 'node:crypto'
import type { Db } from '#platform/db'
import { parisDay, type Day, addDays } from '#platform/time'
import { lastActOf, type LastAct } from './act-store.ts'
import { bedsOf, openCrops } from './bed-store.ts'
import type { Bed } from './bed.ts'
import { isGrowing, type Crop } from './crop.ts'
import { UNDO_MINUTES } from './farm.ts'
import type { Inside } from './access.ts'
import { addedChores, givenChores, doneOf, harvestsOn, lastDone, type DoneChore } from './chore-store.ts'
import type { Chore } from './chore.ts'
import { choresOf } from './day-chores.ts'
import type { FieldSentences } from './sentences.fr.ts'
import type { FarmId } from './ids.ts'

/** The day of a farm as a telephone shows it; `freshAct`: the id of what is done next, where no script makes one. */
export type FarmDay = {
  day: Day
  beds: Bed[]
  /** What is planned or grows. */
  crops: Crop[]
  chores: DayChore[]
  last: LastAct | undefined
  freshAct: string
}

/** Today's work for somebody of a farm: theirs first, then the team's, then what is given to somebody else; what is done last. */
export async function readDay(
  db: Db,
  { farm, mine }: Inside,
  now: Date,
  say: FieldSentences,
): Promise<FarmDay> {
  const day = parisDay(now)
  const beds = await bedsOf(db, farm.id)
  const crops = await openCrops(db, farm.id)
  const chores = await readChores(db, { farmId: farm.id, day, beds, crops, say })
  const known = await withDone(db, farm.id, chores, day)
  const since = new Date(now.getTime() - UNDO_MINUTES * 60_000)
  return {
    day,
    beds,
    crops,
    chores: known
      .filter(
        ({ about, day: asked, done }) => about.of !== 'added' || asked === day || !doneBefore(done, day),
      )
      .map((one) => ({ ...one, isMine: one.given.some(({ personId }) => mine.includes(personId)) }))
      .toSorted((a, b) => rank(a) - rank(b)),
    last: await lastActOf(db, mine, since),
    freshAct: randomUUID(),
  }
}

const doneBefore = (done: DayChore['done'], day: Day): boolean =>
  done.some((one) => parisDay(one.doneAt) < day)

const rank = ({ done, isMine, given }: DayChore): number => {
  if (done.length > 0) return 3
  return isMine ? 0 : given.length === 0 ? 1 : 2
}

/** What may be harvested: what grows, the beds in their order. */
export const growingIn = ({ crops, beds, day }: FarmDay): { crop: Crop; bed: Bed }[] =>
  beds.flatMap((bed) =>
    crops.filter((crop) => crop.bedId === bed.id && isGrowing(crop, day)).map((crop) => ({ crop, bed })),
  )

/** A chore of the day, and who did it. */
export type DayChore = Chore & { done: Omit<DoneChore, 'choreId'>[]; isMine: boolean }

/** How long a chore that was added waits for somebody. */
const WAITS_DAYS = 14
/** Work that was given to somebody longer ago is the team's: the calendar asks for it again and again. */
const GIVEN_DAYS = 120

type Asked = { farmId: FarmId; day: Day; beds: Bed[]; crops: Crop[]; say: FieldSentences }

/** The work of a day, whoever asks. */
export async function readChores(db: Db, { farmId, day, beds, crops, say }: Asked): Promise<Chore[]> {
  return choresOf({
    farmId,
    day,
    beds,
    crops,
    added: await addedChores(db, farmId, addDays(day, -WAITS_DAYS), day),
    last: await lastDone(db, farmId, day),
    given: await givenChores(db, farmId, addDays(day, -GIVEN_DAYS)),
    say,
  })
}

/** A harvest of the day does the harvest that the calendar asked for. */
export async function withDone(
  db: Db,
  farmId: FarmId,
  chores: readonly Chore[],
  day: Day,
): Promise<(Chore & Pick<DayChore, 'done'>)[]> {
  const said = await doneOf(
    db,
    chores.map(({ id }) => id),
  )
  const reaped = await harvestsOn(db, farmId, day)
  const doneIn = ({ id, kind, about }: Chore) =>
    kind === 'harvest' && about.of === 'crop'
      ? reaped.filter(({ cropId }) => cropId === about.cropId)
      : said.filter(({ choreId }) => choreId === id)
  return chores.map((chore) => ({ ...chore, done: doneIn(chore) }))
}
