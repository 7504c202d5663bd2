import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { seeded, type ActionId } from '#actions'
import { sql } from '#platform/db'
import { announce } from '#platform/facts'
import { newId, type Id } from '#platform/id'
import { addDays, mondayOf, parisDay, parisInstant } from '#platform/time'
import { linkIn, openBeffroi, sentencesIn } from '#testing'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const aichaId = beffroi.personId('aicha')
const own = linkIn(
  (await (await beffroi.as('aicha')).get('/immersions/mes-immersions')).text,
  /Au Fil Propre/,
)
/** The Tuesday on which her immersion begins, as seeded. */
const first = addDays(mondayOf(parisDay(beffroi.now())), 15)

async function readDossier(): Promise<string> {
  const claire = await beffroi.as('claire')
  const { bytes } = await claire.get(`/formation/${seeded.group7}/dossier/${aichaId}/dossier.pdf`)
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise
  const texts: string[] = []
  for (let n = 1; n <= pdf.numPages; n++) {
    const { items } = await (await pdf.getPage(n)).getTextContent()
    texts.push(items.map((one) => ('str' in one ? one.str : '')).join(' '))
  }
  return texts.join('\n').replaceAll(/\s+/g, ' ')
}

describe('A half-day that a trainee notes at the host of her immersion', () => {
  test('fills the sheet of her group and her dossier, by the convention; corrected by the host, it is corrected', async () => {
    beffroi.setNow(parisInstant(first, '09:30').toISOString())
    const aicha = await beffroi.as('aicha')
    for (let n = 0; n < 2; n += 1)
      await aicha.submit(`${own}/presences`, { day: first, half: 'am', status: 'present' })
    await beffroi.settle()
    const claire = await beffroi.as('claire')
    const sheet = `/formation/${seeded.group7}/emargement/${first}/matin`
    assert.match(sentencesIn((await claire.get(sheet)).text), /En immersion chez Au Fil Propre/)
    assert.match(await readDossier(), /En immersion chez Au Fil Propre, par la convention 1 0 3 h/)
    const karine = await beffroi.as('karine')
    const here = own.replace('mes-immersions', 'conventions')
    await karine.submit(`${here}/presences`, { day: first, half: 'am', status: 'absent' })
    await beffroi.settle()
    assert.doesNotMatch(sentencesIn((await claire.get(sheet)).text), /En immersion chez Au Fil Propre/)
    assert.match(await readDossier(), /En immersion chez Au Fil Propre, par la convention 0 1/)
  })

  test('before she joins the group, is on its sheet once she does, once', async () => {
    const day = addDays(first, 1)
    const joins = (fact: 'withdrawn' | 'admitted') =>
      beffroi.db.transaction((tx) => {
        const who = {
          groupId: seeded.group7,
          personId: aichaId,
          actionId: newId<ActionId>(),
          positioningId: newId<Id<'positioning'>>(),
        }
        return fact === 'admitted'
          ? announce(tx, 'positioning admitted', { ...who, fromDay: first }, beffroi.now())
          : announce(tx, 'admission withdrawn', { ...who, untilDay: first, why: null }, beffroi.now())
      })
    await joins('withdrawn')
    await beffroi.settle()
    beffroi.setNow(parisInstant(day, '14:30').toISOString())
    const aicha = await beffroi.as('aicha')
    for (const half of ['am', 'pm'])
      await aicha.submit(`${own}/presences`, { day, half, status: half === 'am' ? 'present' : 'absent' })
    await beffroi.settle()
    const atHost = () =>
      beffroi.db.rows<{ half: string; status: string }>(sql`
        select h.half, a.status
        from training.half_days h
        join training.attendance_lines a on a.half_day_id = h.id
        where h.host_name is not null and h.day = ${day}
        order by h.half`)
    assert.deepEqual(await atHost(), [])
    for (let n = 0; n < 2; n += 1) {
      await joins('admitted')
      await beffroi.settle()
    }
    assert.deepEqual(
      (await atHost()).map(({ half, status }) => `${half} ${status}`),
      ['afternoon absent', 'morning present'],
    )
    const claire = await beffroi.as('claire')
    const sheet = `/formation/${seeded.group7}/emargement/${day}/matin`
    assert.match(sentencesIn((await claire.get(sheet)).text), /En immersion chez Au Fil Propre/)
  })
})
