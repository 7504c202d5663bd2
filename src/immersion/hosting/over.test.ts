import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { hearLetters, openBeffroi, sentencesIn } from '#testing'
import { secondHost } from '../seeds/seeded-hosts.ts'
import { seededConventions } from '../seeds/seeded-conventions.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const AUBRY = '+33639980921'
const letters = hearLetters(beffroi)
const { unanswered } = seededConventions
const words = (html: string) => sentencesIn(html).replaceAll('\u00A0', ' ')
const karine = await beffroi.as('karine')
await karine.submit(`/immersions/employeurs/${secondHost}/page`, { login: AUBRY })
await beffroi.settle()
const link =
  letters.flatMap(({ body }) => /\/immersions\/accueil\/[\w-]{43}/.exec(body) ?? []).at(-1) ?? assert.fail()
const anybody = beffroi.visitor()

describe('The page of a host', () => {
  test('keeps the immersions that are over, with their dates and their papers, also while a report is awaited', async () => {
    const page = (await anybody.get(link)).text
    const over = page.slice(page.indexOf('Terminées'))
    assert.match(
      words(over),
      /Terminées Yasmine .*, du .* au .*Signée par tous Bilan attendu.*La convention \(PDF\)/,
    )
    assert.match(words(page), /À faire Yasmine .*Bilan attendu/)
    const paper = `${link}/${unanswered}/convention.pdf`
    assert.ok(over.includes(paper))
    assert.equal((await anybody.get(paper)).headers.get('content-type'), 'application/pdf')
  })

  test('takes back a hire that it said there, once; nobody else does by another link', async () => {
    await anybody.submit(`${link}/${unanswered}/recrute`)
    const said = await anybody.get(link)
    assert.match(
      words(said.text),
      /Recrutement noté.*Le recrutement est une erreur \? .*Retirer ce recrutement/,
    )
    assert.equal(
      (await anybody.post(`${link.slice(0, -3)}abc/${unanswered}/recrute/retirer`, {})).status,
      404,
    )
    for (let n = 0; n < 2; n += 1)
      assert.match(
        words((await anybody.submit(`${link}/${unanswered}/recrute/retirer`)).text),
        /C’est retiré/,
      )
    assert.doesNotMatch(words((await anybody.get(link)).text), /Recrutement noté/)
  })
})
