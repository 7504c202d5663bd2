import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { seeded } from '#actions'
import { seededOrganisations, type Actor, type PersonId } from '#people'
import { sql } from '#platform/db'
import { openImport, runImport, type Outcome } from '#platform/imports'
import { openBeffroi, sentencesIn } from '#testing'
import { answerDoubt } from '../doubts/answer-doubt.ts'
import { openDoubts } from '../doubts/doubt-store.ts'
import type { PositioningId } from '../ids.ts'
import { orientationData, positioningsImporter } from '../index.ts'
import { prescribersOf } from '../prescriber-store.ts'

const beffroi = await openBeffroi()
after(async () => {
  await beffroi.close()
  assert.deepEqual(beffroi.surprises, [])
})
const { db } = beffroi
const lead = await beffroi.as('brigitte')
const brigitte: Actor = {
  personId: beffroi.personId('brigitte'),
  name: 'Brigitte Carlier',
  givenName: 'Brigitte',
  language: 'fr',
  memberships: [
    {
      organisationId: seededOrganisations.afp2i.id,
      organisationName: 'AFP2I',
      organisationKind: 'training',
      role: 'training lead',
    },
  ],
}

const head = 'Nom;Prénom;Date de naissance;Téléphone;Mail;RSA;Positionné(e) le;Structure;Référent;Commentaire'
async function send(line: string): Promise<Outcome | undefined> {
  const file = { name: 'liste.csv', bytes: new TextEncoder().encode(`${head}\n${line}\n`) }
  const opened = await openImport(positioningsImporter, file, {})
  const context = { by: brigitte, now: beffroi.now(), action: 'clea-metiers-sap', group: null }
  const [became] = await runImport(db, positioningsImporter, file, opened, context, { dryRun: false })
  return became
}
async function whoIs(familyName: string) {
  const row = await db.row<{ id: PositioningId; personId: PersonId }>(sql`
    select p.id, p.person_id as "personId"
    from orientation.positionings p
    join people.published_persons who on who.id = p.person_id
    where who.family_name = ${familyName}`)
  return row ?? assert.fail(`${familyName} is proposed by nobody`)
}
const kept = async (id: PositioningId) =>
  (await prescribersOf(db, id)).map(({ comment, unread }) => ({ comment, unread }))

const first = [
  { field: 'phone', cell: '06 12' },
  { field: 'email', cell: 'zoe chez example' },
  { field: 'positioned on', cell: 'avant-hier' },
  { field: 'rsa', cell: 'majoré' },
]
const sentences = [
  'Téléphone illisible : 06 12',
  'Courriel illisible : zoe chez example',
  'Date de positionnement illisible : avant-hier',
  'Allocataire RSA : majoré',
]
const plain = (text: string) => text.replaceAll('\u00A0', ' ')

describe('Cells that a list could not read', () => {
  test('are kept as they were written, beside the comment, and said by the report', async () => {
    const became = await send(
      'VANACKER;Zoé;01/02/1990;06 12;zoe chez example;majoré;avant-hier;PLIE;M. Delcroix;Motivée',
    )
    assert.equal(became?.what, 'created')
    assert.equal(plain(became?.why ?? ''), sentences.join(' '))
    assert.deepEqual(await kept((await whoIs('VANACKER')).id), [{ comment: 'Motivée', unread: first }])
  })

  test('are read in French on the path, by the commission, and in what the person takes away', async () => {
    const { id, personId } = await whoIs('VANACKER')
    const path = plain(sentencesIn((await lead.get(`/orientation/${id}`)).text))
    const commission = plain(
      sentencesIn((await lead.get('/orientation/actions/clea-metiers-sap/commission')).text),
    )
    for (const sentence of ['Motivée', ...sentences]) {
      assert.ok(path.includes(sentence), `${sentence}, on the path`)
      assert.ok(commission.includes(sentence), `${sentence}, at the commission`)
    }
    const { files } = await orientationData(db, [personId])
    const [whole] = JSON.parse(String(files[0]?.bytes))
    assert.deepEqual(whole.prescribers[0].unread.map(plain), sentences)
    assert.equal(whole.prescribers[0].comment, 'Motivée')
  })

  test('are told once, whatever else the next list says', async () => {
    const { id } = await whoIs('VANACKER')
    const became = await send('VANACKER;Zoé;01/02/1990;06 12;;;;PLIE;M. Delcroix;Disponible')
    assert.equal(became?.what, 'updated')
    assert.deepEqual(await kept(id), [{ comment: 'Motivée\nDisponible', unread: first }])
    const other = await send('VANACKER;Zoé;01/02/1990;06 12;zoe at example;;;PLIE;M. Delcroix;Disponible')
    assert.equal(other?.what, 'updated')
    const second = { field: 'email', cell: 'zoe at example' }
    assert.deepEqual(await kept(id), [{ comment: 'Motivée\nDisponible', unread: [...first, second] }])
    const same = await send('VANACKER;Zoé;01/02/1990;;zoe at example;;;PLIE;;Disponible')
    assert.equal(same?.what, 'unchanged')
  })

  test('wait with the question of their line, and come with its answer', async () => {
    const { id } = await whoIs('VANACKER')
    const became = await send('VANACKER;Zoé;01/02/1991;07 99;;;;Mission locale;;')
    assert.equal(became?.what, 'to check')
    const [doubt] = await openDoubts(db, { actionIds: [seeded.clea], askedBy: brigitte.personId })
    const answer = { doubtId: doubt?.id ?? assert.fail(), answer: 'yes' } as const
    assert.deepEqual(await answerDoubt(db, answer, brigitte, beffroi.now()), { ok: true })
    assert.deepEqual((await kept(id))[1], { comment: null, unread: [{ field: 'phone', cell: '07 99' }] })
  })

  test('stay when a line that was not sure is confirmed, and go when that is ticked', async () => {
    for (const [name, who, settled, left] of [
      ['BOXEM', 'Léa;14/07/1981', {}, [{ field: 'phone', cell: '06 13' }]],
      ['COTTE', 'Rémi;30/11/1967', { settled: 'oui' }, []],
    ] as const) {
      const became = await send(`${name};${who};06 13;;;;PLIE;;Disponible;mais pas le lundi`)
      assert.equal(became?.what, 'to check')
      const { id } = await whoIs(name)
      const said = plain(sentencesIn((await lead.get(`/orientation/${id}`)).text))
      assert.match(said, /Retirer aussi ce qui n’a pas pu être lu \(Téléphone illisible : 06 13\)/)
      await lead.submit(`/orientation/${id}/confirmation`, { comment: 'Pas le lundi', ...settled })
      assert.deepEqual(await kept(id), [{ comment: 'Pas le lundi', unread: left }])
    }
  })
})
