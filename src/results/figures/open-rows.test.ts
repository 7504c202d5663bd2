import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import {
  joinCircle,
  onlyNamed,
  registerPerson,
  seededOrganisations,
  type Actor,
  type Relation,
} from '#people'
import { parisDay } from '#platform/time'
import { openBeffroi, sentencesIn } from '#testing'
import { type Id, asId } from '#platform/id'
import type { GroupId } from '#actions'
import { figureKeys } from './key.ts'
import { rowsRight } from './open-rows.ts'
import { finishedAction } from '../seeds/figures-example.ts'

const beffroi = await openBeffroi()
let action: Awaited<ReturnType<typeof finishedAction>>
before(async () => {
  action = await finishedAction(beffroi.db, 'Propreté et services', [13], beffroi.now())
})
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})

/** Who opens the rows of each figure (r) or only their counts (c), in the order of `figureKeys`. */
const table: [Relation, string][] = [
  ['training lead', 'rrrrr-r--r--rrr---'],
  ['trainer', 'rrrrr-r--r--rrr---'],
  ['evaluator', '-rr---------------'],
  ['juror', '------------------'],
  // a referent reads the progress of somebody's work, not the minutes behind it
  ['referent', 'rrr-r----r--rrr---'],
  ['funder', 'ccccc-c--c--ccc-cc'],
  ['tutor', '------------------'],
  ['technical supervisor', 'r-----------------'],
  ['integration adviser', 'rrr-r----r--rrr-rr'],
  ['direction', 'r--------r--rrr-rr'],
  ['mediator', '------------------'],
  ['merchant', '------------------'],
  ['courier', '------------------'],
]

async function standing(relation: Relation): Promise<Actor> {
  const personId = await registerPerson(beffroi.db, onlyNamed('Lectrice', relation), null, beffroi.now())
  const circleId = action.groups[0]?.id ?? asId<Id>('')
  const organisationId = seededOrganisations.agefos.id
  await joinCircle(beffroi.db, {
    circleId,
    personId,
    relation,
    organisationId,
    fromDay: parisDay(beffroi.now()),
  })
  return {
    personId,
    name: 'Lectrice',
    givenName: 'Lectrice',
    language: 'fr',
    memberships: [],
  }
}

const letters = { rows: 'r', counts: 'c' } as const

describe('The rows behind the figures of a group', () => {
  for (const [relation, expected] of table)
    test(`are kept as the matrix says for: ${relation}`, async () => {
      const actor = await standing(relation)
      const groupId = action.groups[0]?.id ?? asId<GroupId>('')
      let found = ''
      for (const key of figureKeys) {
        const right = await rowsRight(beffroi.db, { groupId, key, actor, now: beffroi.now() })
        found += right ? letters[right] : '-'
      }
      assert.equal(found, expected)
    })

  test('open to nobody for a key that has no line in the matrix', async () => {
    const actor = await standing('training lead')
    const asked = {
      groupId: action.groups[0]?.id ?? asId<GroupId>(''),
      key: 'posts',
      actor,
      now: beffroi.now(),
    }
    assert.equal(await rowsRight(beffroi.db, asked), undefined)
  })

  test('open to the direction of an ACI for a figure of the whole action, each person reads it, and to no other', async () => {
    const at = '/resultats/pole-ess-anima/ensemble/positive-exits'
    const didier = await beffroi.as('didier')
    assert.match((await didier.get('/resultats/pole-ess-anima')).text, new RegExp(`href="${at}"`))
    const { status, text } = await didier.get(at)
    assert.equal(status, 200)
    assert.match(sentencesIn(text), /Loïc Berquin Non comptée Autre sortie/)
    assert.match(sentencesIn(text), /Maryse Cazin Retirée Retirée du calcul/)
    for (const id of ['farida', 'bruno', 'claire', 'brigitte', 'paul'] as const)
      assert.equal((await (await beffroi.as(id)).get(at)).status, 404, id)
    assert.equal((await didier.get('/resultats/pole-ess-anima/ensemble/posts')).status, 404)
    assert.equal((await didier.get('/resultats/clea-metiers-sap/ensemble/clea-full')).status, 404)
  })

  test('show a funder their counts, and no name', async () => {
    const circleId = action.groups[0]?.id ?? asId<Id>('')
    const place = {
      circleId,
      personId: beffroi.personId('agnes'),
      relation: 'funder',
      fromDay: parisDay(beffroi.now()),
    } as const
    await joinCircle(beffroi.db, place)
    const agnes = await beffroi.as('agnes')
    const { status, text } = await agnes.get(`/resultats/${action.slug}/groupe-1/participants`)
    assert.equal(status, 200)
    assert.match(sentencesIn(text), /Vous voyez les nombres, pas les noms/)
    assert.doesNotMatch(text, /Essai/)
  })
})
