import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { seededTrainees } from '#people'
import { newId } from '#platform/id'
import { addDays, mondayOf, parisDay } from '#platform/time'
import { formIn, openBeffroi, sentencesIn } from '#testing'
import { CONVENTIONS, HOSTS } from '../frame.tsx'
import { toBeSeeded } from '../seeds/seeded-conventions.ts'
import { seededHost } from '../seeds/seeded-hosts.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const karine = await beffroi.as('karine')
const plain = (text: string) => sentencesIn(text).replaceAll('\u00A0', ' ')
const first = addDays(mondayOf(parisDay(beffroi.now())), 56)
const trainee = seededTrainees.group7[1] ?? assert.fail('no trainee')
const { toCome } = toBeSeeded(beffroi.now())

type Wish = { week: number; objectives: string; renewsId?: string }

async function write({ week, objectives, renewsId = '' }: Wish) {
  const from = addDays(first, week * 7)
  const path = `${CONVENTIONS}/nouvelle?personne=${trainee.id}&employeur=${seededHost}`
  const page = (await karine.get(path)).text
  const action = /action="(\/immersions\/conventions\/nouvelle[^"]+)"/
    .exec(page)?.[1]
    ?.replaceAll('&amp;', '&')
  assert.ok(action)
  return karine.post(action, {
    ...formIn(page, action),
    object: 'discover',
    objectives,
    renewsId,
    fromDay: from,
    toDay: addDays(from, 4),
    tasks: 'Repasser',
    safety: 'Des gants.',
    agreement: 'aucune',
    hostLogin: 'host@la.example',
    hostAgrees: 'oui',
  })
}

/** One that its signatories are asked to sign: its address. */
async function sent(wish: Wish): Promise<string> {
  const kept = await write(wish)
  assert.equal(kept.status, 303, plain(kept.text))
  const here = kept.location ?? ''
  assert.equal((await karine.post(`${here}/envoyer`, { hostAgrees: 'oui' })).status, 303)
  return here
}

describe('What a convention counts against the ceilings of its host', () => {
  test('is itself, where what it says that it renews is of another host, or nobody’s: it is refused beside the field', async () => {
    for (const renewsId of [toCome.id, newId()]) {
      const refused = await write({ week: 0, objectives: 'Plier', renewsId })
      assert.equal(refused.status, 422)
      assert.match(plain(refused.text), /Choisissez dans la liste\./)
    }
  })

  test('is itself, once what it renewed is cancelled: a third one is refused', async () => {
    const one = await sent({ week: 0, objectives: 'Plier' })
    await sent({ week: 1, objectives: 'Plier', renewsId: one.slice(-36) })
    assert.equal((await karine.post(`${one}/arreter`, { why: 'L’employeur décale.' })).status, 303)
    await sent({ week: 2, objectives: 'Repasser des chemises' })
    const third = await write({ week: 3, objectives: 'Servir' })
    assert.equal(third.status, 422)
    assert.match(plain(third.text), /Deux conventions au plus chez le même accueil en douze mois/)
  })

  test('stays when the SIRET of the host is corrected', async () => {
    const at = `${HOSTS}/${seededHost}/correction`
    const form = formIn((await karine.get(at)).text, at)
    const answer = await karine.post(at, { ...form, siret: '00009004300019' })
    assert.equal(answer.status, 303, plain(answer.text).slice(0, 1200))
    const third = await write({ week: 3, objectives: 'Servir' })
    assert.equal(third.status, 422)
    assert.match(plain(third.text), /Deux conventions au plus chez le même accueil en douze mois/)
  })
})
