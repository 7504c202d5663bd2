import assert from 'node:assert/strict'
import type { GroupId } from '#actions'
import { formIn } from '../form-in.ts'
import { comeIn } from '../newcomer.ts'
import { sentencesIn } from '../visitor.ts'
import { fill, idsAfter, optionOf } from './hands.ts'
import { bodies, emailOf, others, trainees } from './people.ts'
import { seat, type World } from './world.ts'

/** The steward writes down who there is; people come in by a code. */
export async function register(world: World): Promise<void> {
  const { beffroi } = world
  const paul = await beffroi.as('paul')
  for (const [name, { kind, team }] of Object.entries(bodies)) {
    const created = await paul.post('/organismes', {
      ...formIn((await paul.get('/organismes/nouveau')).text, '/organismes'),
      name,
      kind,
      town: 'Lens',
    })
    assert.equal(created.status, 303)
    const home = created.location ?? ''
    for (const [givenName, familyName, role] of team) {
      const email = emailOf(givenName, familyName)
      await fill(paul, `${home}/membres/nouveau`, `${home}/membres`, {
        givenName,
        familyName,
        email,
        role,
        fromDay: '2026-01-05',
      })
      seat(world, givenName, await comeIn(beffroi, email))
    }
  }
}

/** An action, its partners, what its funder asks, two groups. */
export async function open({ who }: World): Promise<void> {
  const tancrede = who('Tancrède')
  const action = { title: 'Cap Services', town: 'Lens', summary: 'Dix semaines.' }
  await fill(tancrede, '/actions/nouvelle', '/actions/nouvelle', action)
  const here = '/actions/cap-services'
  for (const [organisation, part] of [
    ['Plan Emploi du Ternois', 'positioning'],
    ['Mesures du Hainaut', 'evaluation'],
    ['Fonds du Boulonnais', 'funding'],
    ['Jurys de la Scarpe', 'jury'],
  ])
    await fill(tancrede, `${here}/partenaires`, `${here}/partenaires`, { organisation, part })
  const funder = {
    organisation: 'Fonds du Boulonnais',
    atLeastPercent: '60',
    pmsmp: 'counts',
    reason: 'La convention.',
  }
  await fill(tancrede, `${here}/obligations`, `${here}/obligations`, { ...funder, fromDay: '2026-04-01' })
  for (const title of ['Groupe Lin', 'Groupe Houblon'])
    await fill(tancrede, `${here}/groupes`, `${here}/groupes`, {
      title,
      places: '12',
      site: 'Lens',
      startsOn: '2026-04-07',
      endsOn: '2026-06-26',
    })
}

/** A referent positions, the commission decides; gives the two groups. */
export async function position({ beffroi, who, positioned }: World): Promise<World['groups']> {
  const [tancrede, ludivine] = [who('Tancrède'), who('Ludivine')]
  const commission = '/orientation/actions/cap-services/commission'
  for (const [givenName, familyName] of [...trainees, ...others]) {
    const answer = await ludivine.post('/orientation/nouveau', {
      ...formIn((await ludivine.get('/orientation/nouveau')).text, '/orientation/nouveau'),
      givenName,
      familyName,
      reach: emailOf(givenName, familyName),
    })
    assert.equal(answer.status, 303, sentencesIn(answer.text))
    positioned.set(givenName, (answer.location ?? '').slice(-36))
  }
  const decide = async (group: string, verdict: string, given: readonly string[], why = '') =>
    fill(tancrede, commission, commission, {
      groupId: await optionOf(tancrede, commission, 'groupId', group),
      ...Object.fromEntries(given.map((one) => [`decision-${positioned.get(one)}`, verdict])),
      ...Object.fromEntries(given.map((one) => [`why-${positioned.get(one)}`, why])),
      on: '2026-06-01',
    })
  await decide(
    'Groupe Lin',
    'admit',
    trainees.slice(0, 4).map(([one]) => one),
  )
  await decide(
    'Groupe Houblon',
    'admit',
    trainees.slice(4).map(([one]) => one),
  )
  await decide('Groupe Lin', 'wait', ['Eudoxie'])
  await decide('Groupe Lin', 'refuse', ['Fulgence'], 'Un autre projet.')
  await beffroi.settle()
  const found = await idsAfter(tancrede, '/formation', '/formation/')
  const titles = await Promise.all(found.map(async (id) => (await tancrede.get(`/formation/${id}`)).text))
  const groupNamed = (title: string): GroupId => {
    const id =
      found[titles.findIndex((text) => new RegExp(`<h1[^>]*>[^<]*${title}|<title>[^<]*${title}`).test(text))]
    assert.ok(id, title)
    return id
  }
  return { lin: groupNamed('Lin'), houblon: groupNamed('Houblon') }
}

/** What a referent wrote, and a meeting to come. */
export async function meet({ who, positioned }: World): Promise<void> {
  const tancrede = who('Tancrède')
  const ludivine = who('Ludivine')
  const one = `/orientation/${positioned.get('Ildefonse')}/entretien`
  await fill(ludivine, one, one, {
    heldOn: '2026-05-28',
    motivation: 'Une envie de jardin.',
    notes: 'Rappeler lundi.',
  })
  const at = '/orientation/actions/cap-services'
  await fill(tancrede, at, `${at}/reunions`, {
    'who[]': positioned.get('Ildefonse'),
    day: '2026-06-09',
    clock: '09:30',
    place: 'Lens, salle 2',
    channel: 'paper',
  })
}
