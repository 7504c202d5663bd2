import { on } from '../offline/outbox.ts'

/** A name for this device, drawn once: it says which telephone, never whose. */
export async function deviceName(): Promise<string> {
  const known: unknown = await on('device', 'readonly', (store) => store.get('name'))
  const name = typeof known === 'string' ? known : `téléphone ${String(Math.random()).slice(2, 10)}`
  if (name !== known) await on('device', 'readwrite', (store) => store.put(name, 'name'))
  return name
}
