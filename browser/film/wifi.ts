// A film waits for the Wi-Fi when its person asks so, where the device tells which network it is on (Chrome on Android).
import type { Letter } from '../offline/outbox.ts'

type Network = EventTarget & { type?: string }

const network = (): Network | undefined => (navigator as Navigator & { connection?: Network }).connection

/** True where the device says that it is on a network that may cost money. */
export const mayCost = (): boolean => {
  const here = network()
  return !!here && here.type === 'cellular'
}

/** True for a letter whose person asked that its film wait for the Wi-Fi, as long as there is none. */
export const waitsForWifi = ({ note }: Letter): boolean => note['wifi'] === 'yes' && mayCost()

/** Calls once the device is on another network than that of its telephone; gives what forgets it. */
export function onWifi(done: () => void): () => void {
  const here = network()
  if (!here) return () => undefined
  const look = () => {
    if (mayCost() || here.type === 'none') return
    leave()
    done()
  }
  const leave = () => here.removeEventListener('change', look)
  here.addEventListener('change', look)
  return leave
}
