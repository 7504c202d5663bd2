import { Visitor } from 'rolldown/utils'
import { roomOf } from './owner.ts'
import { isTest, type Source } from './source.ts'
import type { Violation } from './violation.ts'

/**
 * A right is a role in relation to something: outside of people, nobody reads the list of somebody's roles, and no door opens or closes
 * on a role without its organisation.
 */
export function checkRights(sources: Source[]): Violation[] {
  return sources.filter(isWalled).flatMap((source) => {
    const found: Violation[] = []
    const say = (start: number, sentence: string) =>
      found.push({ file: source.path, line: source.lineAt(start), law: 'right', sentence })
    new Visitor({
      MemberExpression({ property, start }) {
        if (property.type === 'Identifier' && property.name === 'memberships') say(start, bareRoles)
      },
      ObjectPattern({ properties, start }) {
        for (const one of properties)
          if (one.type === 'Property' && one.key.type === 'Identifier' && one.key.name === 'memberships')
            say(start, bareRoles)
      },
      IfStatement({ test, consequent, start }) {
        const said = source.text.slice(test.start, test.end)
        const done = source.text.slice(consequent.start, consequent.end)
        if (/\bworksAs\(/.test(said) && /\bthrow\b/.test(done)) say(start, openDoor)
      },
    }).visit(source.program)
    return found
  })
}

const isWalled = ({ path }: Source): boolean =>
  !isTest(path) && !path.startsWith('src/people/') && (roomOf(path) !== undefined || path.startsWith('app/'))

const bareRoles =
  'a role is held in relation to something: ask holds(actor, role, organisationId), or organisationsOf for a list'
const openDoor =
  'worksAs is for menus: a door opens on holds(actor, role, organisationId), or on requireActing'
