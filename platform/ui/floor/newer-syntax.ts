import { isNode, type Node } from './node.ts'

/** Syntax that an engine of the floor does not read: one use, and the whole script is not run. */
export const syntax: Record<string, (node: Node) => string | undefined> = {
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
