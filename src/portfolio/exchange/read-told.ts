import { fullName, readPerson, type PersonId } from '#people'
import type { FileId } from '#platform/files'
import type { Db } from '#platform/db'
import { parisDay, type Day } from '#platform/time'
import { answersToEach } from '../answers/door.ts'
import { readWritten } from '../card/door.ts'
import type { Evidence } from '../evidence.ts'
import type { EvidenceId } from '../ids.ts'
import { evidenceOfLink, listLinks } from '../link-store.ts'
import { sightsOfEach } from '../shown/door.ts'
import { travelsAs, voicePathOf } from './carried.ts'
import type { CarriedCard, CarriedTold } from './told.ts'

const MOST_LINKS = 1000

type Asked = { mine: readonly PersonId[]; all: readonly Evidence[]; on: Day }

const travelling = (all: readonly Evidence[], ids: readonly EvidenceId[]): string[] =>
  all.filter(({ id }) => ids.includes(id)).map(travelsAs)

/** The card of somebody as it travels; undefined when they have none. */
export async function readCarriedCard(db: Db, { mine, all }: Asked): Promise<CarriedCard | undefined> {
  const written = await readWritten(db, mine)
  if (!written) return undefined
  const { canDo, proofIds, callId, showsPhone } = written
  const call = callId && (await readPerson(db, callId))
  return { canDo, proofs: travelling(all, proofIds), showsPhone, call: call ? fullName(call) : null }
}

export type Voice = { path: string; fileId: FileId }

/** To whom each evidence is shown, by which links, and what was answered; with the voices that go beside. */
export async function readTold(
  db: Db,
  { mine, all, on }: Asked,
): Promise<{ told: CarriedTold; voices: Voice[] }> {
  const ids = all.map(({ id }) => id)
  const sights = await sightsOfEach(db, mine, { ids, on })
  const shown = all.flatMap((one) => {
    const to = (sights.get(one.id) ?? []).filter((by) => by !== 'link')
    return to.length > 0 ? [{ evidence: travelsAs(one), to }] : []
  })
  const links: CarriedTold['links'] = []
  for (const link of await listLinks(db, mine, MOST_LINKS)) {
    const { forWhom, untilDay, showsCard, looks, madeAt, endedAt } = link
    const proofs = travelling(all, await evidenceOfLink(db, link.id))
    const [madeOn, endedOn] = [parisDay(madeAt), endedAt && parisDay(endedAt)]
    links.push({ forWhom, untilDay, madeOn, endedOn, showsCard, proofs, looks })
  }
  const given = await answersToEach(db, ids)
  const voices: Voice[] = []
  const answers = all.flatMap((one) =>
    given
      .filter(({ evidenceId }) => evidenceId === one.id)
      .map(({ name, words, fileId, fileName, saidAt }) => {
        const voice = fileId && voicePathOf(voices.length, fileName ?? '')
        if (fileId && voice) voices.push({ path: voice, fileId })
        return { evidence: travelsAs(one), by: name, on: parisDay(saidAt), words, voice }
      }),
  )
  return { told: { shown, links, answers }, voices }
}
