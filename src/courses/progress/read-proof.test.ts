import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { seeded } from '#actions'
import { newcomer, newOrganisation, openBeffroi, sentencesIn } from '#testing'
import { openAu } from '../seeds/au-tool.ts'
import { newFollower } from '../seeds/small-follower.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const url = await beffroi.listen()
const [claire, brigitte, aicha] = [
  await beffroi.as('claire'),
  await beffroi.as('brigitte'),
  await beffroi.as('aicha'),
]
const traineeId = beffroi.personId('aicha')
const wait = (minutes: number) => beffroi.setNow(new Date(beffroi.now().getTime() + minutes * 60_000))
const people = { trainer: claire, trainee: aicha, traineeId, url, now: beffroi.now(), wait }
const { courseIn, launch } = newFollower(beffroi.db, people)
const ledger = `/formation/${seeded.group7}/registre`

describe('A line of the ledger that a course credited', () => {
  test('opens its proof: who did what, when, with which score, and what was sent', async () => {
    await courseIn(48)
    const au = await openAu(await launch(48))
    for (const verb of ['initialized', 'completed', 'passed', 'terminated'] as const) await au.say(verb)
    const page = (await claire.get(ledger)).text
    const address = /href="(\/formation\/[^"]+\/registre\/\d+\/preuve)"/.exec(page)?.[1] ?? ''
    for (const reader of [claire, brigitte]) {
      const proof = await reader.get(address)
      assert.equal(proof.status, 200)
      const said = sentencesIn(proof.text)
      assert.match(said, /Aïcha Benamar a satisfait à « Cours 48 »/)
      assert.match(said, /Partie Réussie .* 90 % 4 min Le cours, ouvert par la personne/)
      assert.match(said, /Suivie jusqu’au bout/)
      assert.match(proof.text, /<details>[\s\S]*verbs\/passed/)
    }
    assert.match(
      sentencesIn((await aicha.get('/moi/acces')).text),
      /Lire la preuve de la ligne \d+ du registre du travail à distance/,
    )
    const { id: organisationId } = await newOrganisation(beffroi, 'training')
    const stranger = await newcomer(
      beffroi,
      { organisationId, role: 'trainer' },
      { organisationId, role: 'training lead' },
    )
    for (const reader of [stranger, aicha]) assert.equal((await reader.get(address)).status, 404)
  })
  test('leads to the work when a work proved it', async () => {
    const page = (await claire.get(`${ledger}?avant=3`)).text
    const address = /href="(\/formation\/travaux\/[^"]+)"/.exec(page)?.[1] ?? ''
    assert.equal((await claire.get(address)).status, 200)
    assert.equal((await claire.get(`${ledger}/1/preuve`)).status, 404)
  })
})
