import { parseSync } from 'rolldown/utils'

// The floor: Chromium 67 and Safari 12, telephones of 2018 (`build.target` in vite.config.ts). Below, forms leave as without script.

/** What came after the floor, with the engines that brought it: methods, whatever they are asked of. `a.at?.(0)` asks first. */
const methods: Record<string, string> = {
  allSettled: 'Chromium 76, Safari 13',
  any: 'Chromium 85, Safari 14',
  at: 'Chromium 92, Safari 15.4',
  canParse: 'Chromium 120, Safari 17',
  checkVisibility: 'Chromium 105, Safari 17.4',
  databases: 'Chromium 72, Safari 14',
  findLast: 'Chromium 97, Safari 15.4',
  findLastIndex: 'Chromium 97, Safari 15.4',
  flat: 'Chromium 69, Safari 12',
  flatMap: 'Chromium 69, Safari 12',
  fromAsync: 'Chromium 121, Safari 16.4',
  fromEntries: 'Chromium 73, Safari 12.1',
  groupBy: 'Chromium 117, Safari 17.4',
  hasOwn: 'Chromium 93, Safari 15.4',
  hasPointerCapture: 'Chromium 55, Safari 13',
  matchAll: 'Chromium 73, Safari 13',
  randomUUID: 'Chromium 92, Safari 15.4',
  replaceAll: 'Chromium 85, Safari 13.1',
  replaceChildren: 'Chromium 86, Safari 14',
  requestSubmit: 'Chromium 76, Safari 16',
  setPointerCapture: 'Chromium 55, Safari 13',
  share: 'Chromium 61, Safari 12.1',
  showModal: 'Chromium 37, Safari 15.4',
  showPicker: 'Chromium 99, Safari 16',
  showPopover: 'Chromium 114, Safari 17',
  throwIfAborted: 'Chromium 100, Safari 15.4',
  timeout: 'Chromium 103, Safari 16',
  toggleAttribute: 'Chromium 69, Safari 12',
  toReversed: 'Chromium 110, Safari 16',
  toSorted: 'Chromium 110, Safari 16',
  toSpliced: 'Chromium 110, Safari 16',
  toWellFormed: 'Chromium 111, Safari 16.4',
  withResolvers: 'Chromium 119, Safari 17.4',
}

/** Properties that came after the floor. */
const properties: Record<string, string> = {
  clipboard: 'Chromium 66, Safari 13.1',
  locks: 'Chromium 69, Safari 15.4',
  submitter: 'Chromium 81, Safari 15.4',
  wakeLock: 'Chromium 84, Safari 16.4',
}

/** Names of the window that came after the floor. */
const globals: Record<string, string> = {
  AggregateError: 'Chromium 85, Safari 14',
  AudioContext: 'Chromium 35, Safari 14.1',
  BigInt: 'Chromium 67, Safari 14',
  BroadcastChannel: 'Chromium 54, Safari 15.4',
  CompressionStream: 'Chromium 80, Safari 16.4',
  createImageBitmap: 'Chromium 50, Safari 15',
  DataTransfer: 'Chromium 60, Safari 14.1',
  FinalizationRegistry: 'Chromium 84, Safari 14.1',
  globalThis: 'Chromium 71, Safari 12.1',
  HTMLDialogElement: 'Chromium 37, Safari 15.4',
  IntersectionObserver: 'Chromium 51, Safari 12.1',
  MediaRecorder: 'Chromium 47, Safari 14.1',
  OffscreenCanvas: 'Chromium 69, Safari 16.4',
  PointerEvent: 'Chromium 55, Safari 13',
  PublicKeyCredential: 'Chromium 67, Safari 13',
  queueMicrotask: 'Chromium 71, Safari 12.1',
  reportError: 'Chromium 95, Safari 15.4',
  requestIdleCallback: 'Chromium 47, not in Safari',
  ResizeObserver: 'Chromium 64, Safari 13.1',
  structuredClone: 'Chromium 98, Safari 15.4',
  SubmitEvent: 'Chromium 81, Safari 15.4',
  WeakRef: 'Chromium 84, Safari 14.1',
}

