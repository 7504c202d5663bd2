import assert from 'node:assert/strict'
import { afterEach, beforeEach, describe, test } from 'node:test'
import { seededOrganisations, type PersonId } from '#people'
import { dayOf } from '#platform/time'
import { openBeffroi, type Beffroi } from '#testing'
import { asId, newId } from '#platform/id'
import { employeFamilialGrid } from '../grid-employe-familial.ts'
import { insertDecisions, questionsOf } from '../deliberation/decision-store.ts'
import { counts, juryImportDesk, nothing } from '../seeds/jury-import-example.ts'
import { marksOfJury } from '../marks/store.ts'
import { insertJury } from '../jury-store.ts'
import { loadGrid } from '../load-grid.ts'
import { newWorkbook } from '../seeds/jury-workbook-example.ts'

// The same people come back in each test: a territory of its own for each, or they would be namesakes.
let beffroi: Beffroi
let desk: ReturnType<typeof juryImportDesk>
beforeEach(async () => {
  beffroi = await openBeffroi()
  desk = juryImportDesk(beffroi)
})
afterEach(() => beffroi.close())

const pair = [
  ['Nowak', 'Sylvie'],
  ['Ouali', 'Yasmina'],
] as const

describe('A workbook that is not clean', () => {
  test('asks when the decision is not that of most jurors, stays open, and asks again until it is answered', async () => {
    const { db } = beffroi
    const { brigitte, newGroup, importing, onlyJury } = desk
    const { groupId, action } = await newGroup(pair)
    const bytes = newWorkbook({
      jurors: { 'Mme A': [['Sylvie Nowak', 'A', 'A']], 'M. B': [['NOWAK Sylvie', 'A', 'EC']] },
      deliberation: [['Nowak Sylvie', 'NA', 'A']],
    })
    for (const round of ['created', 'unchanged'] as const)
      assert.deepEqual(counts(await importing(bytes, action)), {
        ...nothing,
        read: 3,
        [round]: 2,
        toCheck: 1,
      })
    const { jury, decisions } = await onlyJury(groupId)
    assert.notEqual(jury.stage, 'closed')
    const [question] = await questionsOf(db, jury.id)
    assert.deepEqual(
      [question?.code, question?.inFile, question?.majority],
      ['X1', 'not acquired', 'acquired'],
    )
    const personId = question?.personId ?? asId<PersonId>('')
    assert.deepEqual(decisions.get(personId), { X2: 'acquired' })
    const answer = { personId, code: 'X1', decision: 'acquired', comment: null, correctionWhy: null } as const
    await insertDecisions(db, jury.id, [answer], brigitte.personId, beffroi.now())
    assert.deepEqual(counts(await importing(bytes, action)), { ...nothing, read: 3, unchanged: 3 })
    assert.equal((await onlyJury(groupId)).jury.stage, 'closed')
  })

  test('refuses a stranger, an unknown mark, and a person noted twice in two ways; the rest goes on', async () => {
    const { db } = beffroi
    const { newGroup, importing, onlyJury } = desk
    const { groupId, action } = await newGroup(pair)
    const bytes = newWorkbook({
      jurors: {
        'Mme A': [
          ['Sylvie Nowak', 'A', 'A'],
          ['Sylvie Nowak', 'NA', 'A'],
          ['Jocelyne Merlier', 'A', 'A'],
          ['Yasmina Ouali', 'A', ''],
        ],
        'M. B': [['Yasmina Ouali', 'oui', 'A']],
      },
    })
    const { said } = await importing(bytes, action)
    assert.deepEqual(
      said.map((one) => [one.line, one.what, one.why?.slice(0, 30)]),
      [
        [5, 'refused', 'Cette personne a d’autres note'],
        [5, 'refused', 'X1 : « oui » n’est pas une not'],
        [6, 'refused', 'Cette personne a d’autres note'],
        [7, 'refused', 'Personne de ce nom dans le gro'],
        [8, 'created', undefined],
      ],
    )
    const { jury } = await onlyJury(groupId)
    assert.notEqual(jury.stage, 'closed')
    assert.deepEqual(
      (await marksOfJury(db, jury.id)).map((one) => [one.code, one.mark]),
      [
        ['X1', 'acquired'],
        ['X2', 'not seen'],
      ],
    )
  })

  test('is refused whole without a day, without a grid, and to who does not lead the action', async () => {
    const { brigitte, newGroup, importing } = desk
    const { action } = await newGroup(pair)
    const line = [['Sylvie Nowak', 'A', 'A']]
    const dayless = newWorkbook({ jurors: { 'Mme A': line }, day: null })
    await assert.rejects(importing(dayless, action), /ne dit pas la date du jury/)
    await assert.rejects(importing(newWorkbook({ jurors: {} }), action), /n’est une grille de jury/)
    const stranger = { ...brigitte, personId: beffroi.personId('paul') }
    const clean = newWorkbook({ jurors: { 'Mme A': line } })
    await assert.rejects(importing(clean, action, { by: stranger }), /Aucun de vos groupes/)
  })

  test('asks who bears a name that two people bear, in the group or elsewhere, until it says when they were born', async () => {
    const { db } = beffroi
    const { newGroup, importing, onlyJury } = desk
    const { groupId, action } = await newGroup([
      ['Nowak', 'Sylvie', '1979-05-30'],
      ['Ouali', 'Yasmina', '1984-03-12'],
      ['Ouali', 'Yasmina', '1990-01-02'],
    ])
    await newGroup([['Nowak', 'Sylvie', '1961-11-08']])
    const nameless = newWorkbook({
      jurors: {
        'Mme A': [
          ['Sylvie Nowak', 'A', 'A'],
          ['OUALI Yasmina', 'NA', 'A'],
        ],
      },
    })
    const { said } = await importing(nameless, action)
    assert.deepEqual(
      said.map((one) => [one.what, one.why?.slice(0, 35)]),
      [
        ['to check', 'Plusieurs personnes portent ce nom.'],
        ['to check', 'Plusieurs personnes portent ce nom.'],
      ],
    )
    assert.deepEqual(await marksOfJury(db, (await onlyJury(groupId)).jury.id), [])
    const jurors = {
      'Mme A': [
        ['Sylvie Nowak', '30/05/1979', 'A', 'A'],
        ['OUALI Yasmina', '02/01/1990', 'NA', 'A'],
        ['OUALI Yasmina', '12/03/1984', 'A', 'A'],
        ['Nowak Sylvie', '08/11/1961', 'NA', 'NA'],
      ],
    }
    const dated = await importing(newWorkbook({ jurors, after: 'Né(e) le' }), action)
    assert.deepEqual(
      dated.said.map((one) => one.what),
      ['created', 'created', 'created', 'refused'],
    )
    await assert.rejects(
      importing(newWorkbook({ jurors, after: 'Dossier' }), action),
      /La colonne « Dossier » ressemble à une date de naissance, et elle n’est pas lue/,
    )
  })

  test('is refused whole where its jury is held here: its members mark, who presides decides', async () => {
    const { db } = beffroi
    const { newGroup, importing } = desk
    const { groupId, action } = await newGroup(pair)
    const grid = await loadGrid(db, employeFamilialGrid)
    const what = { id: newId(), groupId, gridId: grid.id, kind: 'jury', startsAt: null } as const
    const place = { place: 'Arras', organiserId: seededOrganisations.crefo.id, readFrom: null }
    await insertJury(db, { ...what, ...place, heldOn: dayOf('2018-06-14') }, null, beffroi.now())
    const bytes = newWorkbook({ jurors: { 'Mme A': [['Sylvie Nowak', 'A', 'A']] } })
    await assert.rejects(importing(bytes, action), /se tient ici : ses membres notent/)
  })

  test('changes nothing of a closed jury', async () => {
    const { newGroup, importing } = desk
    const { action } = await newGroup(pair)
    const jurors = { 'Mme A': [['Sylvie Nowak', 'A', 'A']] }
    await importing(newWorkbook({ jurors, deliberation: [['Sylvie Nowak', 'A', 'A']] }), action)
    const other = newWorkbook({
      jurors: { 'Mme A': [['Sylvie Nowak', 'A', 'NA']] },
      deliberation: [['Sylvie Nowak', 'A', 'NA']],
    })
    assert.deepEqual(counts(await importing(other, action)), { ...nothing, read: 2, refused: 2 })
  })
})
