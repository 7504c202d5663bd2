import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { openBeffroi, sentencesIn } from '#testing'
import { juryImportDesk } from '../seeds/jury-import-example.ts'
import { newWorkbook } from '../seeds/jury-workbook-example.ts'
import { jurorsOf } from '../juror-store.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})

test('Who judged is said after their college, and who presides then', async () => {
  const desk = juryImportDesk(beffroi)
  const { groupId, action } = await desk.newGroup([['Nowak', 'Sylvie']])
  const marks = [['Sylvie Nowak', 'A', 'A']]
  await desk.importing(newWorkbook({ jurors: { 'Mme Dubrulle': marks, 'Mme Poulain': marks } }), action)
  const { jury } = await desk.onlyJury(groupId)
  const home = `/certification/jury/${jury.id}`
  const brigitte = await beffroi.as('brigitte')
  const named = async (name: string) =>
    (await jurorsOf(beffroi.db, jury.id)).find((one) => one.name.includes(name)) ?? assert.fail(name)
  const { id } = await named('Dubrulle')
  const helene = beffroi.personId('helene')

  await brigitte.submit(`${home}/membres/${id}`, { college: 'professionals', person: '' })
  const shown = sentencesIn((await brigitte.get(home)).text)
  assert.match(shown, /Qui est Mme Dubrulle/)
  assert.doesNotMatch(shown, /Collège de Mme Dubrulle/)
  const nothing = await brigitte.post(`${home}/membres/${id}`, { college: 'employers', person: '' })
  assert.equal(nothing.status, 422)

  await brigitte.submit(`${home}/membres/${id}`, { college: 'employers', person: helene })
  const known = await named('Dubrulle')
  assert.deepEqual([known.college, known.personId], ['professionals', helene])
  const other = { college: 'professionals', person: beffroi.personId('martine') }
  assert.equal((await brigitte.post(`${home}/membres/${id}`, other)).status, 422)
  await brigitte.submit(`${home}/presidence`, { juror: id })
  assert.equal((await named('Dubrulle')).part, 'president')
})
