import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { after, describe, test } from 'node:test'
import { deflateRawSync } from 'node:zlib'
import { sql } from '#platform/db'
import { writeZip } from '#platform/zip'
import { newcomer, openBeffroi, sentencesIn } from '#testing'
import { incomingFolder } from './hold-archive.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const shirt = {
  id: randomUUID(),
  title: 'Une chemise',
  did: 'Je repasse.'.repeat(40),
  happenedOn: '2026-05-04',
}
const empty = { learnt: null, place: null, withWhom: null, link: null, seenAs: null, proves: [] }
const pieces = [{ path: 'chemise.txt', isTold: false, name: 'chemise.txt' }]
const manifest = JSON.stringify({
  format: 'beffroi portfolio',
  version: 1,
  from: 'ici',
  person: 'Moi',
  madeAt: '2026-05-04',
  evidence: [{ ...shirt, ...empty, pieces }],
})
const zip = (portfolio = manifest) =>
  Buffer.from(
    writeZip(
      [
        { path: 'portfolio.json', bytes: portfolio },
        { path: 'chemise.txt', bytes: 'Une chemise bien repassée. '.repeat(40) },
      ],
      beffroi.now(),
    ),
  )
const LOCAL = 'PK\u0003\u0004'
const DIRECTORY = 'PK\u0001\u0002'

/** Where the bytes of a file stand, and where the directory says what it is. */
function placeOf(whole: Buffer, path: string) {
  const at = whole.indexOf(path) - 30
  assert.equal(whole.toString('latin1', at, at + 4), LOCAL)
  const from = at + 30 + whole.readUInt16LE(at + 26) + whole.readUInt16LE(at + 28)
  const said = whole.lastIndexOf(path) - 46
  assert.equal(whole.toString('latin1', said, said + 4), DIRECTORY)
  return { from, said, packed: whole.readUInt32LE(said + 20) }
}
const damages: Record<string, (whole: Buffer, path: string) => unknown> = {
  'bytes that are no longer those that were packed': (whole, path) => {
    const { from, packed } = placeOf(whole, path)
    whole.fill(0xff, from, from + packed)
  },
  'another sum than the one announced': (whole, path) => {
    const { said } = placeOf(whole, path)
    whole.writeUInt32LE(~whole.readUInt32LE(said + 16) >>> 0, said + 16)
  },
  'an end that is missing': (whole, path) => {
    const { said, packed } = placeOf(whole, path)
    whole.writeUInt32LE(packed - 9, said + 20)
  },
  'more than what was announced': (whole, path) => whole.writeUInt32LE(10, placeOf(whole, path).said + 24),
  'a beginning that is elsewhere': (whole, path) =>
    whole.writeUInt32LE(0x7fff_ffff, placeOf(whole, path).said + 42),
  'other bytes, packed as they should be': (whole, path) => {
    const { from, packed } = placeOf(whole, path)
    deflateRawSync(Buffer.alloc(packed, 0)).copy(whole, from)
  },
}

async function bring(bytes: Buffer) {
  const who = await newcomer(beffroi)
  const file = new File([Uint8Array.from(bytes)], 'portfolio.zip', { type: 'application/zip' })
  const sent = await who.post('/portfolio/emporter', { file })
  const held = /name="held" value="([^"]+)"/.exec(sent.text)?.[1]
  const answer = held ? await who.post('/portfolio/emporter/oui', { held }) : sent
  const kept = await beffroi.db.row(sql`select 1 from portfolio.evidence where person_id = ${who.personId}`)
  assert.equal(kept, undefined)
  assert.deepEqual(readdirSync(incomingFolder(beffroi.ground.site.dataDir)), [])
  return answer
}

describe('An archive that was damaged on its way', () => {
  for (const path of ['portfolio.json', 'chemise.txt'])
    for (const [why, damage] of Object.entries(damages))
      test(`is refused in one sentence beside its field, and nothing is kept: ${path}, ${why}`, async () => {
        const whole = zip()
        damage(whole, path)
        const answer = await bring(whole)
        assert.equal(answer.status, 422)
        assert.match(sentencesIn(answer.text), /Ce fichier est abîmé\. Téléchargez-le encore une fois\./)
      })

  for (const [why, text] of [
    ['cut', manifest.slice(0, 200)],
    ['of another form', '{"evidence":7}'],
    ['no text', '\u0000\u0001'],
    ['nothing', ''],
  ] as const)
    test(`says that it is not read, when its page is ${why}`, async () => {
      const answer = await bring(zip(text))
      assert.equal(answer.status, 422)
      assert.match(sentencesIn(answer.text), /Le portfolio de ce ZIP ne se lit pas/)
    })
})
