import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { render } from 'preact-render-to-string'
import { Pager } from './pager.tsx'

const html = (props: Parameters<typeof Pager>[0]) => render(<Pager {...props} />)
const of = '/organismes?q=centre'

describe('A list that is paged', () => {
  test('can be printed whole, by a link under its pages', () => {
    const shown = html({ next: '/organismes?apres=M', whole: { of, shown: false } })
    assert.match(shown, /Page suivante/)
    assert.match(shown, /href="\/organismes\?q=centre&amp;imprimer=tout">Imprimer toute la liste/)
    assert.match(html({ next: '/a', whole: { of: '/a', shown: false } }), /href="\/a\?imprimer=tout"/)
  })
  test('has no such link when one page holds it', () => {
    assert.equal(html({ whole: { of, shown: false } }), '')
  })
  test('shown whole, says so on the screen only, and leads back to its pages', () => {
    const shown = html({ whole: { of, shown: true } })
    assert.match(
      shown,
      /class="alert no-print".*Toute la liste est sur cette page.*href="\/organismes\?q=centre"/,
    )
    assert.doesNotMatch(shown, /Page suivante|Imprimer toute/)
  })
  test('longer than paper bears, says on paper too that it is cut', () => {
    const shown = html({ next: '/organismes?apres=M', whole: { of, shown: true } })
    assert.match(shown, /class="alert wait".*Les 1\s000 premières lignes seulement/)
  })
})
