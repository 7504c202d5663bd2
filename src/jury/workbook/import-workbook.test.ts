import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, test } from 'node:test'
import { insertMembership, onlyNamed, registerPerson, seededOrganisations } from '#people'
import { dayOf } from '#platform/time'
import { openBeffroi, shared, withoutShared, type Beffroi } from '#testing'
import { asId, newId } from '#platform/id'
import { codesOf } from '../grid.ts'
import { juryFigures } from '../deliberation/count-figure.ts'
import { counts, juryImportDesk, nothing } from '../seeds/jury-import-example.ts'
import { marksOfJury } from '../marks/store.ts'
import { juryResult } from '../deliberation/result.ts'
import { juriesOf } from '../jury-lists-store.ts'
import { jurorsOf } from '../juror-store.ts'

// The same people come back in each test: a territory of its own for each, or they would be namesakes.
let beffroi: Beffroi
let desk: ReturnType<typeof juryImportDesk>
beforeEach(async () => {
  beffroi = await openBeffroi()
  desk = juryImportDesk(beffroi)
})
afterEach(() => beffroi.close())

const names = [
  ['Delattre', 'Séverine'],
  ['Benali', 'Nadia'],
  ['Lefebvre', 'Marie-Josée'],
  ['Nowak', 'Sylvie'],
  ["D'Hoker", 'Élodie'],
  ['Traoré', 'Aminata'],
  ['Vandenbroucke', 'Céline'],
  ['El Amrani', 'Khadija'],
  ['Duquesne', 'Aurélie'],
  ['Pruvost', 'Laëtitia'],
  ['Bouzid', 'Samira'],
  ['Mahieu', 'Stéphanie'],
  ['Ouali', 'Yasmina'],
] as const

describe('The workbook of a jury', { skip: withoutShared }, () => {
  const bytes = () => readFileSync(`${shared}data/inputs/arras/jury-grille.xlsx`)

  test('is read whole: three jurors, thirteen candidates, twenty-four decisions each, and the jury is closed', async () => {
    const { db } = beffroi
    const { newGroup, importing, onlyJury } = desk
    const { groupId, action } = await newGroup(names)
    assert.deepEqual(counts(await importing(bytes(), action, { dryRun: true })), {
      ...nothing,
      read: 52,
      created: 52,
    })
    assert.deepEqual(await juriesOf(db, [groupId]), [])
    assert.deepEqual(counts(await importing(bytes(), action)), { ...nothing, read: 52, created: 52 })
    const { jury, grid, decisions } = await onlyJury(groupId)
    assert.equal(jury.heldOn, '2018-06-14')
    assert.ok(jury.stage === 'closed')
    assert.deepEqual(
      grid.blocks.map((block) => [block.title, block.skills.length]),
      [
        ['Entretien du logement', 7],
        ['Entretien du linge', 5],
        ['Préparation des repas', 6],
        ["Garde d'enfants et accompagnement", 6],
      ],
    )
    assert.deepEqual(
      (await jurorsOf(db, jury.id)).map((one) => one.name),
      ['M. Lobry', 'Mme Ansart', 'Mme Duriez'],
    )
    assert.equal((await marksOfJury(db, jury.id)).length, 3 * 13 * 24)
    const results = [...decisions.values()].map((one) => juryResult(codesOf(grid), one))
    assert.deepEqual(
      results.map((one) => one.acquired),
      [24, 23, 22, 21, 20, 19, 18, 22, 21, 23, 20, 19, 24],
    )
    assert.equal(results.filter((one) => one.over75).length, 12)
    const [figures] = await juryFigures(db, [groupId])
    assert.deepEqual(
      figures?.figures.map((one) => [one.key, one.value, one.denominator]),
      [['trade-skills-over-75', 12, 13]],
    )
  })

  test('leaves to say on the page of the jury who each juror is, from which college, and who presides, once', async () => {
    const { db } = beffroi
    const { newGroup, importing, onlyJury } = desk
    const { groupId, action } = await newGroup(names)
    await importing(bytes(), action)
    const { jury } = await onlyJury(groupId)
    const [lobry] = await jurorsOf(db, jury.id)
    const [lead, stranger] = [await beffroi.as('brigitte'), await beffroi.as('claire')]
    const path = `/certification/jury/${jury.id}/membres/${lobry?.id}`
    assert.equal((await stranger.post(path, { college: 'employers' })).status, 404)
    await lead.submit(path, { college: 'employers', person: beffroi.personId('idriss') })
    const completed = (await jurorsOf(db, jury.id)).find((one) => one.id === lobry?.id)
    assert.deepEqual([completed?.college, completed?.personId], ['employers', beffroi.personId('idriss')])
    assert.equal((await lead.post(path, { college: 'professionals' })).status, 422)
    const presidency = `/certification/jury/${jury.id}/presidence`
    const [, ansart] = await jurorsOf(db, jury.id)
    assert.equal((await lead.post(presidency, { juror: ansart?.id })).status, 422)
    assert.equal((await stranger.post(presidency, { juror: lobry?.id })).status, 404)
    for (let n = 0; n < 2; n++) await lead.submit(presidency, { juror: lobry?.id })
    assert.deepEqual(
      (await jurorsOf(db, jury.id)).map((one) => [one.name, one.part]),
      [
        ['M. Lobry', 'president'],
        ['Mme Ansart', 'member'],
        ['Mme Duriez', 'member'],
      ],
    )
    assert.deepEqual(beffroi.surprises, [])
  })

  test('seats nobody by their name alone, nor whom the training lead is or makes up', async () => {
    const { db } = beffroi
    const { newGroup, importing, onlyJury } = desk
    const { groupId, action } = await newGroup(names)
    const lobry = await registerPerson(db, onlyNamed('Marc', 'Lobry'), null, beffroi.now())
    const place = {
      organisationId: seededOrganisations.crefo.id,
      role: 'juror',
      fromDay: dayOf('2018-01-02'),
    } as const
    await insertMembership(db, { ...place, id: asId(lobry), personId: lobry })
    await importing(bytes(), action)
    const { jury } = await onlyJury(groupId)
    const [first] = await jurorsOf(db, jury.id)
    assert.deepEqual([first?.name, first?.personId], ['M. Lobry', null])
    const lead = await beffroi.as('brigitte')
    const path = `/certification/jury/${jury.id}/membres/${first?.id}`
    const none = await lead.post(path, { college: 'employers', person: beffroi.personId('claire') })
    assert.match(none.text, /Cette personne n’était pas membre de jury ce jour-là/)
    const brigitteId = beffroi.personId('brigitte')
    await insertMembership(db, { ...place, id: newId(), personId: brigitteId })
    const own = await lead.post(path, { college: 'employers', person: brigitteId })
    assert.match(own.text, /La personne qui dirige cette formation ne siège pas au jury/)
    await lead.submit(path, { college: 'employers', person: lobry })
    assert.equal((await jurorsOf(db, jury.id)).find((one) => one.id === first?.id)?.personId, lobry)
  })

  test('changes nothing the second time', async () => {
    const { newGroup, importing } = desk
    const { action } = await newGroup(names)
    await importing(bytes(), action)
    assert.deepEqual(counts(await importing(bytes(), action)), { ...nothing, read: 52, unchanged: 52 })
  })
})
