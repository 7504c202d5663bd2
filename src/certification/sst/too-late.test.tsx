import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { render } from 'preact-render-to-string'
import { TooLate } from './too-late.tsx'

const shown = (typed: Record<string, string>) =>
  render(<TooLate errors={{ form: 'Trop tard.' }} typed={typed} places={[]} team={[]} />)

describe('What was typed of sessions that somebody else opened', () => {
  test('is read without a hole where nothing was typed', () => {
    const dated = shown({ first1: '2026-05-18', last1: '2026-05-19' })
    assert.match(dated, /Vous aviez écrit\u00A0: du 18 mai 2026 au 19 mai 2026<\/li>/)
    assert.doesNotMatch(shown({ first1: '', trainer1: '' }), /Vous aviez écrit/)
  })
})
