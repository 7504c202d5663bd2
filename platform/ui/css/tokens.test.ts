import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import { contrast } from '#testing'

const css = ['tokens.css', 'night.css']
  .map((name) => readFileSync(new URL(name, import.meta.url), 'utf8'))
  .join('\n')
const [day = '', night = ''] = [/:root \{([^}]*)\}/, /dark\) \{\s*:root \{([^}]*)\}/].map(
  (one) => one.exec(css)?.[1] ?? '',
)
const read = (text: string): Record<string, string> =>
  Object.fromEntries(
    [...text.matchAll(/--([\w-]+): (#[0-9a-f]+);/g)].map(([, name = '', value = '']) => [name, value]),
  )

const schemes = { day: read(day), night: { ...read(day), ...read(night) } }

const grounds = ['white', 'light', 'newsprint'] as const

/** What is written on what, and how much it must stand out: 7 for a text (AAA), 3 for the edge of a control. */
const pairs: [text: string, ground: string, least: number][] = [
  ...['ink', 'mute', 'sea', 'brick', 'meadow', 'amber', 'alarm'].flatMap((text) =>
    grounds.map((ground): [string, string, number] => [text, ground, 7]),
  ),
  ...['sea-tint', 'lion-tint', 'meadow-tint', 'alarm-tint', 'brick-tint'].map(
    (ground): [string, string, number] => ['ink', ground, 7],
  ),
  ...['meadow', 'sea', 'brick', 'alarm'].map((text): [string, string, number] => [text, `${text}-tint`, 7]),
  ['amber', 'lion-tint', 7],
  ['mute', 'lion-tint', 7],
  ['ink', 'half', 7],
  ...['sea', 'sea-dark', 'brick', 'meadow', 'alarm', 'mute', 'amber'].map(
    (ground): [string, string, number] => ['white', ground, 7],
  ),
  ['pale', 'slate', 7],
  ['tar', 'lion', 7],
  ['edge', 'white', 3],
  ['edge', 'light', 3],
]

describe('The colours of the look', () => {
  for (const [scheme, colours] of Object.entries(schemes))
    test(`stand out from their ground by ${scheme}`, () => {
      const faults = pairs.flatMap(([text, ground, least]) => {
        const ratio = contrast(colours[text] ?? '', colours[ground] ?? '')
        return ratio >= least ? [] : [`--${text} on --${ground}: ${ratio.toFixed(2)}, not ${least}`]
      })
      assert.deepEqual(faults, [])
    })
  test('turn at night on a screen alone: paper is always white', () => {
    assert.equal(css.match(/prefers-color-scheme/g)?.length, 1)
    assert.match(css, /@media screen and \(prefers-color-scheme: dark\)/)
  })
})
