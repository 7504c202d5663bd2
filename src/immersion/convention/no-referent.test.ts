import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, describe, test } from 'node:test'
import { fillIn, formIn, linkIn, newcomer, newOrganisation, openBeffroi, sentencesIn, walk } from '#testing'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const words = (html: string) => sentencesIn(html).replaceAll('\u00A0', ' ')
const begin = '/immersions/conventions/nouvelle'

describe('A trainee whom nobody accompanies', () => {
  let chosen = ''
  test('gets no convention begun, and the page says what blocks, with where a referent is chosen', async () => {
    const brigitte = await beffroi.as('brigitte')
    const groupId = randomUUID()
    await brigitte.submit('/actions/clea-metiers-sap/groupes', {
      id: groupId,
      title: 'Groupe des ajouts',
      places: '3',
      site: 'Arras',
      startsOn: '2026-06-01',
      endsOn: '2026-12-01',
    })
    await brigitte.submit('/orientation/actions/clea-metiers-sap/ajouter', {
      id: randomUUID(),
      familyName: 'Sanreferent',
      givenName: 'Lila',
      birthDate: '1993-02-01',
      reach: '06 39 98 03 01',
      comment: '',
      groupId,
    })
    const page = await walk(brigitte, /^Conventions/, /Préparer une convention/)
    assert.match(
      words(page),
      /Lila Sanreferent : personne ne l’accompagne, sa convention ne peut pas être préparée/,
    )
    assert.match(words(page), /Aïcha Benamar : Karine Hanquez prépare la convention/)
    chosen = linkIn(page, /Choisir qui accompagne Lila Sanreferent/)
    const karine = await beffroi.as('karine')
    assert.doesNotMatch(words((await karine.get(begin)).text), /Lila/)
  })

  test('is given one by who runs the action, among those of its partners, and nobody else', async () => {
    const { id: organisationId } = await newOrganisation(beffroi, 'training')
    const elsewhere = await newcomer(beffroi, { organisationId, role: 'training lead' })
    for (const who of [elsewhere, await beffroi.as('karine'), await beffroi.as('yanis')]) {
      assert.equal((await who.get(chosen)).status, 404)
      assert.equal((await who.post(chosen, { referent: 'rien' })).status, 404)
    }
    assert.doesNotMatch(words((await elsewhere.get(begin)).text), /Lila/)
    const brigitte = await beffroi.as('brigitte')
    const path = chosen.replace('/referent', '')
    assert.equal(linkIn((await brigitte.get(path)).text, /Choisir qui l’accompagne/), chosen)
    const page = (await brigitte.get(chosen)).text
    const { id: stranger } = await newOrganisation(beffroi, 'prescriber')
    const other = await newcomer(beffroi, { organisationId: stranger, role: 'referent' })
    for (const referent of ['', 'rien', `${other.personId}~${stranger}`]) {
      const refused = await brigitte.post(chosen, { ...formIn(page, chosen), referent })
      assert.equal(refused.status, 422)
      assert.match(words(refused.text), /Choisissez dans la liste/)
    }
    const value = /value="([^"]+)"[^>]*>Karine Hanquez/.exec(page)?.[1] ?? assert.fail('no Karine')
    for (let n = 0; n < 2; n += 1) await fillIn(brigitte, page, { referent: value })
    assert.doesNotMatch((await brigitte.get(path)).text, /Choisir qui l’accompagne/)
    assert.match(
      words((await brigitte.get(begin)).text),
      /Lila Sanreferent : Karine Hanquez prépare la convention/,
    )
  })

  test('is then prepared for by that referent, who was told once', async () => {
    const karine = await beffroi.as('karine')
    const page = await walk(
      karine,
      /^Conventions/,
      /Préparer une convention/,
      /Lila Sanreferent/,
      /Les Glycines/,
    )
    assert.match(words(page), /Lila Sanreferent chez Résidence Les Glycines/)
    await beffroi.settle()
    assert.match(words((await karine.get('/moi/messages')).text), / : vous accompagnez une personne de plus/)
  })
})
