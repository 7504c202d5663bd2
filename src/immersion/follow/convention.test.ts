import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { addDays, mondayOf, parisDay } from '#platform/time'
import {
  fillIn,
  formIn,
  hearLetters,
  newcomer,
  newOrganisation,
  openBeffroi,
  sentencesIn,
  type Visitor,
  walk,
} from '#testing'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const karine = await beffroi.as('karine')
const brigitte = await beffroi.as('brigitte')
const from = addDays(mondayOf(parisDay(beffroi.now())), 28)
const to = addDays(from, 11)

const said = {
  fromDay: from,
  toDay: to,
  tasks: 'Trier le linge\nRepasser\nPlier',
  safety: 'On vous montre la presse avant le premier jour.',
  agreement: 'aucune',
  hostLogin: '06 39 98 05 71',
  personLogin: 'aicha@ici.example',
  prescriberLogin: 'karine@ici.example',
}

const letters = hearLetters(beffroi)
const latest = async (recipient: string, what: RegExp): Promise<string> => {
  await beffroi.settle()
  const found = letters.findLast((letter) => letter.recipient === recipient && what.test(letter.body))
  return what.exec(found?.body ?? '')?.[0] ?? assert.fail(`nothing like ${what} went to ${recipient}`)
}
const linkOf = (recipient: string) => latest(recipient, /\/immersions\/signer\/[\w-]{43}/)
const codeOf = async (recipient: string) => (await latest(recipient, /\d{3}\s\d{3}/)).replace(/\s/, '')

async function sign(who: Visitor, recipient: string, mark: object) {
  const at = await linkOf(recipient)
  await who.submit(`${at}/code`)
  return who.post(`${at}/signature`, { code: await codeOf(recipient), ...mark })
}

