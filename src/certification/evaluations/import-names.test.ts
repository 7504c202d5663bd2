import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Group } from '#actions'
import { onlyNamed, registerPerson } from '#people'
import { sql } from '#platform/db'
import { FileRefused } from '#platform/imports'
import { openBeffroi, shared, withoutShared } from '#testing'
import { enrolTrainee } from '#training'
import { groupOf2018, importInto } from '../seeds/clea-import-example.ts'
import { cleaEvaluationsImporter } from './import-evaluations.ts'

const beffroi = await openBeffroi()
after(() => beffroi.close())
const folder = `${shared ?? ''}data/inputs/arras`

describe('A name without a birth date', { skip: withoutShared }, () => {
  let group: Group
  before(async () => {
    group = await groupOf2018(beffroi, folder)
  })
  const send = async (titles: string, line: string) => {
    const bytes = Buffer.from(`Nom;Prénom${titles};Domaine;Résultat;Date d’évaluation;Évaluateur\n${line}`)
    return importInto(beffroi, cleaEvaluationsImporter, group, { name: 'a.csv', bytes })
  }
  const written = () =>
    beffroi.db.rows(sql`select id from certification.evaluations where group_id = ${group.id}`)
  const result = '1;Validé;13/06/2018;C. V'

  test('is a question and writes nothing, whoever else bears the name', async () => {
    const lines: [string, string][] = [
      ['', `NOWAK;Sylvie;${result}`],
      [';Né(e) le', `NOWAK;Sylvie;;${result}`],
    ]
    for (const [titles, line] of lines) {
      const [answer] = await send(titles, line)
      assert.equal(answer?.what, 'to check')
      assert.match(answer?.why ?? '', /Est-ce bien Sylvie Nowak \? Un nom ne suffit pas/)
    }
    assert.deepEqual(await written(), [])
  })

  test('is a question where our own list has no birth date', async () => {
    const personId = await registerPerson(beffroi.db, onlyNamed('Ana', 'Marchal'), null, beffroi.now())
    const place = { groupId: group.id, personId, fromDay: group.startsOn, at: beffroi.now() }
    await enrolTrainee(beffroi.db, place)
    const [answer] = await send(';Né(e) le', `MARCHAL;Ana;30/05/1979;${result}`)
    assert.equal(answer?.what, 'to check')
    assert.match(answer?.why ?? '', /Sa fiche n’a pas de date de naissance/)
    assert.deepEqual(await written(), [])
  })

  for (const title of ['Date nais.', 'Geburtstag', 'D.D.N.', 'Née', 'Identité 3', ''])
    test(`stops the file when the column « ${title} » seems to hold it and is not read`, async () => {
      // Somebody else of that name, whose result would go to the trainee.
      const sent = send(`;${title}`, `NOWAK;Sylvie;08/11/1961;${result}`)
      await assert.rejects(sent, (cause) => {
        assert.ok(cause instanceof FileRefused)
        assert.ok(cause.message.includes(title || 'colonne 3'), cause.message)
        return /ressemble à une date de naissance, et elle n’est pas lue/.test(cause.message)
      })
      assert.deepEqual(await written(), [])
    })

  test('does not stop for the place where somebody was born, nor for another day', async () => {
    const [answer] = await send(
      ';Né(e) le;Lieu de naissance;Entrée',
      `NOWAK;Sylvie;30/05/1979;Arras;09/04/2018;${result}`,
    )
    assert.equal(answer?.what, 'created')
    const [asked] = await send(';Lieu de naissance;Entrée', `OUALI;Yasmina;Arras;09/04/2018;${result}`)
    assert.equal(asked?.what, 'to check')
  })
})
