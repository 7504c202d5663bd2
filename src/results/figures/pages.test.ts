import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { cast } from '#people'
import { dayOf } from '#platform/time'
import { enrolTrainee } from '#training'
import { openBeffroi, sentencesIn } from '#testing'
import { z } from 'zod'
import type { GroupId } from '#actions'
import { asId } from '#platform/id'
import { finishedAction } from '../seeds/figures-example.ts'

const beffroi = await openBeffroi()
let action: Awaited<ReturnType<typeof finishedAction>>
before(async () => {
  action = await finishedAction(beffroi.db, 'Propreté et services', [13, 4, 8], beffroi.now())
})
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})

const figure = z.strictObject({
  key: z.string(),
  label: z.string(),
  value: z.number().nullable(),
  numerator: z.number().nullable(),
  denominator: z.number().nullable(),
  rule: z.string().min(1),
  ruleSince: z.iso.date(),
  excluded: z.array(z.strictObject({ count: z.number(), why: z.string() })),
  masked: z.boolean(),
})
/** INTERFACE.md, field by field: nothing more, nothing less. */
const promised = z.strictObject({
  territory: z.string().min(1),
  generatedAt: z.iso.datetime(),
  actions: z.array(
    z.strictObject({
      slug: z.string(),
      title: z.string(),
      place: z.string(),
      lead: z.string(),
      figures: z.array(figure),
      groups: z.array(
        z.strictObject({
          slug: z.string(),
          title: z.string(),
          startsOn: z.iso.date(),
          endsOn: z.iso.date(),
          figures: z.array(figure),
        }),
      ),
    }),
  ),
})

const participants = (figures: { key: string; value: number | null }[]) =>
  figures.find((one) => one.key === 'participants')?.value

describe('The results of the territory', () => {
  test('are open data of the shape that was promised, computed when asked', async () => {
    const answer = await beffroi.visitor().get('/resultats.json')
    const { actions } = promised.parse(JSON.parse(answer.text))
    const ours = actions.find((one) => one.slug === action.slug)
    assert.equal(participants(ours?.figures ?? []), 25)
    assert.deepEqual(
      ours?.groups.map((group) => participants(group.figures)),
      [13, null, null],
    )
    assert.match(answer.headers.get('cache-control') ?? '', /max-age=60/)
  })

  test('are a page where each number has its rule, without a word about a group in training', async () => {
    const { text, status } = await beffroi.visitor().get(`/resultats/${action.slug}`)
    const said = sentencesIn(text)
    assert.equal(status, 200)
    for (const words of [
      '25 participants',
      'Compté 25 personnes',
      'Règle en vigueur depuis le 1er avril 2018',
      'Groupe 2',
      'chiffre masqué',
    ])
      assert.ok(said.includes(words), words)
    const clea = sentencesIn((await beffroi.visitor().get('/resultats/clea-metiers-sap')).text)
    assert.match(clea, /Pas encore de résultats Groupe 7 : jusqu’au/)
  })

  test('are a sheet too', async () => {
    const { text } = await beffroi.visitor().get('/resultats.csv')
    assert.match(text, /;Valeur;Compté;Sur;Règle;/)
    assert.match(text, /Propreté et services;Lens;;;;participants;participants;25;25;;/)
    assert.match(text, /Groupe 2;2019-01-07;2019-03-15;participants;participants;;;;.*;oui/)
    assert.doesNotMatch(text, /;4 : /)
  })

  test('lead nowhere for an action, a group or a page that does not exist', async () => {
    for (const path of [
      '/resultats/rien',
      `/resultats/${action.slug}/groupe-9`,
      '/resultats/clea-metiers-sap/groupe-7',
    ])
      assert.equal((await beffroi.visitor().get(path)).status, 404, path)
    assert.equal((await beffroi.visitor().get('/resultats?a-partir-de=-1')).status, 200)
  })
})

describe('The rows behind a figure', () => {
  const path = () => `/resultats/${action.slug}/groupe-1/participants`

  test('are opened by the lead of the training, with the names, and each person can read it', async () => {
    const groupId = action.groups[0]?.id ?? asId<GroupId>('')
    const personId = beffroi.personId('aicha')
    await enrolTrainee(beffroi.db, { groupId, personId, fromDay: dayOf('2019-01-07'), at: beffroi.now() })
    const said = sentencesIn((await (await beffroi.as('brigitte')).get(path())).text)
    assert.match(said, /Essai Groupe 1 01 Comptée Entrée le/)
    const hers = sentencesIn((await (await beffroi.as('aicha')).get('/moi/acces')).text)
    assert.match(hers, /Brigitte Carlier.*Vérifier un chiffre publié : participants \(Groupe 1\)/)
  })

  for (const { id } of cast.filter((one) => one.id !== 'brigitte'))
    test(`do not exist for ${id}, who may not read them`, async () => {
      const visitor = await beffroi.as(id)
      assert.equal((await visitor.get(path())).status, 404)
      assert.doesNotMatch(
        (await visitor.get(`/resultats/${action.slug}/groupe-1`)).text,
        /groupe-1\/participants/,
      )
    })

  test('ask a visitor to sign in', async () => {
    const answer = await beffroi.visitor().get(path())
    assert.deepEqual([answer.status, answer.location?.startsWith('/connexion')], [303, true])
  })

  test('do not exist for a key that nobody wrote', async () => {
    const brigitte = await beffroi.as('brigitte')
    assert.equal((await brigitte.get(`/resultats/${action.slug}/groupe-1/autre`)).status, 404)
  })
})
