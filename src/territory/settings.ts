import { versionOf } from '#platform/web'

/**
 * What a territory is called, under the brand of every page; the commune where most addresses are, proposed in forms; who keeps its machine,
 * with address and telephone, for the legal page.
 */
export type Settings = { name: string; town: string; postcode: string; host: string }

/** Before anybody said anything. */
export const UNNAMED: Settings = { name: '', town: '', postcode: '', host: '' }

export const versionOfSettings = ({ name, town, postcode, host }: Settings): string =>
  versionOf([name, town, postcode, host])
