import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { getDocument, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { seeded } from '#actions'
import { dayOf } from '#platform/time'
import { openBeffroi } from '#testing'
import { newId } from '#platform/id'
import { insertArticle } from '../article-store.ts'
import { insertDraft } from '../draft-store.ts'
import { insertPhoto } from '../photo-store.ts'
import { publishEdition } from '../writing/publish-edition.ts'
import { approveEachPage } from '../seeds/seed-results.ts'
import { finishedAction } from '../seeds/figures-example.ts'
import type { EditionId, ArticleId } from '../ids.ts'

const words = {
  number: 600,
  dated: dayOf('2019-06-27'),
  period: 'juillet 2019',
  place: 'Paris',
  towns: 'Lens, Calais',
  theme: 'Deux actions',
  front: 'En **bref**.',
  credits: 'Crédits',
}
const first = { corrects: null }
const photo = {
  picture: { drawing: 'linge' },
  description: 'Un fer à repasser',
  consent: { kind: 'nobody on it' },
} as const

const beffroi = await openBeffroi()
let pdf: PDFDocumentProxy
before(async () => {
  await publishTwoActions()
  const answer = await beffroi.visitor().get('/bulletin/600.pdf')
  assert.deepEqual([answer.status, answer.headers.get('content-type')], [200, 'application/pdf'])
  pdf = await getDocument({ data: Uint8Array.from(answer.bytes), verbosity: 0 }).promise
})
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})

async function publishTwoActions(): Promise<void> {
  const { db } = beffroi
  const now = beffroi.now()
  const id = newId<EditionId>()
  await insertDraft(
    db,
    { ...words, ...first, id, glossary: [{ term: 'Cléa', meaning: 'un certificat' }] },
    null,
    now,
  )
  for (const [rank, title] of ['Première action', 'Deuxième action'].entries()) {
    const action = await finishedAction(db, title, [13], now)
    const article = { id: newId(), editionId: id, actionId: action.id, town: 'Lens', title, chapo: '' }
    const body = `Elles étaient {{chiffre:${action.slug}/groupe-1/participants}}. #panic("x") *gras* $x$ <b>\n\n## Ensuite\n\nLa suite.`
    await insertArticle(db, { ...article, body }, new Date(now.getTime() + rank))
    await insertPhoto(db, { ...photo, id: newId(), articleId: article.id, caption: 'Le fer' }, now)
  }
  await approveEachPage(db, id, now)
  assert.deepEqual(await publishEdition(db, id, null, now), { ok: true, number: 600, version: 0 })
}

type Node = Awaited<ReturnType<PDFPageProxy['getStructTree']>>
const all = (node: Node): Node[] => [
  node,
  ...node.children.flatMap((child) => ('children' in child ? all(child) : [])),
]

async function tagsOf(number: number): Promise<Node[]> {
  return all(await (await pdf.getPage(number)).getStructTree())
}

/** Nothing of the article runs down into the rules of its figures. */
async function assertAboveRules(number: number, of: PDFDocumentProxy): Promise<void> {
  const { items } = await (await of.getPage(number)).getTextContent()
  const lines = items.flatMap((item) =>
    'str' in item ? [{ words: item.str, y: Number(item.transform[5]) }] : [],
  )
  const rules = lines.find(({ words }) => words.startsWith('Comment ces chiffres'))
  const last = lines.filter(({ words }) => /passent|Fin \d|Photo \d/.test(words))
  for (const { words, y } of rules ? last : [])
    assert.ok(y > Number(rules?.y), `“${words}” runs into the rules`)
}

/** Within the margins of an A4, in points: what runs past them is cut by the printer. */
function assertOnPaper(words: string, [, , , , x, y]: number[]): void {
  const inside = Number(x) >= 30 && Number(x) <= 565 && Number(y) >= 15 && Number(y) <= 820
  assert.ok(inside, `“${words}” stands at ${x}, ${y}`)
}

