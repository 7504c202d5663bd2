import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { render } from 'preact-render-to-string'
import { Unbroken } from './unbroken.tsx'

const html = (text: string) => render(<Unbroken text={text} />)

describe('The number of a paper', () => {
  test('stays on one line, its hyphens as they were written', () => {
    assert.equal(html('Facture F-2026-00012'), 'Facture <span class="whole">F-2026-00012</span>')
    assert.equal(
      html('L’avoir CA-2026-00003 reprend C-2026-00001.'),
      'L’avoir <span class="whole">CA-2026-00003</span> reprend <span class="whole">C-2026-00001</span>.',
    )
  })
  test('is no other word with a hyphen', () => {
    for (const text of ['Porte-documents', 'Rendez-vous à 9 h', 'Saint-Just-Lonquety'])
      assert.equal(html(text), text)
  })
})
