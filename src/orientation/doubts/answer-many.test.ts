import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, describe, test } from 'node:test'
import { findKnown, onlyNamed } from '#people'
import { sql } from '#platform/db'
import { dayOf } from '#platform/time'
import { openBeffroi, sentencesIn } from '#testing'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const brigitte = await beffroi.as('brigitte')
const page = '/orientation/a-verifier'

async function send(lines: string[]): Promise<void> {
  const file = new File([['Nom;Prénom;Né(e) le', ...lines].join('\n')], 'liste.csv')
  const fields = { id: randomUUID(), place: 'clea-metiers-sap', file }
  const { location } = await brigitte.post('/imports/positionings', fields)
  assert.equal((await brigitte.post(location ?? '')).status, 303)
}
const waiting = async () =>
  beffroi.db.rows<{ id: string }>(sql`select id from orientation.doubts where answer is null order by label`)
const countNamed = async (name: string) =>
  (await beffroi.db.rows(sql`select id from people.published_persons where family_name = ${name}`)).length

describe('Questions of a list that have the same answer', () => {
  test('are ticked, and answered together; the others wait', async () => {
    await send(['WIART;Zoé;12/03/1984', 'LEGAY;Nora;13/04/1985', 'CARLU;Inès;14/05/1986'])
    // first and last names changed places: each is asked about
    await send(['Zoé;WIART;12/03/1984', 'Nora;LEGAY;13/04/1985', 'Inès;CARLU;14/05/1986'])
    const asked = await waiting()
    assert.equal(asked.length, 3)
    const said = await brigitte.get(page)
    assert.match(sentencesIn(said.text).replaceAll('\u00A0', ' '), /3 questions\. Cochez celles/)
    assert.equal(said.text.match(/type="checkbox" name="doubts\[\]"/g)?.length, 3)
    assert.equal((await brigitte.get(`${page}?cocher=tout`)).text.match(/checked/g)?.length, 3)
    const two = asked.slice(0, 2).map(({ id }) => id)
    const after = await brigitte.submit(page, { 'doubts[]': two, answer: 'yes' })
    assert.match(sentencesIn(after.text).replaceAll('\u00A0', ' '), /2 réponses sont notées/)
    assert.deepEqual(
      (await waiting()).map(({ id }) => id),
      asked.slice(2).map(({ id }) => id),
    )
    assert.deepEqual([await countNamed('WIART'), await countNamed('Zoé')], [1, 0])
  })
  test('sent twice, or answered otherwise meanwhile, say so and change nothing', async () => {
    const [asked] = await waiting()
    const fields = { 'doubts[]': [asked?.id ?? '', 'nothing'], answer: 'no' }
    await brigitte.submit(page, fields)
    assert.match(sentencesIn((await brigitte.submit(page, fields)).text), /1 réponse est notée/)
    const otherwise = await brigitte.submit(page, { ...fields, answer: 'yes' })
    assert.match(
      sentencesIn(otherwise.text),
      /Rien n’est noté\. Les autres restent : Quelqu’un a déjà répondu/,
    )
    assert.match(sentencesIn((await brigitte.submit(page, { answer: 'yes' })).text), /Cochez au moins une/)
  })
  test('are answered by nobody else', async () => {
    await send(['MARLET;Lina;12/03/1984', 'ROGER;Mona;13/04/1985'])
    await send(['Lina;MARLET;12/03/1984', 'Mona;ROGER;13/04/1985'])
    const asked = await waiting()
    const ids = asked.map(({ id }) => id)
    const mathieu = await beffroi.as('mathieu')
    const answer = await mathieu.post(page, { 'doubts[]': ids, answer: 'yes' })
    assert.equal(answer.status, 404)
    assert.deepEqual(await waiting(), asked)
  })
})

describe('A second list', () => {
  const csv = async (text: string) => {
    const fields = { id: randomUUID(), place: 'clea-metiers-sap', file: new File([text], 'liste.csv') }
    const { location } = await brigitte.post('/imports/positionings', fields)
    await brigitte.post(location ?? '')
    return sentencesIn((await brigitte.get(location ?? '')).text).replaceAll('\u00A0', ' ')
  }
  test('completes the file of somebody known, and says what it added and what it says otherwise', async () => {
    await csv('Nom;Prénom;Né(e) le;Ville\nHOUDAIN;Lise;12/03/1984;Lens\n')
    const said = await csv('Nom;Prénom;Né(e) le;Ville;Tél.\nHoudain;LISE;12/03/84;Arras;0639981077\n')
    assert.match(
      said,
      /Modifiée .*Fiche complétée : téléphone\. La liste dit autre chose, la fiche est gardée : commune\./,
    )
    const who = { ...onlyNamed('Lise', 'Houdain'), birthDate: dayOf('1984-03-12') }
    const [known] = await findKnown(beffroi.db, who)
    const person = { phone: known?.person.phone, town: known?.person.town }
    assert.deepEqual(person, { phone: '+33639981077', town: 'Lens' })
  })
  test('of the same prescriber says that it told a situation, and not that somebody was added', async () => {
    await csv('Nom;Prénom;Né(e) le;RSA\nMERLIN;Odette;12/03/1974;N\n')
    const said = await csv('Nom;Prénom;Né(e) le;RSA\nMERLIN;Odette;12/03/1974;O\n')
    assert.match(said, /Modifiée .*Déjà positionnée : sa situation est complétée\./)
    assert.doesNotMatch(said, /prescripteur est ajouté/)
  })
  test('that calls a woman by another family name asks whether it is her', async () => {
    const said = await csv('Nom;Prénom;Né(e) le\nDELOBEL;Lise;12/03/1984\n')
    assert.match(
      said,
      /À vérifier Ressemble à Lise Houdain\. Le prénom et la date de naissance sont les mêmes/,
    )
    assert.equal(await countNamed('DELOBEL'), 0)
  })
})
