import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { newReader, openBeffroi, sentencesIn } from '#testing'
import { companyAddress } from '../company.ts'
import { seededCompany, seededRequest } from '../seeds/seeded.ts'
import { forgetCompany } from './forget-company.ts'
import { companyData } from './my-data.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const aicha = await beffroi.as('aicha')
const request = companyAddress(seededCompany, `/demandes/${seededRequest(5)}`)

async function textOf(address: string): Promise<string> {
  const { bytes } = await aicha.get(address)
  const pdf = await getDocument({ data: bytes, verbosity: 0 }).promise
  const { items: pieces } = await (await pdf.getPage(1)).getTextContent()
  return pieces.map((piece) => ('str' in piece ? piece.str : '')).join(' ')
}

describe('Who asked for a service two years ago', () => {
  test('is somebody of the house on every page and paper, whose numbers stay', async () => {
    const [trainee, client] = [newReader(aicha), newReader(await beffroi.as('brigitte'))]
    await trainee.open(`${request}/devis`)
    await trainee.send('Faire le devis', { service1: /Ménage/, long1: '2', vat: 'none' })
    const quote = /href="([^"]+)\.pdf"/.exec(trainee.html())?.[1] ?? assert.fail()
    const [title = ''] = /Devis n° \d+/.exec(sentencesIn(trainee.html())) ?? []
    await client.open(`/entreprise-virtuelle/mes-demandes/${seededRequest(5)}`)
    await client.send('Envoyer ma réponse', { answer: 'accepted' })
    assert.match(await textOf(`${quote}.pdf`), /Brigitte/)
    await forgetCompany(beffroi.db, new Date('2028-07-01T03:00:00Z'))

    await trainee.open(request)
    trainee.reads(/Demande de quelqu’un de la maison « Un service »/)
    await trainee.open(companyAddress(seededCompany, '/demandes'))
    trainee.reads(/Quelqu’un de la maison Un service/)
    await trainee.open(quote)
    trainee.reads(
      new RegExp(`${title} .*Pour : Quelqu’un de la maison .*Bon pour accord, .* : Quelqu’un de la maison`),
    )
    trainee.lacks(/Brigitte/)
    const paper = await textOf(`${quote}.pdf`)
    assert.match(paper, /Pour +Quelqu’un de la maison/)
    assert.doesNotMatch(paper, /Brigitte/)
    await client.open(`/entreprise-virtuelle/mes-demandes/${seededRequest(5)}`)
    client.reads(/« Un service »/)
    const { files } = await companyData(beffroi.db, [beffroi.personId('brigitte')])
    const own = files.find(({ path }) => path === 'gestes.csv')?.bytes ?? assert.fail()
    const lines = typeof own === 'string' ? own : new TextDecoder().decode(own)
    assert.match(lines, /demande faite;Quelqu’un de la maison : Un service/)
  })
})
