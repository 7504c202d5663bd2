import type { Tx } from '#platform/db'
import { writeSettings } from './settings-store.ts'

/** The demo territory says its name. */
export const seedTerritory = (tx: Tx, now: Date): Promise<void> =>
  writeSettings(tx, {
    name: 'Arras et Calais',
    town: 'Calais',
    postcode: '62100',
    host: 'Cette démonstration tourne sur la machine de qui l’a lancée',
    by: null,
    at: now,
  })
