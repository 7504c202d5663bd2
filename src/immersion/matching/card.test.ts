import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { seededOrganisations, seededTrainees } from '#people'
import { newId } from '#platform/id'
import { addDays, parisDay } from '#platform/time'
import { formIn, linkIn, openBeffroi, sentencesIn } from '#testing'
import { addHost } from '../hosts/write-host.ts'
import type { HostId } from '../ids.ts'
import { secondHost, seededHosts } from '../seeds/seeded-hosts.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const { plie } = seededOrganisations
const [karine, aicha] = [await beffroi.as('karine'), await beffroi.as('aicha')]
const anybody = beffroi.visitor()
const day = (n: number) => addDays(parisDay(beffroi.now()), n)
const words = (html: string) => sentencesIn(html).replaceAll('\u00A0', ' ')

/** A host that answers by e-mail, as its referent types it. */
async function hostByMail(): Promise<HostId> {
  const [model = assert.fail()] = seededHosts(beffroi.now())
  const id = newId<HostId>()
  const said = { ...model.said, name: 'Avec Carte', siret: '00009000500018', email: 'carte@example.org' }
  const added = await addHost(beffroi.db, id, {
    said,
    keeper: { id: plie.id, name: plie.name },
    keepers: [plie.id],
    by: beffroi.personId('karine'),
    now: beffroi.now(),
  })
  assert.ok(added.ok, JSON.stringify(added))
  return id
}

const proposing = (host: HostId, personId = beffroi.personId('aicha')) =>
  `/immersions/personnes/${personId}/proposer/${host}`
const said = { object: 'discover', fromDay: day(10), toDay: day(14), agreed: 'oui', withCard: 'oui' }
const fill = async (at: string) => ({ ...formIn((await karine.get(at)).text, at), ...said })

describe('The card of somebody who is proposed to an employer', () => {
  test('is not there to join before they wrote it', async () => {
    const yasmine = seededTrainees.group7[3]?.id ?? assert.fail()
    const wishes = `/immersions/personnes/${yasmine}/souhaits`
    const wish = { trades: 'pressing', means: 'bus', town: 'Arras', mostMinutes: '40' }
    await karine.submit(wishes, { ...formIn((await karine.get(wishes)).text, wishes), ...wish })
    const at = proposing(secondHost, yasmine)
    const page = (await karine.get(at)).text
    assert.match(words(page), /Yasmine n’a pas encore fait sa carte/)
    assert.doesNotMatch(page, /name="withCard"|name="card"/)
    const made = await karine.post(at, { ...(await fill(at)), trade: 'D1205', hostAgrees: 'oui' })
    assert.equal(made.status, 303, words(made.text))
    assert.doesNotMatch(words((await karine.get(made.location ?? '')).text), /Sa carte/)
  })

  test('goes with a press and their agreement, nothing typed: one link, that they read among theirs', async () => {
    await aicha.submit('/portfolio/carte/changer', { canDo: 'Je repasse et je couds.' })
    const at = proposing(await hostByMail())
    const form = { ...(await fill(at)), trade: 'K1302' }
    const made = await karine.post(at, form)
    assert.equal(made.status, 303, words(made.text))
    assert.equal((await karine.post(at, form)).location, made.location)
    await beffroi.settle()
    const letter = (await beffroi.letters()).find(({ recipient }) => recipient === 'carte@example.org')
    const address = /(\/immersions\/proposition\/[\w-]{43})/.exec(letter?.body ?? '')?.[1] ?? assert.fail()
    const card = new URL(linkIn((await anybody.get(address)).text, /Voir ce qu’elle sait faire/)).pathname
    assert.match(words((await anybody.get(card)).text), /Aïcha Benamar.*Je repasse et je couds/)
    const own = (await aicha.get('/portfolio/liens')).text
    assert.equal(words(own).match(/Avec Carte/g)?.length, 1)
    assert.match(words((await aicha.get('/moi/messages')).text), /Votre carte est montrée à Avec Carte/)
    await aicha.submit(`${linkIn(own, /Avec Carte/)}/finir`)
    assert.equal((await anybody.get(card)).status, 410)
  })
})
