import { cast, type Actor } from '#people'
import type { Ground } from '#platform/ground'
import type { Importer } from '#platform/imports'
import { parisDay } from '#platform/time'
import { CommandRefused } from '../command.ts'
import { peopleInOffice } from './actor-store.ts'

/** In whose name: the one who was named, else the first in office who may import such a file. */
export async function findActor(
  ground: Ground,
  importer: Importer<Actor>,
  as: string | undefined,
  now: Date,
): Promise<Actor> {
  const all = await peopleInOffice(ground.db, parisDay(now))
  const personId = cast.find(({ id }) => id === as)?.personId
  const named = all.filter(
    ({ email, actor }) => !as || actor.personId === personId || email === as.toLowerCase(),
  )
  if (named.length === 0)
    throw new CommandRefused(
      as ? `Personne ne s’appelle ainsi ici : « ${as} ».` : 'Personne n’a encore de compte ici.',
    )
  const able = named.find(({ actor }) => importer.may(actor))
  if (!able)
    throw new CommandRefused('Cette personne ne peut pas importer ce genre de fichier. Dites qui avec --as.')
  return able.actor
}
