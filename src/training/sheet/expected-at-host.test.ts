import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { seeded } from '#actions'
import { fullName, seededTrainees } from '#people'
import { newId, type Id } from '#platform/id'
import { parisDay, parisInstant } from '#platform/time'
import { openBeffroi, sentencesIn } from '#testing'
import { planAtHost } from '../at-host/door.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const { db } = beffroi
const day = parisDay(beffroi.now())
const nadege = seededTrainees.group7[11] ?? assert.fail()
const claire = await beffroi.as('claire')
const sheet = `/formation/${seeded.group7}/emargement/${day}/matin`
const row = `${sheet}/${nadege.id}`
const halves = [
  {
    day,
    half: 'morning' as const,
    startsAt: parisInstant(day, '09:00'),
    endsAt: parisInstant(day, '12:00'),
  },
]
const planned = {
  conventionId: newId<Id<'convention'>>(),
  personId: nadege.id,
  hostName: 'Chez Momo',
  halves,
}
await db.transaction((tx) => planAtHost(tx, { ...planned, at: beffroi.now() }))

async function onPaper(): Promise<string> {
  const { bytes } = await claire.get(`${sheet}.pdf`)
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise
  const texts: string[] = []
  for (let n = 1; n <= pdf.numPages; n++) {
    const { items } = await (await pdf.getPage(n)).getTextContent()
    texts.push(items.map((one) => ('str' in one ? one.str : '')).join(' '))
  }
  return texts.join(' ').replaceAll(/\s+/g, ' ')
}

describe('Who is expected at the host of an immersion, and of whom nothing is noted there,', () => {
  test('is read as expected, at a house whose name is said once', async () => {
    assert.match(sentencesIn((await claire.get(sheet)).text), /En immersion chez Momo/)
  })

  test('is not proven there by the sheet on paper', async () => {
    assert.match(await onPaper(), /En immersion prévue chez Momo \(convention\), pas encore notée/)
  })

  test('may sign here, when the host was closed and they came', async () => {
    assert.match((await claire.get(row)).text, new RegExp(`href="${row}/signer"`))
    await claire.submit(`${row}/signature`, { name: fullName(nadege), late: '0' })
    assert.doesNotMatch(await onPaper(), /Momo/)
    assert.doesNotMatch((await claire.get(row)).text, new RegExp(`href="${row}/signer"`))
  })
})
