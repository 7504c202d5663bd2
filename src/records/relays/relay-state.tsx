import { Tag } from '#platform/ui'
import type { Relay } from './relay.ts'

/** How it goes with a relay. */
export function RelayState({ relay }: { relay: Relay }) {
  if (relay.state === 'stopped') return <Tag kind="none">Arrêté</Tag>
  return relay.state === 'stuck' ? <Tag kind="late">Bloqué</Tag> : <Tag kind="ok">En marche</Tag>
}
