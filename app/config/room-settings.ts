import { coursesSettings } from '#courses'
import { deliverySettings } from '#delivery'
import { paymentsSettings } from '#payments'
import type { RoomSettings, Site } from '#platform/ground'
import { recordsSettings } from '#records'
import { territorySettings } from '#territory'
import { readVariables, type Environment } from './read-variables.ts'

/** What the operator set of each room that lets something be set. @throws ConfigRefused */
export const readRoomSettings = (env: Environment, site: Pick<Site, 'url' | 'demo'>): RoomSettings => ({
  ...readVariables(coursesSettings(site), env),
  ...readVariables(recordsSettings, env),
  ...readVariables(deliverySettings, env),
  ...readVariables(territorySettings, env),
  ...readVariables(paymentsSettings, env),
})
