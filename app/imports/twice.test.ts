import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { after, describe, test } from 'node:test'
import { latestSentFiles, type Outcome } from '#platform/imports'
import { openBeffroi, sentencesIn, shared, withoutShared } from '#testing'
import { importers } from '../importers.ts'
import { listOf, openGroupOfLists } from './seeds/read-list-example.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
await openGroupOfLists(beffroi)

/** A long list is answered before it is imported: it is looked at again so many times. */
const LOOKS = 300

async function reportsOf(kind: string): Promise<Outcome[][]> {
  const { who } = listOf(shared, kind)
  for (let looks = 0; looks < LOOKS; looks += 1) {
    const sent = await latestSentFiles(beffroi.db, beffroi.personId(who), { limit: 50 })
    const reports = sent.filter((one) => one.kind === kind).map(({ report }) => report)
    if (reports.every((one) => one !== null)) return reports
    await pause(200)
  }
  return assert.fail(`${kind} is not imported`)
}

const isNew = ({ what }: Outcome) => what === 'created' || what === 'updated'

describe('A list that two people import at the same moment', { skip: withoutShared }, () => {
  for (const { kind } of importers)
    test(`is imported once: ${kind}`, async () => {
      const { who, file, place } = listOf(shared, kind)
      const visitor = await beffroi.as(who)
      /** Sends the list, and gives the address of its preview. */
      const send = async (): Promise<string> => {
        const sent = await visitor.post(`/imports/${kind}`, { id: randomUUID(), place, file })
        assert.equal(sent.status, 303, sentencesIn(sent.text))
        return sent.location ?? ''
      }
      const addresses = [await send(), await send(), await send()]
      const answers = await Promise.all([
        ...addresses.map((one) => visitor.post(one)),
        visitor.get(addresses[0] ?? ''),
      ])
      assert.deepEqual(
        answers.map((one) => one.status),
        [303, 303, 303, 200],
      )
      await beffroi.settle() // who is admitted becomes a trainee
      const reports = await reportsOf(kind)
      assert.equal(reports.length, 3)
      assert.equal(reports.filter((one) => one.some(isNew)).length, 1, 'the second sees what the first wrote')
    })
})
