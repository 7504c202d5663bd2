import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { build } from 'vite'
import { aboveFloor } from './floor.ts'

const root = join(import.meta.dirname, '../../..')
const dist = mkdtempSync(join(tmpdir(), 'beffroi-floor-'))
/** By the name of its entry: `base-x1.js` is `base`. */
const scripts = new Map<string, string>()
const sheets = new Map<string, string>()

before(async () => {
  const configFile = join(root, 'vite.config.ts')
  await build({ root, configFile, logLevel: 'error', build: { outDir: dist, emptyOutDir: true } })
  for (const file of readdirSync(join(dist, 'assets'))) {
    const text = readFileSync(join(dist, 'assets', file), 'utf8')
    if (file.endsWith('.css')) sheets.set(file, text)
    if (file.endsWith('.js')) scripts.set(file.replace(/-[\w-]{8}\.js$/, ''), text)
  }
})
after(() => rmSync(dist, { recursive: true }))

/** What is asked for only where it is there. A line that allows nothing any more is refused. */
const guarded: { script: string; names: string[]; why: string }[] = [
  { script: 'barcode', names: ['createImageBitmap'], why: 'starts only where BarcodeDetector is' },
  { script: 'base', names: ['.submitter'], why: 'read with a question mark: the button is not said busy' },
  { script: 'copy', names: ['.clipboard'], why: 'the button stays hidden without it' },
  {
    script: 'dispatch',
    names: ['.showModal', '.setPointerCapture', '.hasPointerCapture'],
    why: 'starts only where HTMLDialogElement is',
  },
  {
    script: 'make-smaller',
    names: [
      '.flat',
      '.flatMap',
      '.fromEntries',
      'BigInt',
      'FinalizationRegistry',
      'OffscreenCanvas',
      'bigint',
      'queueMicrotask',
    ],
    why: 'asked for only where VideoEncoder is',
  },
  {
    script: 'passkey',
    names: ['PublicKeyCredential', '.submitter'],
    why: 'starts only where there are keys',
  },
  {
    script: 'photo',
    names: ['createImageBitmap', 'DataTransfer'],
    why: 'starts only where createImageBitmap is',
  },
  { script: 'prepare', names: ['MediaRecorder'], why: 'without it nothing is filmed in the page' },
  {
    script: 'put-in',
    names: ['DataTransfer'],
    why: 'without it a film has no picture of its own, and a file is asked for again',
  },
  {
    script: 'record',
    names: ['MediaRecorder', 'DataTransfer'],
    why: 'starts only where both are',
  },
  {
    script: 'service-worker',
    names: ['fetch without credentials'],
    why: 'sends on the request that the page made',
  },
  {
    script: 'signature',
    names: ['.setPointerCapture', '.hasPointerCapture'],
    why: 'starts only where PointerEvent is',
  },
]

describe('Every script that was built', () => {
  test('asks nothing of engines newer than Chromium 67 and Safari 12, or asks first whether it is there', () => {
    assert.ok(scripts.size > 15, [...scripts.keys()].join(' '))
    for (const [name, text] of scripts) {
      const allowed = guarded.find(({ script }) => script === name)?.names ?? []
      assert.deepEqual(aboveFloor(text).toSorted(), allowed.toSorted(), name)
    }
  })

  test('is one that the list of guards knows, or needs none', () =>
    assert.deepEqual(
      guarded.filter(({ script }) => !scripts.has(script)),
      [],
    ))

  test('is a module, except the worker, which old engines read as a plain script: it imports nothing', () => {
    const worker = scripts.get('service-worker') ?? ''
    assert.ok(worker.length > 100)
    assert.doesNotMatch(worker, /\bimport\b|\bexport\b/)
  })
})

describe('What is newer than the floor', () => {
  for (const [script, found] of [
    ['a?.b', '?.'],
    ['a ?? b', '??'],
    ['a ||= b', '||='],
    ['a ??= b', '??='],
    ['class A { b = 1 }', 'class field'],
    ['class A { #b() {} }', '#private'],
    ['const a = 10n', 'bigint'],
    ['const a = 1_000', '1_000'],
    ['/(?<=a)b/.test(c)', 'lookbehind'],
    ['/a/v.test(c)', '/v'],
    ['export * as a from "b"', 'export * as'],
    ['await a()', 'top-level await'],
    ['a.at(-1)', '.at'],
    ['a["at"](-1)', '.at'],
    ['a.findLast(b)', '.findLast'],
    ['list.replaceChildren()', '.replaceChildren'],
    ['crypto.randomUUID()', '.randomUUID'],
    ['AbortSignal.timeout(5)', '.timeout'],
    ['const { submitter } = event', '.submitter'],
    ['structuredClone(a)', 'structuredClone'],
    ['new PointerEvent("a")', 'PointerEvent'],
    ['globalThis.a', 'globalThis'],
    ['fetch("/a")', 'fetch without credentials'],
    ['fetch("/a", { method: "POST" })', 'fetch without credentials'],
  ] as const)
    test(`is seen in ${script}`, () =>
      assert.ok(aboveFloor(script).includes(found), aboveFloor(script).join()))

  test('is not seen where an old engine reads everything', () => {
    const old = `async function a({ b, ...c }) { try { for await (const d of b) d.finally(c) } catch { return { ...c } } }
      const at = [1000, 2 ** 3, /(?<year>\\d{4})/u, 'a_1', 0xff]; export { a, at }`
    assert.deepEqual(aboveFloor(old), [])
  })
})

describe('Every sheet that was built', () => {
  test('asks for widths in words that Chromium 67 reads: it drops all that is under a question it does not', () => {
    assert.ok(sheets.size >= 5)
    for (const [name, css] of sheets)
      for (const [, query = ''] of css.matchAll(/@media([^{]+)\{/g)) {
        assert.doesNotMatch(query, /not \(|[<>=]|\bor\b/, name)
      }
  })
})
