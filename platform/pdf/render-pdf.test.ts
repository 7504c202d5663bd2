import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { getDocument, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import sharp from 'sharp'
import { renderPdf, type PdfRequest } from './index.ts'

const square = new TextEncoder().encode(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9H0z"/></svg>',
)
const request: PdfRequest = {
  template: `
    = Attestation
    #facts((("Nom", data.name),))
    #data.hostile
    #rows(("Domaine", "Minutes"), data.rows, columns: (1fr, auto), align: (left, right))
    #share("11 sur 13", "ont réussi.", ("full",) * 11 + ("outline",) * 2, "11 briques pleines sur 13")
    #note("À savoir")[Rien de plus.]
    #code("code.svg", "Code de vérification")
    #signatures(((name: "Claire", role: "Formatrice"), (name: "Aïcha", role: "Stagiaire", at: "le 14 juin")))
  `.replaceAll(/^ {4}/gm, ''),
  data: {
    name: 'NOWAK Łucja',
    hostile: '#panic("x") *gras* $x^2$ <b> @ref _i_ `code` // rien',
    rows: Array.from({ length: 40 }, (_, n) => [`Domaine ${n}`, '120']),
  },
  files: { 'code.svg': square },
  title: 'Attestation de Łucja Nowak',
  place: 'Arras',
  at: new Date('2026-06-02T10:00:00Z'),
}

const data = request.data as object

type Node = Awaited<ReturnType<PDFPageProxy['getStructTree']>>
const all = (node: Node): Node[] => [
  node,
  ...node.children.flatMap((child) => ('children' in child ? all(child) : [])),
]

async function open(bytes: Uint8Array) {
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise
  const texts: string[] = []
  const tags: Node[] = []
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number)
    const { items } = await page.getTextContent()
    texts.push(items.map((item) => ('str' in item ? item.str : '')).join(' '))
    tags.push(...all(await page.getStructTree()))
  }
  return { pdf, tags, text: texts.join('\n').replaceAll(/\s+/g, ' ') }
}

describe('A document written as PDF', () => {
  test('says what it was given, and obeys nothing of it', async () => {
    const { pdf, text } = await open(await renderPdf(request))
    assert.equal(pdf.numPages, 2)
    for (const words of [
      'NOWAK Łucja',
      'Domaine 39',
      '11 sur 13',
      'page 2 / 2',
      'Date et signature',
      'le 14 juin',
    ])
      assert(text.includes(words), words)
    assert(text.includes('#panic("x") *gras* $x^2$ <b> @ref _i_ `code` // rien'))
  })

  test('says what is typed in Ukrainian, in Arabic and with the pictures of telephones', async () => {
    const name = 'Олена Коваль, أمينة, bravo 👍🏽🥳'
    const { text } = await open(await renderPdf({ ...request, data: { ...data, name } }))
    for (const words of ['Олена Коваль', 'bravo 👍']) assert(text.includes(words), words)
    assert.match(text, /\p{Script=Arabic}/u)
    assert.doesNotMatch(text, /□/)
  })

  test('is written whatever alphabet a name is in: a box where no letter can be drawn', async () => {
    const given = { ...request, title: 'Attestation de 王小明', house: 'ሰላም', place: 'தமிழ்' }
    const { text, pdf } = await open(
      await renderPdf({ ...given, data: { ...data, name: 'WANG 小明 (Łucja)' } }),
    )
    assert.equal(pdf.numPages, 2)
    assert.match(text, /WANG □□ \(Łucja\)/)
    assert.match(text, /^□□□ □/)
  })

  test('can be heard: title, language, tags, words for its pictures', async () => {
    const { pdf, tags } = await open(await renderPdf(request))
    const { info } = await pdf.getMetadata()
    assert.deepEqual(
      [Reflect.get(info, 'Title'), Reflect.get(info, 'Language')],
      ['Attestation de Łucja Nowak', 'fr'],
    )
    assert.equal((await pdf.getMarkInfo())?.Marked, true)
    const roles = new Set(tags.map((tag) => tag.role))
    for (const role of ['H1', 'Table', 'TH', 'TD', 'L', 'Figure']) assert(roles.has(role), role)
    const words = tags.flatMap((tag) => ('alt' in tag && typeof tag.alt === 'string' ? tag.alt : []))
    assert.deepEqual(words, ['11 briques pleines sur 13', 'Code de vérification'])
  })

  test('carries a letterhead and the logos of who pays, said in words, on its first page alone', async () => {
    const logo = {
      bytes: await sharp({ create: { width: 60, height: 20, channels: 3, background: '#86311f' } })
        .webp()
        .toBuffer(),
      width: 60,
      height: 20,
    }
    const head = {
      lines: ['12 rue des Arts, 62000 Arras', 'SIRET 123'],
      logo: { ...logo, alt: 'Logo de AFP2I' },
      funders: [
        { ...logo, alt: 'Logo de la Région' },
        { ...logo, alt: 'Logo de AGEFOS PME' },
      ],
      fundersNamed: ['Grand Calais'],
    }
    const { tags, text, pdf } = await open(await renderPdf({ ...request, head }))
    const words = tags.flatMap((tag) => ('alt' in tag && typeof tag.alt === 'string' ? tag.alt : []))
    assert.deepEqual(words.slice(0, 3), ['Logo de AFP2I', 'Logo de la Région', 'Logo de AGEFOS PME'])
    assert.equal(pdf.numPages, 2)
    assert.equal(text.split('12 rue des Arts').length, 2)
    assert.match(text, /Avec le soutien de et\s: Grand Calais/)
    const named = await open(await renderPdf({ ...request, head: { ...head, funders: [] } }))
    assert.match(named.text, /Avec le soutien de\s: Grand Calais/)
  })

  test('leaves the address its room beside one logo and long names', async () => {
    const bytes = await sharp({ create: { width: 60, height: 20, channels: 3, background: '#86311f' } })
      .webp()
      .toBuffer()
    const one = { bytes, width: 60, height: 20 }
    const head = {
      lines: ['12 rue des Arts, 62000 Arras', '03 53 01 00 01 · accueil@example.org'],
      logo: { ...one, alt: 'Logo de AFP2I' },
      funders: [{ ...one, alt: 'Logo de la Région' }],
      fundersNamed: [
        'Communauté d’agglomération du Pays de Saint-Omer',
        'Département du Pas-de-Calais',
        'Direction régionale de l’économie, de l’emploi, du travail et des solidarités',
        'Fonds social européen',
      ],
    }
    const { pdf } = await open(await renderPdf({ ...request, head }))
    const { items } = await (await pdf.getPage(1)).getTextContent()
    const lines = items.map((item) => ('str' in item ? item.str : ''))
    for (const line of head.lines) assert.ok(lines.includes(line), `on one line: ${line}`)
  })

  test('is the same to the byte at the same instant, and forgets the files of the one before', async () => {
    const first = await renderPdf(request)
    assert.deepEqual(first, await renderPdf(request))
    await assert.rejects(renderPdf({ ...request, files: {} }), /file not found/)
  })

  test('is not written when a picture has no words, or the template a fault', async () => {
    await assert.rejects(
      renderPdf({ ...request, template: '= A\n#image(file("code.svg"))' }),
      /missing alt text/,
    )
    await assert.rejects(renderPdf({ ...request, template: '= A\n#nothing' }), /unknown variable: nothing/)
    await assert.rejects(
      renderPdf({ ...request, files: { '../beffroi.typ': square } }),
      /not the name of a file/,
    )
  })
})
