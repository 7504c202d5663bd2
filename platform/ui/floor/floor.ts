import { parseSync } from 'rolldown/utils'
import { globals, methods, properties } from './newer-names.ts'
import { syntax } from './newer-syntax.ts'
import { isNode, type Node } from './node.ts'

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
