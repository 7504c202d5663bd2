import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { sql } from '#platform/db'
import { hashOf, newToken } from '#platform/secret'
import { parisInstant } from '#platform/time'
import { formIn, hearLetters, linkIn, openBeffroi, type Visitor } from '#testing'
import { signatoriesOf } from '../convention/door.ts'
import { seededProposal } from '../seeds/seed-matching.ts'
import { toBeSeeded } from '../seeds/seeded-conventions.ts'
import { secondHost } from '../seeds/seeded-hosts.ts'
import { insertSigningLink } from '../signing/link-store.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const { db } = beffroi
const { toCome } = toBeSeeded(beffroi.now())
const { fromDay } = toCome.said
const AUBRY = '+33639980921'
const letters = hearLetters(beffroi)
const lastTo = async (login: string): Promise<string> => {
  await beffroi.settle()
  return letters.findLast(({ recipient }) => recipient === login)?.body ?? assert.fail(`nothing to ${login}`)
}

/** Proper names, what files and papers are called, and what was typed here. */
const known =
  /Beffroi|Arras et Calais|Au Fil Propre|Karine Hanquez(?:, référente)?|(?:Aïcha|Yasmine|Inès|Chantal)(?: \p{Lu}\p{Ll}+)*|M\. Aubry(?:, gérant)?|Artois Emploi Entreprise \(PLIE\)|Fleurs de la Scarpe|\d+ [^,<]*, Arras|Français|English|PDF|SIRET|Cerfa|net-entreprises\.fr|nom@exemple\.fr/gu

/** What a page says in Latin letters, where nobody wrote it. */
const latinIn = (html: string): string[] =>
  html
    .replaceAll(/<(script|style|svg)\b[\s\S]*?<\/\1>/g, '')
    .replaceAll(/<textarea[\s\S]*?<\/textarea>/g, '')
    .replaceAll(/<(?!html)(\w+)(?=\s)[^>]*\slang="fr"[^>]*>[\s\S]*?<\/\1>/g, '')
    .replaceAll(/<!doctype html>/gi, '')
    .split(/<[^>]*>/)
    .map((said) =>
      said
        .replaceAll(/[\s\u00A0]+/g, ' ')
        .replaceAll(known, '')
        .trim(),
    )
    .filter((said) => /\p{Script=Latin}{3}/u.test(said))

const speaks = async (reader: Visitor, language: string) => reader.post('/langue', { language, to: '/' })

async function readIn(reader: Visitor, address: string, wanted = 200): Promise<void> {
  for (const language of ['uk', 'ar']) {
    await speaks(reader, language)
    const { text, status } = await reader.get(address)
    assert.equal(status, wanted, address)
    assert.match(text, new RegExp(`<html lang="${language}"`), address)
    assert.deepEqual(latinIn(text), [], `${language} ${address}`)
  }
}

async function linkOf(role: string): Promise<string> {
  const one = (await signatoriesOf(db, toCome.id)).find((signatory) => signatory.role === role)
  const secret = newToken()
  await db.transaction((tx) =>
    insertSigningLink(tx, one?.id ?? assert.fail(role), hashOf(secret), beffroi.now()),
  )
  return `/immersions/accident/${secret}`
}

