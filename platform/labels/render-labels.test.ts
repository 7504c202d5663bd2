import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { paperNames, papers, placed } from './paper.ts'
import { renderLabels, type Label } from './render-labels.ts'

const at = new Date('2026-06-02T10:00:00Z')
const mm = (points: number) => (points * 25.4) / 72
/** The longest that a shop may write: eighty letters, an origin of eighty, all the allergens. */
const longest: Label = {
  name: 'Tarte aux pommes de la ferme et au sucre roux, pâte feuilletée pur beurre d’Isig',
  large: '1 234,90 €',
  beside: '1 234,90 € le kilo',
  strong:
    'Contient : gluten, crustacés, œufs, poissons, arachides, soja, lait, fruits à coque, céleri, moutarde, sésame, sulfites, lupin, mollusques',
  lines: [
    'Né, élevé et abattu en France, dans les marais de l’Audomarois et du Calaisis, 62',
    'Lot F-260602-03',
  ],
  code: {
    url: 'https://beffroi.example/marche/produits/tarte-aux-pommes-de-la-ferme',
    alt: 'Code du produit',
  },
}

async function open(bytes: Uint8Array) {
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise
  const pages = []
  for (let n = 1; n <= pdf.numPages; n++) {
    const page = await pdf.getPage(n)
    const [, , width = 0, height = 0] = page.view
    const { items } = await page.getTextContent()
    const texts = items.flatMap((one) =>
      'str' in one && one.str.trim() !== ''
        ? [
            {
              str: one.str,
              x: mm(Number(one.transform[4])),
              y: mm(height - Number(one.transform[5])),
              width: mm(one.width),
              size: one.height,
            },
          ]
        : [],
    )
    pages.push({ width: mm(width), height: mm(height), texts })
  }
  return pages
}

describe('Labels', () => {
  for (const name of paperNames) {
    const paper = papers[name]
    test(`on ${name} hold the longest texts, whole, legible, each within its own edges`, async () => {
      const room = paper.across * paper.down
      const bytes = await renderLabels({
        labels: Array.from({ length: room }, () => longest),
        paper: name,
        from: 1,
        title: 'Étiquettes',
        at,
      })
      const pages = await open(bytes)
      assert.equal(pages.length, 1)
      const [page] = pages
      assert.ok(page)
      assert.ok(
        Math.abs(page.width - paper.page.width) < 0.1 && Math.abs(page.height - paper.page.height) < 0.1,
      )
      const words = page.texts.map(({ str }) => str).join(' ')
      assert.equal(words.split('mollusques').length - 1, room)
      for (const { x, y, width, size } of page.texts) {
        const column = Math.floor((x - paper.left) / (paper.width + paper.gap))
        const row = Math.floor((y - paper.top) / paper.height)
        const left = paper.left + column * (paper.width + paper.gap)
        assert.ok(
          x >= left + 1.5 && x + width <= left + paper.width - 1.5,
          `${x} + ${width} in column ${column}`,
        )
        const top = paper.top + row * paper.height
        assert.ok(y >= top + 1.5 && y <= top + paper.height - 1.5, `${y} in row ${row}`)
        assert.ok(size >= 4.2, `${size} points`)
      }
    })
  }
  test('begin at any label of a sheet already begun, and go on over the next', async () => {
    const few = Array.from({ length: 5 }, (_, n) => ({ name: `Pain ${n}`, large: '', lines: [] }))
    const [first, second] = await open(
      await renderLabels({ labels: few, paper: 'L7160', from: 20, title: 'Étiquettes', at }),
    )
    const [one] = first?.texts ?? []
    assert.equal(one?.str, 'Pain 0')
    assert.ok((one?.x ?? 0) > 73 && (one?.y ?? 0) > 243, 'second column of the last row')
    assert.deepEqual([first?.texts.length, second?.texts.length], [2, 3])
  })
  test('from a place that the paper does not have, begin at its last one', () => {
    assert.deepEqual(placed(['a'], papers['roll-62'], 24), [['a']])
    assert.equal(placed(['a', 'b'], papers.L7173, 24).length, 2)
  })
  test('say their language, their title, and what a code is', async () => {
    const bytes = await renderLabels({
      labels: [longest],
      paper: 'L7173',
      from: 1,
      title: 'Étiquettes de rayon',
      at,
    })
    const text = Buffer.from(bytes).toString('latin1')
    assert.match(text, /pdfuaid:part>1</)
    const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise
    assert.match(JSON.stringify(await (await pdf.getPage(1)).getStructTree()), /Code du produit/)
  })
})