describe('A convention', () => {
  test('is prescribed by who says so, and no one else', async () => {
    const page = await walk(
      karine,
      /^Conventions/,
      /Préparer une convention/,
      /BENAMAR|Benamar/,
      /Les Glycines/,
    )
    assert.doesNotMatch(page, /<a [^>]*prescription/, 'nothing in the form leads away from what is typed')
    const empty = await karine.post('/immersions/prescription', {})
    assert.equal(empty.status, 404)
    const prescribing = await walk(karine, /^Conventions/, /^Qui prescrit$/)
    const refused = await karine.post(
      /action="(\/immersions\/prescription\/[^"]+)"/.exec(prescribing)?.[1] ?? '',
      { kind: 'delegate', toDay: 'demain' },
    )
    assert.equal(refused.status, 422)
    const wrong = [/Délégation de \(si vous prescrivez par délégation\)/, /dites qui vous a donné ce droit/]
    for (const words of [...wrong, /Cette date n’existe pas/])
      assert.match(sentencesIn(refused.text).replaceAll('\u00A0', ' '), words)
    await fillIn(karine, prescribing, {
      kind: 'delegate',
      delegatedBy: 'France Travail',
      toDay: addDays(from, 60),
    })
  })

  let here = ''
  test('is written from what is known; the law answers beside the field', async () => {
    const page = await walk(
      karine,
      /^Conventions/,
      /Préparer une convention/,
      /BENAMAR|Benamar/,
      /Les Glycines/,
    )
    const action =
      /action="(\/immersions\/conventions\/nouvelle[^"]+)"/.exec(page)?.[1]?.replaceAll('&amp;', '&') ?? ''
    const form = formIn(page, action)
    assert.equal(form['welcomedBy'], 'Mme Fournier, cheffe de service')
    const long = await karine.post(action, { ...form, ...said, toDay: addDays(from, 31) })
    assert.equal(long.status, 422)
    assert.match(sentencesIn(long.text), /Une immersion dure un mois au plus/)
    const shared = await karine.post(action, { ...form, ...said, personLogin: said.hostLogin })
    assert.match(sentencesIn(shared.text), /Deux signataires ont reçu leur code au même endroit/)
    const kept = await karine.post(action, { ...form, ...said })
    assert.equal(kept.status, 303, sentencesIn(kept.text))
    here = kept.location ?? ''
    assert.equal((await karine.post(action, { ...form, ...said })).location, here)
    assert.match(sentencesIn((await karine.get(here)).text), /À envoyer/)
  })

  test('is read by who stands around the person, written by its own organisation, and is nobody else’s', async () => {
    assert.equal((await brigitte.get(here)).status, 200)
    assert.match((await brigitte.get(`${here}.pdf`)).text, /^%PDF/)
    assert.equal((await brigitte.post(`${here}/envoyer`, {})).status, 404)
    const { id: organisationId } = await newOrganisation(beffroi, 'prescriber')
    const other = await newcomer(beffroi, { organisationId, role: 'referent' })
    for (const path of ['', '/correction', '/arreter', '.pdf'])
      assert.equal((await other.get(`${here}${path}`)).status, 404, path)
    assert.equal((await beffroi.visitor().get(here)).status, 303)
  })

  test('is sent once; each signs by their own link and code, and nobody for another', async () => {
    for (let n = 0; n < 2; n += 1) await karine.submit(`${here}/envoyer`)
    await beffroi.settle()
    assert.equal(
      letters.filter(
        ({ recipient, body }) =>
          /571$|@ici\.example$/.test(recipient) && body.includes('/immersions/signer/'),
      ).length,
      3,
    )
    const anybody = beffroi.visitor()
    const host = await linkOf('+33639980571')
    const letter = letters.findLast(({ recipient }) => recipient === 'aicha@ici.example')?.body ?? ''
    assert.match(
      letter,
      /^Bonjour Aïcha Benamar,\n\nVotre immersion[^]*pour vous, et personne d’autre\. Ne le donnez pas\.$/,
    )
    const short = sentencesIn((await anybody.get(host)).text)
    assert.match(short, /Aïcha vient chez Résidence Les Glycines/)
    assert.match(short, /0 sur 3/)
    assert.equal((await anybody.get(host.slice(0, -2) + 'xx')).status, 404)
    assert.equal((await anybody.get(`${host}/signature`)).status, 303)
    await anybody.submit(`${host}/code`)
    const wrong = await anybody.post(`${host}/signature`, { code: '000000', typed: 'Mme Fournier' })
    assert.equal(wrong.status, 422)
    const unmarked = await anybody.post(`${host}/signature`, { code: await codeOf('+33639980571') })
    assert.match(sentencesIn(unmarked.text), /Il manque votre signature\. Écrivez votre nom/)
    // another code is asked for, and the name that was typed stays
    const before = await codeOf('+33639980571')
    const renewed = await anybody.post(`${host}/code`, { code: '12', typed: 'Mme Fournier' })
    assert.match(renewed.text, /value="Mme Fournier"/)
    assert.match(sentencesIn(renewed.text), /Un autre code est parti/)
    assert.notEqual(await codeOf('+33639980571'), before)
    // the code of one opens nothing for another
    const person = await linkOf('aicha@ici.example')
    await anybody.submit(`${person}/code`)
    const swapped = await anybody.post(`${person}/signature`, {
      code: await codeOf('+33639980571'),
      typed: 'Moi',
    })
    assert.equal(swapped.status, 422)
    assert.equal((await sign(anybody, '+33639980571', { drawing: 'M10 10L40 40L90 20' })).status, 303)
    assert.match(sentencesIn((await anybody.get(host)).text), /Vous avez signé/)
    assert.match(sentencesIn((await karine.get(here)).text), /Manque : /)
  })

  test('written again is signed again by all', async () => {
    const page = (await karine.get(`${here}/correction`)).text
    const form = formIn(page, `${here}/correction`)
    assert.equal((await karine.post(`${here}/correction`, { ...form, safety: 'Des gants.' })).status, 303)
    assert.match(
      sentencesIn((await beffroi.visitor().get(await linkOf('+33639980571'))).text),
      /Le texte change/,
    )
    await karine.submit(`${here}/envoyer`)
    const host = await linkOf('+33639980571')
    assert.match(sentencesIn((await beffroi.visitor().get(host)).text), /0 sur 3/)
    await sign(beffroi.visitor(), '+33639980571', { typed: 'Mme Fournier' })
    await sign(beffroi.visitor(), 'aicha@ici.example', { typed: 'Aïcha' })
  })

  test('that two correct at once keeps the words of both: the second is told', async () => {
    const page = (await karine.get(`${here}/correction`)).text
    const form = formIn(page, `${here}/correction`)
    const there = () => karine.get(here)
    assert.equal((await karine.post(`${here}/correction`, form)).status, 303)
    assert.match(sentencesIn((await there()).text), /À signer/)
    const late = await karine.post(`${here}/correction`, { ...form, seen: 'autre', safety: 'Un casque.' })
    assert.equal(late.status, 422)
    assert.match(sentencesIn(late.text), /Quelqu’un d’autre a enregistré entre-temps/)
    assert.match(late.text, /Un casque/)
    assert.match(sentencesIn((await there()).text), /À signer/)
  })

  test('is signed on paper by who likes, and a second person looks at it', async () => {
    const photo = () =>
      new File([Uint8Array.from(Buffer.from('%PDF-1.4\n%%EOF'))], 'page.pdf', { type: 'application/pdf' })
    const page = (await karine.get(here)).text
    const paper = /action="([^"]+\/papier\/[^"]+)"/.exec(page)?.[1] ?? ''
    assert.equal((await karine.post(paper, {})).status, 422)
    assert.equal((await karine.post(paper, { photo: photo() })).status, 303)
    assert.equal((await karine.post(`${paper}/verifier`, {})).status, 422)
    assert.equal((await brigitte.get(paper)).status, 200)
    assert.equal((await brigitte.post(`${paper}/verifier`, {})).status, 303)
    assert.match(sentencesIn((await karine.get(here)).text), /Signée/)
    const host = await linkOf('+33639980571')
    assert.match(sentencesIn((await beffroi.visitor().get(host)).text), /Tout le monde a signé/)
    const pdf = await beffroi.visitor().get(`${host}/convention.pdf`)
    assert.match(pdf.text, /^%PDF/)
  })

  test('is cancelled with a reason that the host does not read, once', async () => {
    assert.equal((await karine.post(`${here}/arreter`, {})).status, 422)
    for (let n = 0; n < 2; n += 1)
      assert.equal((await karine.post(`${here}/arreter`, { why: 'La résidence ferme.' })).status, 303)
    const host = await linkOf('+33639980571')
    const seen = sentencesIn((await beffroi.visitor().get(host)).text)
    assert.match(seen, /Cette immersion est annulée/)
    assert.doesNotMatch(seen, /La résidence ferme/)
    await beffroi.settle()
    assert.deepEqual(
      letters.filter(({ body }) => /La résidence ferme/.test(body)).map(({ recipient }) => recipient),
      ['aicha@ici.example'],
    )
    assert.equal((await karine.post(`${here}/envoyer`, {})).status, 422)
  })
})
