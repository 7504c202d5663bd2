import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { render } from 'preact-render-to-string'
import { type BrickGroup, Bricks, type BrickSize } from './bricks.tsx'
import { Wall } from './wall.tsx'

const draw = (groups: BrickGroup[], perRow?: number, size?: BrickSize) =>
  render(<Bricks label="treize personnes" {...{ groups, perRow, size }} />)

const bricksOf = (svg: string, mark: string) =>
  (new RegExp(`<path${mark && ` class="${mark}"`}[^>]* d="([^"]*)"`).exec(svg)?.[1] ?? '').split('z').length -
  1

const widthOf = (svg: string) => Number(/width="([\d.]+)"/.exec(svg)?.[1])

describe('One person, one brick:', () => {
  test('each kind is counted, none is lost', () => {
    const svg = draw([
      { count: 15, kind: 'full' },
      { count: 10, kind: 'outline' },
      { count: 8, kind: 'blue' },
      { count: 3, kind: 'dashed' },
    ])
    assert.deepEqual(
      ['', 'b', 'c', 'd'].map((mark) => bricksOf(svg, mark)),
      [15, 10, 8, 3],
    )
  })

  test('two bricks never lie at the same place', () => {
    const svg = draw([{ count: 37, kind: 'full' }])
    const places = svg.match(/M[\d.]+ [\d.]+/g)
    assert.equal(new Set(places).size, 37)
  })

  test('the first brick lies at the bottom, and a full row carries the next one, half a brick aside', () => {
    const svg = draw([
      { count: 11, kind: 'full' },
      { count: 2, kind: 'outline' },
    ])
    assert.match(svg, /width="244.5" height="29"/)
    assert.match(svg, /M0 16h30v13h-30z/)
    assert.match(svg, /M16.5 0h30v13h-30z/)
    assert.match(svg, /class="b" stroke-width="2" d="M149.5 1h28v11h-28zM182.5 1h28v11h-28z"/)
  })

  test('a wall holds on a small phone, up to a thousand people', () => {
    for (const count of [1, 7, 8, 13, 14, 15, 36, 100, 101, 1000]) {
      assert.ok(widthOf(draw([{ count, kind: 'full' }])) <= 338, `${count} bricks`)
    }
  })

  test('nobody at all is an empty wall, not a fault', () => {
    assert.match(draw([{ count: 0, kind: 'full' }]), /viewBox="0 0 0 0"/)
  })

  test('the wall says in words what it shows', () => {
    assert.match(draw([{ count: 13, kind: 'full' }]), /role="img" aria-label="treize personnes"/)
  })
})

describe('A wall with a line to reach', () => {
  test('turns to alarm below the line, and not on it', () => {
    assert.match(render(<Wall value={0.7499} goal={0.75} />), /class="wall low"/)
    assert.match(render(<Wall value={0.75} goal={0.75} />), /class="wall"/)
    assert.match(render(<Wall value={0.1} />), /class="wall"/)
  })
  test('draws its tick where the line is', () => {
    assert.match(render(<Wall value={0.5} goal={0.75} />), /class="goal" x1="75%" y1="0" x2="75%"/)
  })
  test('stays inside its frame whatever the share', () => {
    assert.match(render(<Wall value={1.4} />), /x2="100%"/)
    assert.match(render(<Wall value={-1} />), /x2="0%"/)
  })
})
