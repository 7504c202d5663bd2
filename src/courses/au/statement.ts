import { isPlain, type Plain } from '#platform/json'

export type Statement = { id: string; timestamp: string } & Plain

/** What is said, by whom, of what, in which launch. */
export type Saying = {
  id: string
  at: string
  actor: Plain
  template: Plain
  registration: string
  verb: { id: string; display: string }
  object: Plain
  result?: Plain
  /** Categories make a statement "cmi5 defined" (§ 9.6.2); without them it is "cmi5 allowed". */
  categories?: readonly string[]
  parent?: string
  extensions?: Plain
}

/** A statement whose context begins with the template of the launch: what it says is never overwritten (cmi5 § 10.2.1). */
export function makeStatement(saying: Saying): Statement {
  const { template } = saying
  const around = isPlain(template['contextActivities']) ? template['contextActivities'] : {}
  const inTemplate = isPlain(template['extensions']) ? template['extensions'] : {}
  return {
    id: saying.id,
    timestamp: saying.at,
    actor: saying.actor,
    verb: { id: saying.verb.id, display: { fr: saying.verb.display } },
    object: saying.object,
    ...(saying.result && { result: saying.result }),
    context: {
      ...template,
      registration: saying.registration,
      contextActivities: {
        ...around,
        ...listed('category', around, saying.categories ?? []),
        ...listed('parent', around, saying.parent ? [saying.parent] : []),
      },
      extensions: { ...saying.extensions, ...inTemplate },
    },
  }
}

function listed(name: string, around: Plain, ids: readonly string[]): Plain {
  const before = around[name]
  const there: unknown[] = Array.isArray(before) ? before : before === undefined ? [] : [before]
  return there.length + ids.length > 0 ? { [name]: [...there, ...ids.map((id) => ({ id }))] } : {}
}
