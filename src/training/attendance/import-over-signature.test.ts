import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, test } from 'node:test'
import { seeded } from '#actions'
import { parisDay } from '#platform/time'
import { formsIn, openBeffroi, sentencesIn } from '#testing'
import { presencesOf } from '../attendance-store.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const { db } = beffroi
const [claire, aicha] = [await beffroi.as('claire'), await beffroi.as('aicha')]
const today = parisDay(beffroi.now())
const sheets = `/formation/${seeded.group7}/emargement`
const signedNow = async () =>
  (await presencesOf(db, seeded.group7, today, today)).find(
    (one) => one.personId === beffroi.personId('aicha') && one.half === 'morning',
  )

async function importLine(said: string): Promise<string> {
  const head = 'Date;Demi-journée;Modalité;Nom;Prénom;Présence;Motif;Signature stagiaire'
  const file = new File([`${head}\n${today};Matin;FOAD au centre;${said}\n`], 'liste.csv', {
    type: 'text/csv',
  })
  const sent = await claire.post('/imports/attendance', {
    id: randomUUID(),
    place: 'clea-metiers-sap/groupe-7',
    file,
  })
  const preview = sentencesIn((await claire.get(sent.location ?? '')).text)
  await claire.submit(sent.location ?? '', {})
  return preview
}

test('A list does not undo in silence what a trainee signed: a person answers', async () => {
  await aicha.submit('/formation/emarger', { code: '4271' })
  const list = 'Benamar;Aïcha;Absent(e);Maladie;Non'
  assert.match(
    await importLine(list),
    /À vérifier Signé sur son téléphone à 10\sh, mais la liste dit absente/,
  )
  const doubted = await signedNow()
  assert.deepEqual([doubted?.status, doubted?.signed, doubted?.doubted], ['present', 'own device', true])
  assert.match(await importLine(list), /À vérifier/)
  const desk = (await claire.get(sheets)).text
  assert.match(sentencesIn(desk), /Cette personne a signé elle-même/)
  const [question = assert.fail(), ...others] = formsIn(desk, sheets).filter(({ action }) =>
    action.endsWith('/questions'),
  )
  assert.equal(others.length, 0)
  await claire.post(question.action, { ...question.fields, answer: 'present' })
  assert.match(await importLine(list), /Inchangée/)
  const kept = await signedNow()
  assert.deepEqual([kept?.status, kept?.signed, kept?.doubted], ['present', 'own device', false])
})

test('A list that changes something else says what stood before, and keeps the signature', async () => {
  for (const onPaper of ['Non', 'Oui']) {
    assert.doesNotMatch(await importLine(`Benamar;Aïcha;Présent;;${onPaper}`), /À vérifier/)
    const kept = await signedNow()
    assert.deepEqual([kept?.signed, kept?.doubted], ['own device', false], onPaper)
  }
  assert.match(await importLine('Da Silva;Rosa;Absent(e);Transport;Non'), /Créée|Modifiée/)
  assert.match(
    await importLine('Da Silva;Rosa;Absent(e);Autre raison;Non'),
    /Modifiée Avant\s: absence, transport\. Maintenant\s: absence, autre raison\./,
  )
})