describe('A host who reads another language', () => {
  test('has its own page in it, asks for the link of it, and is told in it when that is over', async () => {
    const karine = await beffroi.as('karine')
    const here = `/immersions/employeurs/${secondHost}/page`
    const pageLink = async () =>
      /\/immersions\/accueil\/[\w-]{43}/.exec(await lastTo(AUBRY))?.[0] ?? assert.fail()
    await karine.submit(here, { login: AUBRY })
    assert.match(await lastTo(AUBRY), /qui vient en immersion/)
    const link = await pageLink()
    const reader = beffroi.visitor()
    for (const address of [link, '/immersions/accueil', '/immersions/accueil/envoye'])
      await readIn(reader, address)
    await readIn(reader, `${link.slice(0, -3)}zzz`, 404)
    const wrong = await reader.post('/immersions/accueil', { login: 'Aubry' })
    assert.match(wrong.text, /ليس بريدًا إلكترونيًا/)
    await reader.post('/immersions/accueil', { login: AUBRY })
    assert.match(await lastTo(AUBRY), /من يأتي في تجربة عمل/)
  })

  test('is written to in the language in which it pressed something, not in the one of a picture of its page', async () => {
    const karine = await beffroi.as('karine')
    const send = () => karine.post(`/immersions/employeurs/${secondHost}/page`, { login: AUBRY })
    await send()
    assert.match(await lastTo(AUBRY), /qui vient en immersion/)
    const link = /\/immersions\/accueil\/[\w-]{43}/.exec(await lastTo(AUBRY))?.[0] ?? assert.fail()
    const reader = beffroi.visitor()
    await speaks(reader, 'uk')
    await reader.get(link)
    await send()
    assert.match(await lastTo(AUBRY), /qui vient en immersion/)
    await reader.submit(`${link}/accueillir`)
    await beffroi.visitor().get(link)
    await send()
    assert.match(await lastTo(AUBRY), /хто приходить на практику/)
  })

  test('answers in it for somebody who is proposed', async () => {
    const reader = beffroi.visitor()
    const newAddress = async () => {
      // as short as those of before November 2026, which still answer
      const secret = newToken().slice(0, 32)
      await db.transaction((tx) =>
        tx.run(sql`
          update immersion.proposals
          set secret_hash = ${hashOf(secret)}
          where id = ${seededProposal}`),
      )
      return `/immersions/proposition/${secret}`
    }
    const at = await newAddress()
    for (const end of ['', '?reponse=yes', '?reponse=no', '?reponse=later', '?dit'])
      await readIn(reader, `${at}${end}`)
    await reader.post(at, { answer: 'yes' })
    await readIn(reader, at)
    await db.transaction((tx) =>
      tx.run(sql`
        update immersion.proposals
        set answer = 'no'
        where id = ${seededProposal}`),
    )
    await readIn(reader, at)
  })

  test('declares itself in it: the form, what is wrong, the code, and who follows it', async () => {
    const FORM = '/immersions/declaration'
    const login = '+33639987701'
    const reader = beffroi.visitor('10.7.0.9')
    await readIn(reader, FORM)
    const form = formIn((await reader.get(FORM)).text, FORM)
    const empty = await reader.post(FORM, form)
    assert.equal(empty.status, 422)
    assert.deepEqual(latinIn(empty.text), [])
    const said = {
      name: 'Fleurs de la Scarpe',
      siret: '000 090 005 00018',
      activity: 'Fleuriste',
      address: '8 rue du Port',
      postcode: '62000',
      town: 'Arras',
      tradesSaid: 'composition florale',
      welcomedBy: 'Mme Delattre, gérante',
      login: '06 39 98 77 01',
    }
    const at = (await reader.post(FORM, { ...form, ...said })).location ?? assert.fail()
    assert.match(await lastTo(login), /رمزك لفتح تصريحك/)
    await readIn(reader, at)
    await reader.post(`${at}/autre`)
    const letter = await lastTo(login)
    assert.match(letter, /رمزك لفتح تصريحك/, 'asked for again, in the same language')
    assert.match((await reader.post(`${at}/code`, { code: '000000' })).text, /هذا الرمز غير صحيح/)
    const code = /\d{3}\s\d{3}/.exec(letter)?.[0] ?? assert.fail(letter)
    await reader.post(`${at}/code`, { code })
    await readIn(reader, at)
    const karine = await beffroi.as('karine')
    const list = (await karine.get('/immersions/declarations')).text
    await karine.submit(`${linkIn(list, /Fleurs de la Scarpe/)}/suivre`)
    assert.match(await lastTo(login), /شكرًا على التصريح/)
    await readIn(reader, at)
  })

  test('says an accident in it, and so do who was hurt and who declares it', async () => {
    beffroi.setNow(parisInstant(fromDay, '11:00').toISOString())
    const [host, prescriber] = [await linkOf('host'), await linkOf('prescriber')]
    const reader = beffroi.visitor()
    await readIn(reader, host)
    await readIn(reader, `${host}/dire`)
    const form = formIn((await reader.get(`${host}/dire`)).text, `${host}/dire`)
    const empty = await reader.post(`${host}/dire`, { ...form, day: '' })
    assert.equal(empty.status, 422)
    assert.deepEqual(latinIn(empty.text), [])
    const facts = {
      day: fromDay,
      clock: '10:30',
      place: 'there',
      exactly: 'L’atelier',
      doing: 'Elle repassait.',
      how: 'La presse s’est fermée.',
      bodyPart: 'La main',
      injury: 'Une brûlure',
      stopsWork: 'no',
      firstTold: 'M. Aubry',
    }
    await reader.post(`${host}/dire`, { ...form, ...facts })
    const one = `${host}/${form['id']}`
    for (const address of [host, `${one}/corriger`, `${one}/retirer`]) await readIn(reader, address)
    const at = prescriber
    await readIn(reader, at)
    await readIn(reader, `${at}/${form['id']}/declaree`)
    const unproved = await reader.post(`${at}/${form['id']}/declaree`, { declaredOn: fromDay })
    assert.equal(unproved.status, 422)
    assert.deepEqual(latinIn(unproved.text), [])
    const aicha = await beffroi.as('aicha')
    const own = `/immersions/mes-immersions/${toCome.id}/accident`
    await readIn(aicha, own)
    await readIn(aicha, `${own}/dire`)
    await readIn(aicha, `${own}/${form['id']}/corriger`)
    assert.match(await lastTo('+33639980920'), /votre accident est dit/)
    await aicha.post(`${own}/${form['id']}/corriger`, {
      ...formIn((await aicha.get(`${own}/${form['id']}/corriger`)).text, `${own}/${form['id']}/corriger`),
      how: 'La presse s’est ouverte.',
    })
    await reader.post(`${one}/retirer`, { n: '9', why: '' })
    await readIn(reader, one.replace(/\/[^/]*$/, ''))
    const part = formIn((await reader.get(`${host}/dire`)).text, `${host}/dire`)
    const { day, how } = facts
    await reader.post(`${host}/dire`, { ...part, day, clock: '10:20', how })
    await readIn(reader, host)
    for (const step of ['lieu', 'activite', 'blessure', 'temoins'])
      await readIn(reader, `${host}/${part['id']}/completer?etape=${step}`)
    // somebody at a desk reads French whatever the language of their telephone
    const karine = await beffroi.as('karine')
    const desk = `/immersions/conventions/${toCome.id}/accident`
    await speaks(karine, 'ar')
    assert.match((await karine.get(desk)).text, /Corriger ou compléter/)
  })
})
