import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { newId } from '#platform/id'
import { dayOf } from '#platform/time'
import { openBeffroi } from '#testing'
import type { Card, CardProof } from './card.ts'
import { renderCard } from './render-card.ts'

const beffroi = await openBeffroi()
after(() => beffroi.close())
const at = beffroi.now()
const ours = { db: beffroi.db, dataDir: beffroi.ground.site.dataDir }

const proof = (title: string, did: string): CardProof => ({
  id: newId(),
  personId: beffroi.personId('aicha'),
  title,
  did,
  words: did,
  came: '',
  learnt: null,
  happenedOn: dayOf('2026-05-04'),
  place: null,
  withWhom: null,
  link: null,
  origin: null,
  addedAt: at,
  pieces: [],
})

function cardOf(words: string): Card {
  const long = (most: number) => words.repeat(Math.ceil(most / words.length)).slice(0, most)
  const title = 'Je prépare la salle'
  return {
    name: 'Aïcha Benamar',
    canDo: long(300),
    proofs: [1, 2, 3].map(() => proof(long(200), long(2000))),
    attested: [1, 2, 3, 4].map(() => ({ title, words: 'Par le jury', url: `https://x.org/${newId()}` })),
    phone: '+33639981037',
    call: {
      name: 'Claire',
      organisation: 'AFP2I',
      phone: '+33639981037',
      email: `${'a'.repeat(60)}@exemple.org`,
    },
  }
}

type Words = { text: string; left: number; right: number }

/** How many pages, then each line of the first: from where to where, in points. */
async function read(card: Card, address: string | null): Promise<{ pages: number; lines: Words[] }> {
  const bytes = await renderCard(ours, card, { address, at })
  const pdf = await getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise
  const content = await (await pdf.getPage(1)).getTextContent()
  const lines = content.items.flatMap((one) => {
    if (!('str' in one) || one.str.trim() === '') return []
    const left = Number(one.transform[4])
    return [{ text: one.str, left, right: left + one.width }]
  })
  return { pages: pdf.numPages, lines }
}

const MM = 72 / 25.4
const [LEFT, RIGHT] = [20 * MM, 190 * MM]
const CODE = RIGHT - 34 * MM
const text = (lines: readonly Words[]) => lines.map((one) => one.text).join(' ')

describe('A card on paper', () => {
  for (const [what, words] of [
    ['long proofs', 'Je prépare la salle des fêtes avec mon équipe, '],
    ['words without end', 'x'],
    ['Arabic', 'أقوم بإعداد القاعة الكبيرة مع فريقي '],
  ] as const)
    test(`is one page, within its edges, with ${what}`, async () => {
      const { pages, lines } = await read(cardOf(words), 'https://beffroi.example/portfolio/lien/x')
      assert.equal(pages, 1)
      assert.match(text(lines), /Mes certificats.*Qui appeler/)
      for (const one of lines) {
        assert(one.left > LEFT - 1, `${one.left} ${one.text}`)
        assert(one.right < RIGHT + 1, `${one.right} ${one.text}`)
      }
      const above = lines.slice(
        0,
        lines.findIndex((one) => one.text.startsWith('Ce que')),
      )
      const beside = above.filter(({ left, text }) => left < CODE - 1 && text !== 'Beffroi')
      assert(beside.length > 1)
      for (const one of beside) assert(one.right < CODE, `over the code: ${one.text}`)
    })

  test('keeps whole what holds there, and what is read from the right begins there', async () => {
    const said = 'Col, manches, puis le corps.'
    const { lines } = await read({ ...cardOf('x'), proofs: [proof('Je repasse', said)], canDo: 'أقوم' }, null)
    assert(text(lines).includes(said))
    // a word may be several pieces, in the order in which its letters are written
    const arabic = lines.filter((one) => /\p{Script=Arabic}/u.test(one.text))
    assert(arabic.length > 0, 'no Arabic')
    const right = Math.max(...arabic.map((one) => one.right))
    assert(Math.abs(right - RIGHT) < 2, JSON.stringify(arabic))
  })
})
