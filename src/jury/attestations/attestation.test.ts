import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { after, describe, test } from 'node:test'
import { DataIntegrityProof } from '@digitalbazaar/data-integrity'
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite'
import { verifyCredential as verifyElsewhere } from '@digitalbazaar/vc'
import { checkStatus } from '@digitalbazaar/vc-bitstring-status-list'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { z } from 'zod'
import { seededTrainees } from '#people'
import { openBeffroi, sentencesIn } from '#testing'
import { attestationsOf } from './store.ts'
import { loadContext } from '../credentials/contexts.ts'
import { rotateKeys } from '../credentials/key-file.ts'
import { seededJuries } from '../seeds/seeded-juries.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})

const list = `/certification/jury/${seededJuries.held}/attestations`
const [brigitte, helene, claire] = [
  await beffroi.as('brigitte'),
  await beffroi.as('helene'),
  await beffroi.as('claire'),
]
const anybody = beffroi.visitor()
const [first, second, third, fourth] = await attestationsOf(beffroi.db, seededJuries.held)
assert(first && second && third && fourth)

const did = z.looseObject({ id: z.string(), verificationMethod: z.array(z.looseObject({ id: z.string() })) })
const credentialOf = async (id: string): Promise<unknown> =>
  JSON.parse((await anybody.get(`/attestations/${id}.json`)).text)

/** Another verifier, which fetches our key document and our list over HTTP. */
async function isAcceptedElsewhere(credential: unknown): Promise<boolean> {
  const published = did.parse(JSON.parse((await anybody.get('/.well-known/did.json')).text))
  const { verified, statusResult } = await verifyElsewhere({
    credential,
    now: beffroi.now(),
    suite: new DataIntegrityProof({ cryptosuite }),
    checkStatus: async (options) => {
      const { results = [], ...checked } = await checkStatus(options)
      return { ...checked, verified: checked.verified && results.every(({ status }) => !status) }
    },
    documentLoader: async (url) => {
      const found = await publishedAt(url, published)
      return found ? { contextUrl: null, documentUrl: url, document: found } : loadContext(url)
    },
  })
  return verified && statusResult?.verified === true
}

async function publishedAt(url: string, published: z.output<typeof did>): Promise<object | undefined> {
  if (url === published.id) return published
  const method = published.verificationMethod.find((one) => one.id === url)
  if (method) return { '@context': 'https://w3id.org/security/multikey/v1', ...method }
  const prefix = `${beffroi.ground.site.url}/statuts/`
  return url.startsWith(prefix)
    ? z.looseObject({}).parse(JSON.parse((await anybody.get(new URL(url).pathname)).text))
    : undefined
}

const check = async (attestation: string, nom = '') => {
  const answer = await anybody.post('/attestations/verification', { attestation, name: nom })
  return { status: answer.status, said: sentencesIn(answer.text) }
}

/** What is written on each page of its paper. */
async function paperOf(id: string): Promise<string[]> {
  const { bytes } = await anybody.get(`/attestations/${id}.pdf`)
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise
  const numbers = Array.from({ length: pdf.numPages }, (_, i) => i + 1)
  return Promise.all(
    numbers.map(async (number) => {
      const { items } = await (await pdf.getPage(number)).getTextContent()
      const text = items.map((one) => ('str' in one ? one.str : '')).join(' ')
      return text.replaceAll(/\s+/g, ' ')
    }),
  )
}

