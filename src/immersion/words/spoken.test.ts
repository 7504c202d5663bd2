import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { addDays, parisInstant } from '#platform/time'
import { hearLetters, openBeffroi, type Visitor } from '#testing'
import { remindImmersions } from '../remind-immersions.ts'
import { toBeSeeded } from '../seeds/seeded-conventions.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const { toCome } = toBeSeeded(beffroi.now())
const { fromDay, toDay } = toCome.said
const own = `/immersions/mes-immersions/${toCome.id}`
const letters = hearLetters(beffroi)

/** Proper names, what files are called, and what Karine wrote. */
const known =
  /Beffroi|Arras et Calais|Au Fil Propre|Karine Hanquez(?:, référente)?|Aïcha(?: Benamar)?|M\. Aubry(?:, gérant)?|Artois Emploi Entreprise \(PLIE\)|Français|English|CDI|PDF|SIRET|Cerfa|net-entreprises|mp3|m4a|ogg|webm|Aide Voisine|nom@exemple\.fr|Café de Test|Beffroi/g

/** What a page says in Latin letters, where nobody wrote it. */
const latinIn = (html: string): string[] =>
  html
    .replaceAll(/<(script|style|svg)\b[\s\S]*?<\/\1>/g, '')
    .replaceAll(/<(?!html)(\w+)(?=\s)[^>]*\slang="fr"[^>]*>[\s\S]*?<\/\1>/g, '')
    .replaceAll(/<!doctype html>/gi, '')
    .split(/<[^>]*>/)
    .map((said) => said.replaceAll(/\s+/g, ' ').replaceAll(known, '').trim())
    .filter((said) => /\p{Script=Latin}{3}/u.test(said))

async function readIn(reader: Visitor, address: string): Promise<void> {
  for (const language of ['ar', 'uk']) {
    await reader.post('/langue', { language, to: '/' })
    const { text, status } = await reader.get(address)
    assert.equal(status, 200, address)
    assert.match(text, new RegExp(`<html lang="${language}"`), address)
    assert.deepEqual(latinIn(text), [], `${language} ${address}`)
  }
  await reader.post('/langue', { language: 'en', to: '/' })
  assert.match((await reader.get(address)).text, /<html lang="en"/)
}

describe('An immersion in another language', () => {
  test('is read while it is under way: where one goes, one’s half-days, and what is pressed when it goes badly', async () => {
    beffroi.setNow(parisInstant(fromDay, '15:30').toISOString())
    const aicha = await beffroi.as('aicha')
    for (const address of [own, `${own}/presences`]) await readIn(aicha, address)
    await aicha.post('/langue', { language: 'ar', to: '/' })
    await aicha.submit(`${own}/presences`, { day: fromDay, half: 'am', status: 'present' })
    assert.match((await aicha.get(`${own}/presences`)).text, /نصف يوم مسجّل[\s\S]*حضور/)
  })

  test('has its report, given by the person and by the host, each by their link', async () => {
    beffroi.setNow(parisInstant(toDay, '08:15').toISOString())
    await remindImmersions(beffroi.ground, beffroi.now())
    await beffroi.settle()
    const secretOf = (login: string) =>
      letters
        .flatMap((one) =>
          one.recipient === login ? (/\/immersions\/bilan\/([\w-]{43})/.exec(one.body)?.[1] ?? []) : [],
        )
        .at(-1) ?? assert.fail(`nothing for ${login}`)
    const [person, host] = [secretOf('+33639980920'), secretOf('+33639980921')]
    const written = (login: string) => letters.findLast(({ recipient }) => recipient === login)?.body ?? ''
    assert.match(written('+33639980920'), /كيف كانت تجربتك عند Au Fil Propre/)
    assert.match(written('+33639980921'), /finit son immersion chez vous/)
    const reader = beffroi.visitor()
    const pages = [
      `/immersions/bilan/${person}`,
      `/immersions/bilan/${host}`,
      `/immersions/bilan/${host}/presences`,
      `/immersions/signer/${person}`,
      `/immersions/signer/${host}`,
      `/immersions/signer/${host}/refus`,
    ]
    for (const address of pages) await readIn(reader, address)
    await reader.post('/langue', { language: 'ar', to: '/' })
    const refused = await reader.post(`/immersions/bilan/${host}`, { words: '' })
    assert.equal(refused.status, 422)
    assert.match(refused.text, /المس صورة للسؤال 1/)
    await reader.post(`/immersions/bilan/${host}`, { reached: 'yes', wouldHire: 'maybe', words: '' })
    await readIn(reader, `/immersions/bilan/${host}`)
    await readIn(await beffroi.as('aicha'), own)
  })

  test('is followed three months later in three presses', async () => {
    for (let days = 84; days < 100; days += 1) {
      beffroi.setNow(parisInstant(addDays(toDay, days), '08:15').toISOString())
      await remindImmersions(beffroi.ground, beffroi.now())
    }
    await beffroi.settle()
    const link = letters.flatMap(({ body }) => /\/immersions\/apres\/[\w-]{43}/.exec(body) ?? [])[0]
    assert.ok(link)
    // she reads English since
    assert.match(letters.find(({ body }) => body.includes(link))?.body ?? '', /where are you now/)
    const reader = beffroi.visitor()
    await readIn(reader, link)
    await reader.post(link, { situation: 'employed' })
    await readIn(reader, link)
    await reader.post(link, { contract: 'permanent' })
    await reader.post(link, { since: 'this month' })
    await readIn(reader, link)
  })
})
