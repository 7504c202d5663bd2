import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { findKnown, readPerson, registerApart, type PersonId } from '#people'
import { newId } from '#platform/id'
import { parisDay } from '#platform/time'
import { formIn, openBeffroi, sentencesIn } from '#testing'
import { saveWritten } from './card/card-store.ts'
import { insertEvidence } from './evidence-store.ts'
import type { EvidenceId } from './ids.ts'
import { keepEvidence } from './mine/keep-evidence.ts'
import { seededLink } from './seeds/seeded-evidence.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const { db } = beffroi
const now = beffroi.now()
const [aichaId, claireId] = [beffroi.personId('aicha'), beffroi.personId('claire')]
const [aicha, paul] = [await beffroi.as('aicha'), await beffroi.as('paul')]

/** The same person written with another spelling. */
async function writtenApart(id: PersonId): Promise<PersonId> {
  const known = (await readPerson(db, id)) ?? assert.fail('nobody')
  const who = { ...known, familyName: `${known.familyName}e` }
  return db.transaction(async (tx) =>
    registerApart(tx, { who, others: await findKnown(tx, who) }, claireId, now),
  )
}

const [other, otherClaire] = [await writtenApart(aichaId), await writtenApart(claireId)]
const said = { did: null, learnt: null, place: null, withWhom: null, link: null, happenedOn: parisDay(now) }
const sewn = newId<EvidenceId>()
await keepEvidence(db, {
  id: sewn,
  personId: other,
  said: { ...said, title: 'Je couds' },
  fileId: null,
  at: now,
})
const [, room = '', id = ''] =
  /name="room" value="([^"]+)"[^>]*>\s*<input[^>]*name="id" value="([^"]+)"/.exec(
    (await aicha.get('/portfolio/propositions')).text,
  ) ?? assert.fail('nothing proposed')
const seen = newId<EvidenceId>()
await db.transaction(async (tx) => {
  const card = { canDo: 'Je couds.', proofIds: [sewn], callId: otherClaire, showsPhone: false }
  await saveWritten(tx, other, card, new Date(now.getTime() + 1000))
  const origin = { room, id, words: 'Vu là-bas' }
  await insertEvidence(tx, { ...said, title: 'Vu', id: seen, personId: other, origin }, now)
})
for (const [one, twin] of [
  [aichaId, other],
  [claireId, otherClaire],
] as const)
  await paul.post('/personnes/doublons', { one, other: twin, answer: 'same' })
assert.equal((await readPerson(db, other))?.id, aichaId)

describe('A portfolio that was kept under two spellings', () => {
  test('is one album, and what the last card shows by a link of before is said to be shown', async () => {
    const { text } = await aicha.get('/portfolio?voir=montrees')
    assert.match(sentencesIn(text), /Je couds/)
    assert.match(sentencesIn((await aicha.get(`/portfolio/${sewn}`)).text), /Par un lien : Mme Lemaire/)
    const at = `/portfolio/liens/${seededLink}`
    const asked = formIn((await aicha.get(at)).text, `${at}/adresse`)
    const ready = (await aicha.post(`${at}/adresse`, asked)).text
    const [opens = ''] = /\/portfolio\/lien\/[\w-]{32}/.exec(ready) ?? []
    assert.match(sentencesIn((await beffroi.visitor().get(opens)).text), /Je couds/)
  })

  test('has a card that names whom to call, whose spellings are one too', async () => {
    assert.match(
      sentencesIn((await aicha.get('/portfolio/carte')).text),
      /Qui appeler Claire Vandamme, AFP2I : 03 53 01 00 01/,
    )
    assert.match(
      (await aicha.get('/portfolio/carte/changer')).text,
      new RegExp(`value="${claireId}" selected`),
    )
  })

  test('takes once what is sent again, or was proposed to both', async () => {
    const again = await aicha.post('/portfolio/ajouter', {
      act: sewn,
      way: 'mots',
      title: 'Je couds',
      did: 'Un ourlet.',
    })
    assert.equal(again.location, `/portfolio/${sewn}`)
    const added = await aicha.post('/portfolio/propositions', { room, id, do: 'add' })
    assert.equal(added.location, `/portfolio/${seen}`)
  })
})
