import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, describe, test } from 'node:test'
import { addDays, parisDay } from '#platform/time'
import { openBeffroi, sentencesIn } from '#testing'
import { seededEvidence, seededSteps } from '../seeds/seeded-evidence.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const [aicha, visitor] = [await beffroi.as('aicha'), beffroi.visitor()]
const { shirt, windows } = seededEvidence

/** The address of a link that shows these. */
async function linkTo(...ids: string[]): Promise<{ at: string; own: string }> {
  const ready = await aicha.post('/portfolio/liens/nouveau', {
    act: randomUUID(),
    forWhom: 'Mme Martin',
    until: addDays(parisDay(beffroi.now()), 30),
    'proofs[]': ids,
  })
  const [, secret] = /\/portfolio\/lien\/([\w-]{32})/.exec(ready.text) ?? assert.fail('no address')
  const [, own = ''] = /href="(\/portfolio\/liens\/[0-9a-f-]{36})"/.exec(ready.text) ?? []
  return { at: `/portfolio/lien/${secret}`, own }
}
const besides = (at: string) => [
  `${at}/film`,
  `${at}/sous-titres.vtt`,
  `${at}/fiche.pdf`,
  `${at}/etapes/${seededSteps.collar}/image`,
]

describe('A film by a link', () => {
  test('is watched with its words, then step by step with their pictures, without an account', async () => {
    const { at } = await linkTo(shirt)
    const all = (await visitor.get(at)).text
    assert.match(all, new RegExp(`<track[^>]*src="${at}/${shirt}/sous-titres\\.vtt\\?v=`))
    assert.match(all, new RegExp(`href="${at}/${shirt}/film"`))
    const film = await visitor.get(`${at}/${shirt}/film`)
    assert.match(
      sentencesIn(film.text),
      /2\. Le col Je lisse le col des pointes.*Ce qu’on entend.*Je lisse la manche/,
    )
    assert.equal(film.headers.get('x-robots-tag'), 'noindex')
    const pictures = [...film.text.matchAll(/<img class="pic" src="([^"]+)"/g)].map(([, src = '']) => src)
    assert.equal(pictures.length, 4)
    for (const src of pictures)
      assert.equal(
        (await visitor.get(src.replaceAll('&amp;', '&'))).headers.get('content-type'),
        'image/webp',
      )
    assert.match((await visitor.get(`${at}/${shirt}/sous-titres.vtt`)).text, /^WEBVTT/)
    const paper = await visitor.get(`${at}/${shirt}/fiche.pdf`)
    assert.equal(paper.headers.get('content-type'), 'application/pdf')
  })
  test('is shown by the link that names it alone, and by none once it has ended', async () => {
    const { at, own } = await linkTo(windows)
    for (const path of besides(`${at}/${shirt}`)) assert.equal((await visitor.get(path)).status, 404, path)
    const named = await linkTo(shirt)
    const [page = '', words = ''] = besides(`${named.at}/${shirt}`)
    for (const path of [page, words]) assert.equal((await visitor.get(path)).status, 200, path)
    await aicha.submit(`${named.own}/finir`)
    for (const path of besides(`${named.at}/${shirt}`))
      assert.equal((await visitor.get(path)).status, path === page ? 410 : 404, path)
    await aicha.submit(`${own}/finir`)
  })
})
