import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, describe, test } from 'node:test'
import { forgetPeople } from '#people'
import { readFile, sweepUnclaimed } from '#platform/files'
import { newId, type Id } from '#platform/id'
import { addMonths, parisDay } from '#platform/time'
import { newcomer, openBeffroi, writeVoice } from '#testing'
import { answerEvidence, answersTo } from './answers/door.ts'
import { listOwn } from './evidence-store.ts'
import { listLinks } from './link-store.ts'
import { forgetPortfolio } from './forget-portfolio.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const { db, ground } = beffroi
const later = (months: number) => new Date(`${addMonths(parisDay(beffroi.now()), months)}T03:00:00Z`)
const sound = async () =>
  new File([await writeVoice('ogg', { said: randomUUID() })], 'voix.ogg', {
    type: 'audio/ogg',
  })

describe('The portfolio of somebody who comes in no more', () => {
  test('stays ten years; then it leaves with its files, and its links before it', async () => {
    const who = await newcomer(beffroi)
    const mine = () => listOwn(db, [who.personId], { most: 10 })
    const fields = { way: 'voix', title: 'Je raconte', file: await sound() }
    await who.submit('/portfolio/ajouter', { act: randomUUID(), ...fields })
    const [evidence = assert.fail()] = await mine()
    const {
      id,
      pieces: [piece = assert.fail()],
    } = evidence
    const answer = {
      id: newId<Id>(),
      evidence,
      saidBy: beffroi.personId('claire'),
      words: null,
      voice: await sound(),
    }
    await answerEvidence(ground, { ...answer, at: beffroi.now() })
    const [{ fileId: voice } = assert.fail()] = await answersTo(db, id)
    const link = { act: randomUUID(), forWhom: 'Mme Martin', until: addMonths(parisDay(beffroi.now()), 1) }
    assert.equal((await who.post('/portfolio/liens/nouveau', { ...link, 'proofs[]': id })).status, 200)
    assert.equal(await forgetPortfolio(db, later(12)), 0)
    assert((await forgetPortfolio(db, later(121))) > 0)
    assert.deepEqual(await listLinks(db, [who.personId], 1), [])
    assert.equal((await mine()).length, 1, 'its person still has an account')
    await forgetPeople(ground, later(24))
    await forgetPeople(ground, later(26))
    await forgetPortfolio(db, later(119))
    assert.equal((await mine()).length, 1)
    assert((await forgetPortfolio(db, later(121))) > 0)
    assert.deepEqual(await mine(), [])
    const swept = await sweepUnclaimed(db, beffroi.ground.site.dataDir, later(122))
    assert(swept >= 2)
    for (const fileId of [piece.fileId, voice ?? assert.fail()])
      assert.equal(await readFile(db, beffroi.ground.site.dataDir, fileId), undefined)
  })
})