async function textOf(number: number, of = pdf): Promise<string> {
  const { items } = await (await of.getPage(number)).getTextContent()
  for (const item of items) if ('str' in item) assertOnPaper(item.str, item.transform)
  return items
    .map((item) => ('str' in item ? item.str : ''))
    .join(' ')
    .replaceAll(/\s+/g, ' ')
}

describe('The bulletin on paper', () => {
  test('has one page an action, with its texts and its figures', async () => {
    assert.equal(pdf.numPages, 2)
    const first = await textOf(1)
    for (const words of [
      'Le Petit Papier',
      'Deux actions',
      'Première action',
      'Elles étaient 13 .',
      '13 participants',
      'page 1 / 2',
    ])
      assert.ok(first.includes(words), `${words}: ${first}`)
    assert.match(await textOf(2), /Deuxième action.*Les mots.*Cléa : un certificat/)
  })

  test('prints what was typed as letters, and obeys nothing of it', async () => {
    assert.match(await textOf(1), /#panic\("x"\) \*gras\* \$x\$ <b>/)
  })

  test('can be heard: its language, its titles, words for its pictures', async () => {
    const { info } = await pdf.getMetadata()
    assert.deepEqual(
      [Reflect.get(info, 'Title'), Reflect.get(info, 'Language')],
      ['Le Petit Papier n° 600', 'fr'],
    )
    assert.equal((await pdf.getMarkInfo())?.Marked, true)
    const roles = (await tagsOf(1)).map((tag) => tag.role)
    for (const role of ['H1', 'H2', 'H3', 'P', 'Figure']) assert.ok(roles.includes(role), role)
    const words = (await tagsOf(1)).flatMap((tag) =>
      'alt' in tag && typeof tag.alt === 'string' ? [tag.alt] : [],
    )
    assert.deepEqual(words.toSorted(), ['13 participants', 'Un fer à repasser'])
  })

  test('prints every word of an article, whatever its length and its photos', async () => {
    const { db } = beffroi
    const now = beffroi.now()
    for (const [number, paragraphs, photos] of [
      [610, 2, 3],
      [611, 9, 0],
      [612, 14, 2],
      [613, 60, 5],
    ] as const) {
      const id = newId<EditionId>()
      const articleId = newId<ArticleId>()
      await insertDraft(db, { ...words, ...first, id, number, glossary: [] }, null, now)
      const body = Array.from(
        { length: paragraphs },
        (_, n) => `Dire ${n}. ${'Les mots passent. '.repeat(12)} Fin ${n}.`,
      )
      const figure = 'Elles étaient {{chiffre:clea-metiers-sap/groupe-1/participants}}.'
      const text = ['## Un titre', figure, ...body].join('\n\n')
      await insertArticle(
        db,
        {
          id: articleId,
          editionId: id,
          actionId: seeded.clea,
          town: 'Lens',
          title: 'Long',
          chapo: '',
          body: text,
        },
        now,
      )
      for (let n = 0; n < photos; n++)
        await insertPhoto(db, { ...photo, id: newId(), articleId, caption: `Photo ${n}.` }, now)
      await approveEachPage(db, id, now)
      await publishEdition(db, id, null, now)
      const { bytes } = await beffroi.visitor().get(`/bulletin/${number}.pdf`)
      const long = await getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise
      const said = (
        await Promise.all(Array.from({ length: long.numPages }, (_, n) => textOf(n + 1, long)))
      ).join(' ')
      for (let n = 1; n <= long.numPages; n++) await assertAboveRules(n, long)
      for (let n = 0; n < paragraphs; n++) assert.ok(said.includes(`Fin ${n}.`), `${number}: paragraph ${n}`)
      for (let n = 0; n < photos; n++) assert.ok(said.includes(`Photo ${n}.`), `${number}: photo ${n}`)
    }
  })

  test('is nowhere for a number that has not appeared', async () => {
    assert.equal((await beffroi.visitor().get('/bulletin/601.pdf')).status, 404)
    assert.equal((await beffroi.visitor().get('/bulletin/redaction.pdf')).status, 404)
  })
})