/** Syntax that an engine of the floor does not read: one use, and the whole script is not run. */
const syntax: Record<string, (node: Node) => string | undefined> = {
  ChainExpression: () => '?.',
  PropertyDefinition: () => 'class field',
  PrivateIdentifier: () => '#private',
  StaticBlock: () => 'static block',
  AccessorProperty: () => 'accessor',
  Decorator: () => 'decorator',
  LogicalExpression: ({ operator }) => (operator === '??' ? '??' : undefined),
  AssignmentExpression: ({ operator }) =>
    ['||=', '&&=', '??='].find((one) => one === operator) /* ** and its = came before */,
  ExportAllDeclaration: ({ exported }) => (exported ? 'export * as' : undefined),
  CallExpression: withoutCookies,
  Literal: ({ bigint, regex, raw }) => {
    if (bigint) return 'bigint'
    if (isRegex(regex)) return newRegex(regex)
    return typeof raw === 'string' && /^[\d.][\da-fA-Fxob._]*_/.test(raw) ? '1_000' : undefined
  },
}

type Node = Record<string, unknown>
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null

/** Before Chromium 72, a `fetch` that says nothing of credentials sends no cookie: nobody is signed in. */
function withoutCookies({ callee, arguments: given }: Node): string | undefined {
  const isFetch = isNode(callee) && callee['name'] === 'fetch'
  const wish = Array.isArray(given) && isNode(given[1]) ? given[1]['properties'] : undefined
  const keys = Array.isArray(wish) ? wish.map((one: Node) => isNode(one['key']) && one['key']['name']) : []
  return isFetch && !keys.includes('credentials') ? 'fetch without credentials' : undefined
}

type Regex = { pattern: string; flags: string }
const isRegex = (value: unknown): value is Regex => isNode(value) && typeof value['pattern'] === 'string'

function newRegex({ pattern, flags }: Regex): string | undefined {
  if (/\(\?<[=!]/.test(pattern)) return 'lookbehind'
  return /[dv]/.test(flags) ? `/${flags}` : undefined
}

/** What a script asks of engines newer than the floor, `['.at', '?.', 'structuredClone']`. Empty when it runs there. */
export function aboveFloor(script: string): string[] {
  const parsed = parseSync('script.js', script)
  const [unread] = parsed.errors
  if (unread) throw new Error(unread.message)
  const found = new Set<string>()
  walk(parsed.program, false, found)
  return [...found]
}

function walk(node: unknown, insideFunction: boolean, found: Set<string>): void {
  if (Array.isArray(node)) for (const one of node) walk(one, insideFunction, found)
  if (!isNode(node) || Array.isArray(node)) return
  const type = String(node['type'])
  if (type === 'AwaitExpression' && !insideFunction) found.add('top-level await')
  const said = syntax[type]?.(node)
  if (said) found.add(said)
  for (const name of namesIn(type, node)) found.add(name)
  const inside = insideFunction || /Function/.test(type)
  for (const value of Object.values(node)) walk(value, inside, found)
}

/** Minified names are short: a long one that is known is the window's. */
function namesIn(type: string, node: Node): string[] {
  if (type === 'Identifier') return nameIn(globals, node)
  if (type === 'CallExpression') return nameIn(methods, propertyOf(node['callee'])).map(dotted)
  if (type === 'MemberExpression') return nameIn(properties, propertyOf(node)).map(dotted)
  if (type === 'ObjectPattern' && Array.isArray(node['properties']))
    return node['properties'].flatMap((one: Node) => nameIn(properties, one['key'])).map(dotted)
  return []
}

const dotted = (name: string) => `.${name}`
const propertyOf = (node: unknown) =>
  isNode(node) && node['type'] === 'MemberExpression' ? node['property'] : undefined

function nameIn(newer: Record<string, string>, node: unknown): string[] {
  const name = isNode(node) ? String(node['name'] ?? node['value']) : ''
  return Object.hasOwn(newer, name) ? [name] : []
}