describe('An attestation', () => {
  test('says to the bearer of its address what it proves, what it does not, and who judged', async () => {
    const answer = await anybody.get(`/attestations/${first.id}`)
    const said = sentencesIn(answer.text)
    for (const words of [
      first.content.name,
      'Ce que cela ne prouve pas',
      'Hélène Dubrulle',
      'CREFO',
      'Valable',
      '14 juin 2018',
    ])
      assert.ok(said.includes(words), words)
    assert.equal(answer.headers.get('x-robots-tag'), 'noindex')
  })

  test('is signed: accepted by our verifier and by another, and does not carry the name', async () => {
    const answer = await anybody.get(`/attestations/${first.id}.json`)
    assert.match(answer.headers.get('content-type') ?? '', /^application\/ld\+json/)
    assert.ok(!answer.text.includes(first.content.name.split(' ').at(-1) ?? ''))
    assert.equal(await isAcceptedElsewhere(JSON.parse(answer.text)), true)
    assert.ok((await check(answer.text)).said.includes('vraie et toujours valable'))
  })

  test('is the same to the letter each time, and after a rotation of the keys', async () => {
    const before = (await anybody.get(`/attestations/${first.id}.json`)).text
    await rotateKeys(`${beffroi.ground.site.dataDir}/keys`, beffroi.now())
    assert.equal((await anybody.get(`/attestations/${first.id}.json`)).text, before)
    assert.equal(await isAcceptedElsewhere(JSON.parse(before)), true)
    assert.ok((await check(before)).said.includes('vraie et toujours valable'))
  })

  test('is refused, here and elsewhere, when one word of it changed', async () => {
    const text = (await anybody.get(`/attestations/${second.id}.json`)).text
    const altered = text
      .replace('"value": "Pas acquis"', '"value": "Acquis"')
      .replace('"value": "En partie"', '"value": "Acquis"')
    assert.notEqual(altered, text)
    assert.equal(await isAcceptedElsewhere(JSON.parse(altered)), false)
    assert.ok((await check(altered)).said.includes('Elle a été modifiée après la signature.'))
  })

  test('knows its bearer’s name without telling it', async () => {
    const text = (await anybody.get(`/attestations/${first.id}.json`)).text
    const swapped = first.content.name.split(' ').toReversed().join(' ').toUpperCase()
    assert.ok((await check(text, swapped)).said.includes('Le nom est bien celui'))
    assert.ok((await check(text, 'Jeanne Autre')).said.includes('ce nom n’est pas celui'))
  })

  test('is a PDF whose bytes do not change', async () => {
    const [one, two] = [
      await anybody.get(`/attestations/${first.id}.pdf`),
      await anybody.get(`/attestations/${first.id}.pdf`),
    ]
    assert.equal(one.headers.get('content-type'), 'application/pdf')
    const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
    assert.equal(hash(one.bytes), hash(two.bytes))
    const pdf = await getDocument({ data: new Uint8Array(one.bytes), verbosity: 0 }).promise
    const { items } = await (await pdf.getPage(1)).getTextContent()
    const words = items.map((item) => ('str' in item ? item.str : '')).join(' ')
    assert.match(
      words,
      new RegExp(`^${first.content.organiser}.*Avec le soutien de`),
      'the letterhead of its organiser',
    )
  })

  test('is issued once to each, by the person in charge of the organiser', async () => {
    for (let n = 0; n < 2; n++) assert.equal((await helene.post(list)).status, 303)
    assert.equal((await brigitte.post(list)).status, 404)
    assert.equal((await attestationsOf(beffroi.db, seededJuries.held)).length, 13)
    assert.equal((await claire.post(list)).status, 404)
    assert.equal((await claire.get(list)).status, 404)
    const rehearsal = `/certification/jury/${seededJuries.rehearsal}/attestations`
    assert.equal((await helene.post(rehearsal)).status, 404)
  })

  test('is taken back for a reason that its page shows, and refused from then on by both verifiers', async () => {
    const text = (await anybody.get(`/attestations/${second.id}.json`)).text
    assert.equal(await isAcceptedElsewhere(JSON.parse(text)), true)
    assert.equal((await helene.post(`${list}/${second.id}`, { why: '' })).status, 422)
    assert.equal((await claire.post(`${list}/${second.id}`, { why: 'Non' })).status, 404)
    await helene.submit(`${list}/${second.id}`, { why: 'Une grille échangée.' })
    assert.equal((await helene.post(`${list}/${second.id}`, { why: 'Encore.' })).status, 422)
    assert.equal(await isAcceptedElsewhere(await credentialOf(second.id)), false)
    assert.ok((await check(text)).said.includes('retirée'))
    const said = sentencesIn((await anybody.get(`/attestations/${second.id}`)).text)
    assert.ok(said.includes('Retirée le') && said.includes('Une grille échangée.'))
    // Taken back is not issued again by the press for all.
    await helene.post(list)
    const theirs = (await attestationsOf(beffroi.db, seededJuries.held)).filter(
      (one) => one.personId === second.personId,
    )
    assert.equal(theirs.length, 1)
  })

  test('may be replaced: the first page leads to the second, which holds', async () => {
    await helene.submit(`${list}/${first.id}`, { why: 'Nom mal écrit.', reissue: 'yes' })
    const next = (await attestationsOf(beffroi.db, seededJuries.held)).find(
      (one) => one.personId === first.personId && !one.revokedAt,
    )
    assert(next)
    const answer = await anybody.get(`/attestations/${first.id}`)
    assert.ok(answer.text.includes(`/attestations/${next.id}`))
    assert.ok(sentencesIn(answer.text).includes('Remplacée le'))
    assert.equal(await isAcceptedElsewhere(await credentialOf(next.id)), true)
    assert.notEqual(next.salt, first.salt)
  })

  test('says on paper that it was taken back, or replaced and by which, and at the foot of each page', async () => {
    assert.doesNotMatch((await paperOf(third.id)).join(''), /Retirée|Remplacée/)
    await helene.submit(`${list}/${third.id}`, { why: 'Émise deux fois' })
    const [front = '', ...others] = await paperOf(third.id)
    assert.match(front, /^.*Retirée le .* Raison : Émise deux fois\. Ce papier ne vaut plus\./)
    for (const page of others) assert.match(page, /Retirée le/)
    await helene.submit(`${list}/${fourth.id}`, { why: 'Nom mal écrit.', reissue: 'yes' })
    const theirs = (await attestationsOf(beffroi.db, seededJuries.held)).find(
      (one) => one.personId === fourth.personId && !one.revokedAt,
    )
    assert.match(
      (await paperOf(fourth.id))[0] ?? '',
      new RegExp(`Remplacée le .*/attestations/${theirs?.id}`),
    )
    assert.doesNotMatch((await paperOf(theirs?.id ?? '')).join(''), /Retirée|Remplacée/)
  })
})

describe('What is not an attestation', () => {
  test('is said so, whatever is pasted, and an address that is none answers 404', async () => {
    for (const text of [
      '{',
      '[]',
      '{"a":1}',
      'bonjour',
      '{"@context":["https://www.w3.org/ns/credentials/v2"]}',
    ]) {
      const { status, said } = await check(text)
      assert.equal(status, 200)
      assert.ok(said.includes('Ne vous y fiez pas'), text)
    }
    assert.equal((await check('')).status, 422)
    assert.equal((await check('x'.repeat(60_001))).status, 422)
    const stranger = seededTrainees.group1[0]?.id
    for (const path of [
      `${stranger}`,
      `${stranger}.json`,
      `${stranger}.pdf`,
      'x'.repeat(36) + '.json',
      '------------------------------------.json',
    ])
      assert.equal((await anybody.get(`/attestations/${path}`)).status, 404, path)
    assert.equal((await anybody.get('/statuts/0')).status, 404)
  })
})
