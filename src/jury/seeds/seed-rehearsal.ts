import type { Group } from '#actions'
import { seededTrainees } from '#people'
import type { Tx } from '#platform/db'
import { parisDay } from '#platform/time'
import { asId } from '#platform/id'
import { codesOf, type Grid } from '../grid.ts'
import { saveMarks, saveNote } from '../marks/store.ts'
import { writeFinished } from '../juror-store.ts'
import type { JurorId } from '../ids.ts'
import { seededJuries } from './seeded-juries.ts'
import { personOf, seedJuryOf } from './seed-seats.ts'
import { decisionsFor } from './seeded-marks.ts'

/** The morning of a rehearsal: the president is half way, one employer has begun Aïcha, the other has finished. */
export async function seedRehearsal(tx: Tx, group: Group, grid: Grid, now: Date): Promise<void> {
  const jury = {
    id: seededJuries.rehearsal,
    groupId: group.id,
    gridId: grid.id,
    kind: 'rehearsal',
    heldOn: parisDay(now),
  } as const
  const [helene, martine, idriss] = await seedJuryOf(
    tx,
    { ...jury, startsAt: '09:00', place: 'AFP2I, Arras' },
    now,
  )
  const codes = codesOf(grid)
  const mark = async (jurorId: JurorId, people: number, upTo: number) => {
    for (const [n, { id: personId }] of seededTrainees.group7.slice(0, people).entries()) {
      const seen = Object.entries(decisionsFor(codes, n, 16 + (n % 6))).slice(0, upTo)
      await saveMarks(tx, { juryId: jury.id, jurorId, personId, marks: Object.fromEntries(seen), at: now })
    }
  }
  await mark(asId(idriss), 13, codes.length)
  await writeFinished(tx, asId(idriss), now)
  await mark(asId(helene), 6, codes.length)
  await mark(asId(martine), 1, 10)
  const note = 'Explique pourquoi elle commence par le col. Montre la vidéo du 2 juin.'
  await saveNote(tx, { juryId: jury.id, jurorId: asId(martine), personId: personOf('aicha'), note, at: now })
}
