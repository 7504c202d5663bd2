import type { Structure } from '../package.ts'

/** What was read, as one more version of that course, whatever it calls itself: a part has the name it had, where it is named after its course. */
export function asCourse(structure: Structure, publisherId: string): Structure {
  const was = structure.publisherId
  const named = <Id extends string | null>(id: Id): Id | string =>
    id?.startsWith(`${was}:`) ? publisherId + id.slice(was.length) : id
  return {
    ...structure,
    publisherId,
    blocks: structure.blocks.map((block) => ({
      ...block,
      publisherId: named(block.publisherId),
      parent: named(block.parent),
    })),
    aus: structure.aus.map((au) => ({ ...au, publisherId: named(au.publisherId), block: named(au.block) })),
  }
}
