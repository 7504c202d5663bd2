import { notFound, type Ask } from '#platform/web'
import { findObject, type Kind, type Of } from '../simulator/door.ts'

/** @throws notFound where a real provider is set up, and outside of a demo. */
export function requireSimulator(c: Ask): void {
  const { site } = c.var.ground
  if (!site.demo || site.settings.payment) throw notFound()
}

/** An object of the simulator. @throws notFound when there is none. */
export async function simulated<K extends Kind>(c: Ask, kind: K, id: string): Promise<Of<K>> {
  requireSimulator(c)
  const object = await findObject(c.var.db, kind, id)
  if (!object) throw notFound()
  return object
}
