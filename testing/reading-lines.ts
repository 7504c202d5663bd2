import { asId } from '#platform/id'
import { z } from 'zod'
import { myPeopleData, type PersonId } from '#people'
import type { Beffroi } from './open-beffroi.ts'

const register = z.looseObject({ readings: z.array(z.object({ reader: z.string(), why: z.string() })) })

/** The lines that this person reads about themselves. */
export async function readingsOf({ db }: Beffroi, personId: PersonId) {
  const { files } = await myPeopleData(db, [personId])
  const all = files.find((file) => file.path === 'tout.json')?.bytes
  return register.parse(JSON.parse(String(all))).readings
}

/** Those whose file says that it was opened for that reason. */
export async function toldWhy(
  beffroi: Beffroi,
  people: readonly string[],
  why: string,
  reader = '',
): Promise<string[]> {
  const found: string[] = []
  for (const id of people)
    if ((await readingsOf(beffroi, asId(id))).some((one) => one.why === why && one.reader.includes(reader)))
      found.push(id)
  return found
}
