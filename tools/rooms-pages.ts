import { Visitor } from 'rolldown/utils'
import { roomOf } from './owner.ts'
import { isTest, type Source } from './source.ts'
import type { Law, Violation } from './violation.ts'

/** What a page may not hold under our content security policy, and what no file may call. */
export function checkPages(sources: Source[]): Violation[] {
  return sources.flatMap((source) => {
    const found: Violation[] = []
    const say = (start: number, law: Law, sentence: string) =>
      found.push({ file: source.path, line: source.lineAt(start), law, sentence })
    // The time is the caller's to give; a test sets it, a platform's clock reads it.
    const timed = roomOf(source.path) !== undefined && !isTest(source.path)
    new Visitor({
      MemberExpression({ object, property, start }) {
        if (property.type !== 'Identifier') return
        if (/^toLocale\w*String$/.test(property.name)) say(start, 'format', slowFormat(property.name))
        const owner = object.type === 'Identifier' ? object.name : ''
        if (timed && `${owner}.${property.name}` === 'Date.now') say(start, 'time', givenTime)
        if (timed && `${owner}.${property.name}` === 'Temporal.Now') say(start, 'time', givenTime)
      },
      NewExpression({ callee, arguments: given, start }) {
        const now = callee.type === 'Identifier' && callee.name === 'Date' && given.length === 0
        if (timed && now) say(start, 'time', givenTime)
      },
      JSXAttribute({ name, value, start }) {
        if (name.type !== 'JSXIdentifier') return
        if (name.name === 'style') say(start, 'page', noStyle)
        if (/^on[a-z]+$/.test(name.name) && value?.type === 'Literal') say(start, 'page', noScript)
      },
      JSXOpeningElement({ name, attributes, start }) {
        if (name.type !== 'JSXIdentifier') return
        if (name.name === 'style') say(start, 'page', noStyle)
        if (name.name === 'script' && !attributes.some(isSource) && !attributes.some(isData))
          say(start, 'page', noScript)
      },
    }).visit(source.program)
    return found
  })
}

const isSource = (attribute: { type: string; name?: { name: unknown } }) =>
  attribute.type === 'JSXSpreadAttribute' || attribute.name?.name === 'src'

// A block of data is no script: browsers run nothing of it, and our policy lets it stand.
const isData = (attribute: { type: string; name?: { name: unknown }; value?: unknown }) => {
  const { name, value } = attribute
  const literal = typeof value === 'object' && value !== null && 'value' in value ? value.value : undefined
  return name?.name === 'type' && literal === 'application/ld+json'
}

const slowFormat = (name: string) =>
  `${name} builds a formatter each time: use one of '#platform/time' or '#platform/i18n'`
const givenTime = 'time is an argument: take `now` from who calls'
const noStyle = 'our policy refuses inline style: write a class in the CSS of the room'
const noScript = 'our policy refuses inline script: write an island in browser/'
