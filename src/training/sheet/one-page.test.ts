import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { renderPdf } from '#platform/pdf'

const drawing = new TextEncoder().encode(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 100"><path d="M10 50 L100 20 L290 30" stroke="black" fill="none"/></svg>',
)

const facts = [
  ['Action', 'Cléa Métiers SAP, Arras'],
  ['Organisme', 'Artois Compétences'],
  ['Groupe', 'Groupe 7'],
  ['Jour', 'mardi 2 juin 2026, matin'],
  ['Contenu', 'Entretenir le linge, Au centre, Salle 2, 9 h – 12 h 30'],
]

describe('A sheet on paper', () => {
  test('holds thirteen drawn signatures and that of who trains on one page', async () => {
    const at = 'mardi 2 juin 2026 à 9 h 05'
    const lines = Array.from({ length: 13 }, (_, n) => ({
      name: `DELATTRE-BENAMAR Marie-Antoinette ${n}`,
      said: 'Présence, retard 10 min',
      mark: 'mark.svg',
      alt: 'Signature de Marie-Antoinette',
      signed: 'Signé',
      at,
    }))
    const trainers = [{ name: 'Claire Vandamme', mark: 'mark.svg', alt: 'Signature de Claire', at }]
    const pdf = await renderPdf({
      template: new URL('./sheet.typ', import.meta.url),
      data: { sheets: [{ facts, lines, trainers, countersigned: [] }] },
      files: { 'mark.svg': drawing },
      title: 'Feuille d’émargement',
      house: 'Artois Compétences',
      head: undefined,
      place: 'Arras',
      at: new Date('2026-06-02T10:00:00Z'),
    })
    assert.equal(
      Buffer.from(pdf)
        .toString('latin1')
        .match(/\/Type \/Page\b/g)?.length,
      1,
    )
  })
})
